package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import dev.throughline.packs.middleware.Options;
import java.util.List;
import java.util.Map;

/** Factories of protection against forged requests that give several functions at once. */
final class DoubleSubmit {
    private static final int FORBIDDEN = 403;

    private DoubleSubmit() {}

    static void install(Models models) {
        ErrorClass error = new ErrorClass("ForbiddenError");
        for (String path : List.of("csrf-csrf.doubleCsrf", "csrf-csrf.default.doubleCsrf")) {
            models.call(path, (in, call) -> functions(in, call, error, "doubleCsrfProtection"));
        }
        models.call("csrf-sync.csrfSync", (in, call) -> functions(in, call, error, "csrfSynchronisedProtection"));
    }

    private static Value functions(Interpreter in, Invocation call, ErrorClass error, String protection) {
        Options options = new Options(in, call.argument(0), call.site());
        Options errors = new Options(in, options.get("errorConfig"), call.site());
        Value code = errors.get("code") instanceof Text given ? given : new Text("EBADCSRFTOKEN");
        Map<String, Value> fields = Map.of(
                "status", errors.number("statusCode", FORBIDDEN),
                "statusCode", errors.number("statusCode", FORBIDDEN),
                "code", code);
        RecordValue made = RecordValue.open(call.site());
        in.write(made, protection, new LibraryGuard(call.site(), "the CSRF token is missing or invalid",
                (i, refused) -> refused.fail(error.create(i, fields, call.site())), LibraryGuard.UNCHANGED));
        in.write(made, "invalidCsrfTokenError", error.create(in, fields, call.site()));
        for (String generate : List.of("generateToken", "generateCsrfToken")) {
            in.write(made, generate, new NativeFunction(generate, (i, c) -> Unknown.PRESENT));
        }
        return made;
    }
}
