package dev.throughline.packs.ruststd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.worker.BackgroundWork;
import java.util.List;

/** Tasks and threads: what is spawned has run, or runs where it is spawned. */
final class TaskModels {
    private static final List<String> SPAWNING = List.of(
            "tokio.spawn", "tokio.task.spawn", "tokio.task.spawn_local", "actix_web.rt.spawn", "actix_rt.spawn",
            "async_std.task.spawn");

    private TaskModels() {}

    static void install(Models models) {
        SPAWNING.forEach(path -> models.call(path, (in, call) -> {
            BackgroundWork.of(in).spawned(in, call.site());
            return Results.ok(in, finished(call.argument(0)));
        }));
        for (String path : List.of("tokio.task.spawn_blocking", "std.thread.spawn", "actix_web.web.block")) {
            models.call(path, TaskModels::run);
        }
        models.call("tokio.time.sleep", (in, call) -> Nothing.UNDEFINED);
        models.call("std.thread.sleep", (in, call) -> Nothing.UNDEFINED);
        models.call("tokio.time.timeout", (in, call) -> dev.throughline.eval.value.Union.of(
                Results.ok(in, finished(call.argument(1))), Results.failed(in, Unknown.ANY)));
    }

    private static Value finished(Value task) {
        return task instanceof PromiseValue(var value, var thrown, var reaction)
                ? value == null ? Unknown.ANY : value
                : task;
    }

    private static Value run(Interpreter in, Invocation call) {
        BackgroundWork.of(in).spawned(in, call.site());
        Value body = call.argument(0);
        return body instanceof Closure
                ? Results.ok(in, in.call(body, Nothing.UNDEFINED, List.of(), call.site()))
                : Results.ok(in, Unknown.ANY);
    }
}
