package dev.throughline.packs.node;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Models of {@code async_hooks}: a function that is bound to an asynchronous context is still that function. */
final class AsyncContext {
    private static final List<String> MODULES = List.of("async_hooks", "node:async_hooks");

    private AsyncContext() {}

    static void install(Models models) {
        for (String module : MODULES) {
            for (String owner : List.of("AsyncResource", "AsyncLocalStorage")) {
                models.call(module + "." + owner + ".bind", (in, call) -> call.argument(0));
            }
            models.call(module + ".AsyncLocalStorage.snapshot", (in, call) -> new NativeFunction("snapshot",
                    (inner, run) -> {
                        List<Value> rest = run.arguments().isEmpty()
                                ? List.of()
                                : run.arguments().subList(1, run.arguments().size());
                        return inner.call(run.argument(0), run.receiver(), rest, run.site());
                    }));
        }
    }
}
