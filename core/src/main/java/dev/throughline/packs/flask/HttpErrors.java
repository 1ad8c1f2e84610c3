package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ResponseObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exceptions of Werkzeug, each with its status, and {@code abort}, which raises them. */
final class HttpErrors {
    /** Member of an error that holds its status. */
    static final String CODE = "code";

    /** Member of an error that holds the response that answers it. */
    static final String RESPONSE = "response";

    /** An error that is answered with its status. */
    static final ExceptionType HTTP = type("HTTPException", ExceptionType.named("Exception"), Nothing.NULL);

    /** What an extension raises and answers by itself. */
    static final ExceptionType OF_EXTENSION = ExceptionType.ofLibrary(
            "ExtensionError", ExceptionType.named("Exception"), List.of(CODE), Map.of());

    private static final Map<Integer, ExceptionType> BY_CODE = new LinkedHashMap<>();
    private static final List<String> MODULES = List.of("werkzeug.exceptions.", "werkzeug.", "flask.",
            "flask_smorest.exceptions.");

    static {
        String[] names = {
            "400 BadRequest", "401 Unauthorized", "403 Forbidden", "404 NotFound", "405 MethodNotAllowed",
            "406 NotAcceptable", "408 RequestTimeout", "409 Conflict", "410 Gone", "411 LengthRequired",
            "412 PreconditionFailed", "413 RequestEntityTooLarge", "414 RequestURITooLarge",
            "415 UnsupportedMediaType", "416 RequestedRangeNotSatisfiable", "417 ExpectationFailed",
            "418 ImATeapot", "421 MisdirectedRequest", "422 UnprocessableEntity", "423 Locked",
            "424 FailedDependency", "428 PreconditionRequired", "429 TooManyRequests",
            "431 RequestHeaderFieldsTooLarge", "451 UnavailableForLegalReasons", "500 InternalServerError",
            "501 NotImplemented", "502 BadGateway", "503 ServiceUnavailable", "504 GatewayTimeout",
            "505 HTTPVersionNotSupported",
        };
        for (String line : names) {
            int code = Integer.parseInt(line.substring(0, 3));
            BY_CODE.put(code, type(line.substring(4), HTTP, new Num(code)));
        }
    }

    private static final ExceptionType BAD_KEY = type("BadRequestKeyError", ofCode(400), new Num(400));

    /** {@code abort(status, …)} or {@code abort(response)}. */
    static final NativeCode ABORT = (in, call) -> {
        throw in.thrown(error(in, call, CODE), call.site());
    };

    private HttpErrors() {}

    private static ExceptionType type(String name, ExceptionType base, Value code) {
        Map<String, Value> attributes = Map.of(
                CODE, code, "name", new Text(name), "description", Unknown.PRESENT, RESPONSE, Nothing.NULL);
        return ExceptionType.ofLibrary(name, base, List.of("description", RESPONSE), attributes);
    }

    /** The exception class of a status, or the one above all of them. */
    static ExceptionType ofCode(int code) {
        return BY_CODE.getOrDefault(code, HTTP);
    }

    static void install(Models models) {
        for (String module : MODULES) {
            models.value(module + "HTTPException", HTTP);
            models.value(module + "BadRequestKeyError", BAD_KEY);
            BY_CODE.values().forEach(type -> models.value(module + type.name(), type));
        }
        for (String path : List.of("flask.abort", "werkzeug.exceptions.abort", "flask_restful.abort",
                "flask_restx.abort", "flask_restplus.abort", "flask_smorest.abort", "flask_rest_api.abort",
                "flask.helpers.abort", "flask_restx.errors.abort", "apiflask.abort")) {
            models.call(path, ABORT);
        }
        models.call("apiflask.HTTPError", (in, call) -> error(in, call, "status_code"));
    }

    private static RecordValue error(Interpreter in, Invocation call, String name) {
        Value given = Arguments.get(call, 0, name, new Num(500));
        RecordValue error = of(in, given, call.site());
        Value message = Arguments.get(call, 1, "message", Nothing.NULL);
        if (message instanceof Text) {
            in.write(error, "description", message);
        }
        call.named().forEach((key, value) -> in.write(error, key, value));
        return error;
    }

    /** The error for a status or a response. */
    static RecordValue of(Interpreter in, Value status, Site site) {
        if (ResponseObject.is(status)) {
            RecordValue error = HTTP.make(in, List.of(), site);
            in.write(error, RESPONSE, status);
            return error;
        }
        ExceptionType type = status instanceof Num number ? ofCode(number.intValue(0)) : HTTP;
        RecordValue error = type.make(in, List.of(), site);
        in.write(error, CODE, status);
        return error;
    }
}
