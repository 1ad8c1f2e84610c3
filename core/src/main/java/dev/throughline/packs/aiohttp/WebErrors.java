package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Models;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exceptions of aiohttp that are answers themselves, whether they are raised or returned. */
final class WebErrors {
    /** Slot by which an object is told to be an answer. */
    static final String ANSWER = "#answer";

    /** The field of an answer that holds its status. */
    static final String STATUS = "status";

    /** Names with their statuses, each class of statuses after the exception above its own. */
    private static final String STATUSES = """
            HTTPSuccessful: HTTPOk=200 HTTPCreated=201 HTTPAccepted=202 HTTPNonAuthoritativeInformation=203 \
            HTTPNoContent=204 HTTPResetContent=205 HTTPPartialContent=206
            HTTPRedirection: HTTPMultipleChoices=300 HTTPMovedPermanently=301 HTTPFound=302 HTTPSeeOther=303 \
            HTTPNotModified=304 HTTPUseProxy=305 HTTPTemporaryRedirect=307 HTTPPermanentRedirect=308
            HTTPClientError: HTTPBadRequest=400 HTTPUnauthorized=401 HTTPPaymentRequired=402 HTTPForbidden=403 \
            HTTPNotFound=404 HTTPMethodNotAllowed=405 HTTPNotAcceptable=406 HTTPProxyAuthenticationRequired=407 \
            HTTPRequestTimeout=408 HTTPConflict=409 HTTPGone=410 HTTPLengthRequired=411 HTTPPreconditionFailed=412 \
            HTTPRequestEntityTooLarge=413 HTTPRequestURITooLong=414 HTTPUnsupportedMediaType=415 \
            HTTPRequestRangeNotSatisfiable=416 HTTPExpectationFailed=417 HTTPMisdirectedRequest=421 \
            HTTPUnprocessableEntity=422 HTTPFailedDependency=424 HTTPUpgradeRequired=426 HTTPPreconditionRequired=428 \
            HTTPTooManyRequests=429 HTTPRequestHeaderFieldsTooLarge=431 HTTPUnavailableForLegalReasons=451
            HTTPServerError: HTTPInternalServerError=500 HTTPNotImplemented=501 HTTPBadGateway=502 \
            HTTPServiceUnavailable=503 HTTPGatewayTimeout=504 HTTPVersionNotSupported=505 \
            HTTPVariantAlsoNegotiates=506 HTTPInsufficientStorage=507 HTTPNotExtended=510 \
            HTTPNetworkAuthenticationRequired=511
            """;

    private static final ExceptionType HTTP = type("HTTPException", ExceptionType.named("Exception"), null);
    private static final Map<String, ExceptionType> ALL = all();

    private WebErrors() {}

    static void install(Models models) {
        ALL.forEach((name, type) -> {
            models.value("aiohttp.web." + name, type);
            models.value("aiohttp.web_exceptions." + name, type);
        });
    }

    /** The exception of a name. */
    static ExceptionType named(String name) {
        return java.util.Objects.requireNonNull(ALL.get(name));
    }

    /** The status of an object that is an answer, or null. */
    static @Nullable Value status(Value value) {
        boolean isAnswer = value instanceof RecordValue record && record.field(ANSWER) != null;
        return isAnswer && value instanceof RecordValue record ? record.field(STATUS) : null;
    }

    private static Map<String, ExceptionType> all() {
        Map<String, ExceptionType> all = new LinkedHashMap<>();
        all.put("HTTPException", HTTP);
        for (String line : STATUSES.lines().toList()) {
            int colon = line.indexOf(':');
            ExceptionType above = type(line.substring(0, colon), HTTP, null);
            all.put(line.substring(0, colon), above);
            for (String entry : line.substring(colon + 1).strip().split(" +", -1)) {
                int equals = entry.indexOf('=');
                Num status = new Num(Integer.parseInt(entry.substring(equals + 1)));
                all.put(entry.substring(0, equals), type(entry.substring(0, equals), above, status));
            }
        }
        return all;
    }

    private static ExceptionType type(String name, ExceptionType above, @Nullable Num status) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        attributes.put(ANSWER, Bool.TRUE);
        if (status != null) {
            attributes.put(STATUS, status);
            attributes.put("status_code", status);
        }
        return ExceptionType.ofLibrary(name, above, List.of(), attributes);
    }
}
