package dev.throughline.packs.django;

import dev.throughline.eval.Models;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Num;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exceptions of Django and of the REST framework that become answers. */
final class Errors {
    /** The slot of an exception class and of its instances that holds the status of the answer. */
    static final String STATUS = "status_code";

    private static final ExceptionType EXCEPTION = ExceptionType.named("Exception");

    static final ExceptionType HTTP_404 = plain("Http404");
    static final ExceptionType DENIED = plain("PermissionDenied");
    static final ExceptionType SUSPICIOUS = plain("SuspiciousOperation");
    static final ExceptionType BAD_REQUEST = plain("BadRequest");

    /** What forms and models find wrong; a serializer takes it for a refusal of its own. */
    static final ExceptionType INVALID = ExceptionType.ofLibrary(
            "ValidationError", EXCEPTION, List.of("message", "code"), Map.of());

    /** The root of the errors that the REST framework answers with a status of their own. */
    static final ExceptionType API = api("APIException", EXCEPTION, 500);

    static final ExceptionType API_INVALID = api("ValidationError", API, 400);
    static final ExceptionType AUTHENTICATION_FAILED = api("AuthenticationFailed", API, 401);
    static final ExceptionType NOT_AUTHENTICATED = api("NotAuthenticated", API, 401);
    static final ExceptionType API_DENIED = api("PermissionDenied", API, 403);
    static final ExceptionType THROTTLED = api("Throttled", API, 429);

    private static final Map<String, ExceptionType> API_ERRORS = apiErrors();

    private Errors() {}

    private static ExceptionType plain(String name) {
        return ExceptionType.ofLibrary(name, EXCEPTION, List.of(), Map.of());
    }

    private static ExceptionType api(String name, ExceptionType base, int status) {
        return ExceptionType.ofLibrary(name, base, List.of("detail", "code"), Map.of(STATUS, new Num(status)));
    }

    private static Map<String, ExceptionType> apiErrors() {
        Map<String, ExceptionType> errors = new LinkedHashMap<>();
        errors.put("APIException", API);
        errors.put("ValidationError", API_INVALID);
        errors.put("AuthenticationFailed", AUTHENTICATION_FAILED);
        errors.put("NotAuthenticated", NOT_AUTHENTICATED);
        errors.put("PermissionDenied", API_DENIED);
        errors.put("Throttled", THROTTLED);
        Map.of("ParseError", 400, "NotFound", 404, "MethodNotAllowed", 405, "NotAcceptable", 406,
                "UnsupportedMediaType", 415).forEach((name, status) -> errors.put(name, api(name, API, status)));
        return errors;
    }

    static void install(Models models) {
        for (String module : List.of("django.http", "django.http.response", "django.shortcuts")) {
            models.value(module + ".Http404", HTTP_404);
        }
        models.value("django.core.exceptions.PermissionDenied", DENIED);
        models.value("django.core.exceptions.SuspiciousOperation", SUSPICIOUS);
        models.value("django.core.exceptions.BadRequest", BAD_REQUEST);
        for (String module : List.of("django.core.exceptions", "django.forms", "django.core.validators")) {
            models.value(module + ".ValidationError", INVALID);
        }
        API_ERRORS.forEach((name, type) -> models.value("rest_framework.exceptions." + name, type));
        // Modules that import these are asked for them, too.
        API_ERRORS.forEach((name, type) -> {
            models.value("rest_framework.views.exceptions." + name, type);
            models.value("rest_framework.serializers." + name, type);
        });
        for (String name : List.of("InvalidToken", "TokenError", "AuthenticationFailed")) {
            models.value("rest_framework_simplejwt.exceptions." + name, AUTHENTICATION_FAILED);
        }
    }
}
