package dev.throughline.packs.node;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.WorkerKind;
import dev.throughline.packs.worker.BackgroundWork;
import java.util.List;
import java.util.Map;

/** Timers: one at an interval calls a worker, and so does one that its own callback sets again. */
final class TimerModels {
    private static final Map<String, NativeCode> TIMERS = Map.of(
            "setInterval", (in, call) -> {
                BackgroundWork.of(in).repeated(in, WorkerKind.LOOP, call.argument(0), call.site());
                return later(in, call);
            },
            "setTimeout", (in, call) -> {
                BackgroundWork.of(in).rearmed(in, call.argument(0), call.site());
                return later(in, call);
            });

    private TimerModels() {}

    static void install(Models models) {
        TIMERS.forEach((name, code) -> {
            models.value("global." + name, new NativeFunction(name, code));
            for (String module : List.of("timers.", "node:timers.")) {
                models.call(module + name, code);
            }
        });
    }

    /** Timers may or may not fire while somebody looks. */
    private static Value later(Interpreter in, Invocation call) {
        List<Value> arguments = call.arguments();
        List<Value> passed = arguments.size() > 2 ? arguments.subList(2, arguments.size()) : List.of();
        in.maybe("a timer fires", call.site(), () -> in.call(call.argument(0), Nothing.UNDEFINED, passed, call.site()));
        return Unknown.PRESENT;
    }
}
