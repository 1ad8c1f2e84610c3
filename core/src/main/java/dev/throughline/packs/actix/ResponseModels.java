package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.status.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Constructors of responses, and of other things that are answered as they are. */
final class ResponseModels {
    static final Num TEMPORARY = new Num(307);
    static final Num PERMANENT = new Num(308);
    static final Num SEE_OTHER = new Num(303);
    private static final Num OK = new Num(200);

    private static final List<String> TYPES = List.of(
            "actix_web.HttpResponse", "actix_http.Response", "actix_web.dev.Response", "paperclip.actix.HttpResponse");
    private static final List<String> BUILDERS = List.of(
            "actix_web.HttpResponseBuilder", "actix_web.dev.HttpResponseBuilder", "actix_http.ResponseBuilder");
    /** The statuses by the names of the functions that make their responses. */
    static final Map<String, Integer> STATUSES = statuses();

    private static final List<String> WEB = List.of("actix_web.web.", "paperclip.actix.web.", "apistos.web.");

    private ResponseModels() {}

    static void install(Models models) {
        for (String type : TYPES) {
            STATUSES.forEach(
                    (name, code) -> models.call(type + "." + name, (in, call) -> response(in, new Num(code), call)));
            for (String maker : List.of("build", "new", "with_body")) {
                models.call(type + "." + maker, (in, call) -> response(in, call.argument(0), call));
            }
            for (String maker : List.of("from_error", "from")) {
                models.call(type + "." + maker, (in, call) -> Failures.response(in, call.argument(0), call.site()));
            }
        }
        for (String builder : BUILDERS) {
            models.call(builder + ".new", (in, call) -> response(in, call.argument(0), call));
        }
        for (String web : WEB) {
            models.call(web + "Redirect.to", (in, call) -> response(in, TEMPORARY, call));
            models.call(web + "Redirect.new", (in, call) -> response(in, TEMPORARY, call));
            for (String wrapper : List.of("Json", "Form", "Query", "Path", "Header", "ReqData", "Either.Left",
                    "Either.Right")) {
                models.call(web + wrapper, (in, call) -> new Extracted(call.argument(0)));
            }
        }
        models.call("actix_web.Either.Left", (in, call) -> call.argument(0));
        models.call("actix_web.Either.Right", (in, call) -> call.argument(0));
        // The response to a request that middleware handles: the request does not matter.
        models.call("actix_web.dev.ServiceResponse.new", (in, call) -> call.argument(1));
        models.call("actix_web.dev.ServiceResponse.from_err",
                (in, call) -> Failures.response(in, call.argument(0), call.site()));
    }

    private static Value response(Interpreter in, Value status, Invocation call) {
        Value body = call.has(1) ? call.argument(1) : Nothing.UNDEFINED;
        return Response.of(in, status, body, call.site());
    }

    /** The answer of a function that names no status. */
    static Value usual() {
        return OK;
    }

    private static Map<String, Integer> statuses() {
        Map<String, Integer> all = new TreeMap<>(Map.of(
                "UriTooLong", 414, "RangeNotSatisfiable", 416, "VersionNotSupported", 505,
                "VariantAlsoNegotiates", 506, "LoopDetected", 508));
        for (HttpStatus status : HttpStatus.values()) {
            all.put(status.camelCase(), status.code());
        }
        return java.util.Collections.unmodifiableMap(all);
    }
}
