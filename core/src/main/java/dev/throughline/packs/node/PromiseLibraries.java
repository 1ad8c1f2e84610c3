package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Objects;

/** Promises of libraries that were there before the language had its own, and do what those do. */
final class PromiseLibraries {
    private static final String OWN = "Promise";
    private static final List<String> LIBRARIES = List.of(
            "bluebird", "bluebird.default", "bluebird.Promise", "es6-promise.Promise", "any-promise", "promise");
    private static final List<String> FUNCTIONS = List.of("resolve", "reject", "all", "allSettled", "race", "any");

    private PromiseLibraries() {}

    static void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library, (in, call) -> in.call(own(in), call));
            for (String function : FUNCTIONS) {
                models.call(library + "." + function, (in, call) -> called(in, function, call));
            }
        }
    }

    private static Value own(Interpreter in) {
        return Objects.requireNonNull(in.semantics().global(in.realm(), OWN));
    }

    private static Value called(Interpreter in, String function, Invocation call) {
        return in.call(in.get(own(in), function, call.site()), call.on(own(in)));
    }
}
