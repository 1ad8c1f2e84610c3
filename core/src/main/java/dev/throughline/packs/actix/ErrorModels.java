package dev.throughline.packs.actix;

import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import java.util.List;

/** Errors of actix-web that carry an answer: they are that answer. */
final class ErrorModels {
    private static final List<String> INTERNAL = List.of("actix_web.error.InternalError",
            "paperclip.actix.InternalError");

    private ErrorModels() {}

    static void install(Models models) {
        ResponseModels.STATUSES.forEach((name, code) -> models.call("actix_web.error.Error" + name,
                (in, call) -> Response.of(in, new Num(code), call.argument(0), call.site())));
        for (String type : INTERNAL) {
            models.call(type + ".new",
                    (in, call) -> Response.of(in, call.argument(1), call.argument(0), call.site()));
            models.call(type + ".from_response", (in, call) -> call.argument(1));
        }
        // An error that becomes one of actix-web is still answered as it was.
        for (String type : List.of("actix_web.Error", "actix_web.error.Error")) {
            models.value(type + ".from", new NativeFunction("from", (in, call) -> call.argument(0)));
        }
        for (String module : List.of("futures.future", "futures_util.future", "actix_utils.future", "futures")) {
            models.call(module + ".ok", (in, call) -> Results.ok(in, call.argument(0)));
            models.call(module + ".err", (in, call) -> Results.failed(in, call.argument(0)));
            for (String same : List.of("ready", "Ready.Ok", "lazy", "FutureExt.boxed_local", "FutureExt.boxed")) {
                models.call(module + "." + same, (in, call) -> call.argument(0));
            }
        }
    }
}
