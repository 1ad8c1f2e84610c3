package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.worker.BackgroundWork;
import java.util.ArrayList;
import java.util.List;

/** Models of {@code asyncio} and {@code anyio}: what runs coroutines, waits for them and puts them together. */
final class AsyncModels {
    private static final List<String> LOOPS = List.of("asyncio.get_event_loop()", "asyncio.new_event_loop()",
            "asyncio.get_running_loop()");

    private AsyncModels() {}

    static void install(Models models) {
        NativeCode wait = (in, call) -> in.await(call.argument(0), call.site());
        NativeCode same = (in, call) -> call.argument(0);
        NativeCode spawned = (in, call) -> {
            BackgroundWork.of(in).spawned(in, call.site());
            return call.argument(0);
        };
        models.call("asyncio.run", wait);
        for (String loop : LOOPS) {
            models.call(loop.substring(0, loop.length() - 2), (in, call) -> Unknown.library(loop));
            models.call(loop + ".run_until_complete", wait);
            models.call(loop + ".create_task", spawned);
            models.call(loop + ".close", (in, call) -> Nothing.NULL);
            models.call(loop + ".run_in_executor", (in, call) -> inThread(in, call, 1));
        }
        models.call("asyncio.set_event_loop", (in, call) -> Nothing.NULL);
        for (String spawning : List.of("create_task", "ensure_future")) {
            models.call("asyncio." + spawning, spawned);
        }
        for (String passing : List.of("wait_for", "shield")) {
            models.call("asyncio." + passing, same);
        }
        models.call("asyncio.gather", AsyncModels::gather);
        models.call("asyncio.sleep", (in, call) -> PromiseValue.of(Nothing.NULL));
        models.call("anyio.sleep", (in, call) -> PromiseValue.of(Nothing.NULL));
        models.call("asyncio.to_thread", (in, call) -> inThread(in, call, 0));
        models.call("anyio.to_thread.run_sync", (in, call) -> inThread(in, call, 0));
        models.call("anyio.run", (in, call) -> in.await(called(in, call, 0), call.site()));
        models.value("asyncio.TimeoutError", ExceptionType.named("TimeoutError"));
    }

    private static Value called(Interpreter in, Invocation call, int function) {
        List<Value> all = call.arguments();
        List<Value> rest = all.size() > function ? all.subList(function + 1, all.size()) : List.of();
        return in.call(call.argument(function), new Invocation(
                Nothing.UNDEFINED, rest, call.more(), call.named(), false, call.site()));
    }

    private static Value inThread(Interpreter in, Invocation call, int function) {
        Interpreter.Explored ran = in.catching(() -> called(in, call, function));
        return new PromiseValue(ran.value(), ran.thrown());
    }

    /** All results in order, unless one of them throws. */
    private static Value gather(Interpreter in, Invocation call) {
        List<Value> results = new ArrayList<>();
        List<ThrownValue> thrown = new ArrayList<>();
        boolean always = false;
        boolean kept = Bool.TRUE.equals(call.named().get("return_exceptions"));
        for (Value argument : call.arguments()) {
            Interpreter.Explored ran = in.catching(() -> in.await(argument, call.site()));
            Value value = ran.value();
            thrown.addAll(ran.thrown());
            always |= value == null;
            results.add(value == null || (kept && !ran.thrown().isEmpty()) ? Unknown.ANY : value);
        }
        Value list = call.more() ? ListValue.maybe(results) : ListValue.of(results);
        return kept ? PromiseValue.of(list) : new PromiseValue(always ? null : list, thrown);
    }
}
