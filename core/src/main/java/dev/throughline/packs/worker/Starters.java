package dev.throughline.packs.worker;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.WorkerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of libraries that start background work with the functions that they are given, known by their paths. */
final class Starters {
    /** Names under which libraries take the function that they will call. */
    private static final Set<String> NAMES = Set.of(
            "onTick", "eachMessage", "eachBatch", "handleMessage", "handleMessageBatch", "handler", "processor", "job",
            "callback", "on_message_callback", "cb", "func", "fn", "target");
    private static final String MESSAGE = "message";

    /** @param kind null for a task, which is a worker only if it loops */
    private record Starter(Pattern path, @Nullable WorkerKind kind) {}

    private final List<Starter> calls = new ArrayList<>();
    private final List<Starter> decorators = new ArrayList<>();

    /** Calls that start work of a kind with a function among their arguments. */
    Starters calls(@Nullable WorkerKind kind, String... paths) {
        for (String path : paths) {
            calls.add(new Starter(Pattern.compile(path), kind));
        }
        return this;
    }

    /** Decorators that make work of a kind out of a function, with or without arguments of their own. */
    Starters decorators(WorkerKind kind, String... paths) {
        for (String path : paths) {
            decorators.add(new Starter(Pattern.compile(path), kind));
        }
        return this;
    }

    void install(Models models) {
        models.answer(this::decorated);
        models.listen(this::called);
    }

    private static @Nullable Starter find(List<Starter> starters, Unknown callee) {
        String path = callee.path();
        return path == null
                ? null
                : starters.stream().filter(s -> s.path().matcher(path).matches()).findFirst().orElse(null);
    }

    private @Nullable Value called(Interpreter in, Unknown callee, Invocation call) {
        Starter starter = find(calls, callee);
        if (starter == null) {
            return null;
        }
        WorkerKind kind = starter.kind();
        Value function = function(call);
        if (kind == null) {
            BackgroundWork.of(in).spawned(in, call.site());
            if (function != null) {
                List<Value> rest = call.arguments().isEmpty()
                        ? List.of()
                        : call.arguments().subList(1, call.arguments().size());
                in.maybe("the task runs", call.site(),
                        () -> in.catching(() -> in.call(function, Nothing.UNDEFINED, rest, call.site())).value());
            }
        } else if (function != null && isOfMessages(call)) {
            BackgroundWork.of(in).repeated(in, kind, function, call.site());
        }
        return null;
    }

    /** An emitter of events tells of much; only its messages are work. */
    private static boolean isOfMessages(Invocation call) {
        return !(call.argument(0) instanceof Text(String event) && call.arguments().size() == 2
                && Set.of("error", "connect", "close", "end", "reconnect", "offline").contains(event))
                || call.argument(0).equals(new Text(MESSAGE));
    }

    /** The first function among the arguments, or the one under a name that says what it is for. */
    private static @Nullable Value function(Invocation call) {
        for (Value argument : call.arguments()) {
            if (isFunction(argument)) {
                return argument;
            }
            if (argument instanceof RecordValue options && options.type() == null) {
                for (String name : options.keys()) {
                    Value field = options.field(name);
                    if (NAMES.contains(name) && field != null && isFunction(field)) {
                        return field;
                    }
                }
            }
        }
        return call.named().entrySet().stream()
                .filter(argument -> NAMES.contains(argument.getKey()) && isFunction(argument.getValue()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isFunction(Value value) {
        return value instanceof Closure || value instanceof BoundFunction || value instanceof FunctionHolder;
    }

    private @Nullable Value decorated(Interpreter in, Unknown callee, Invocation call) {
        Starter starter = find(decorators, callee);
        WorkerKind kind = starter == null ? null : starter.kind();
        if (kind == null) {
            return null;
        }
        if (call.arguments().size() == 1 && isFunction(call.argument(0))) {
            return task(in, kind, callee, call.argument(0), call);
        }
        return new NativeFunction("decorator", (i, applied) -> task(i, kind, callee, applied.argument(0), call));
    }

    private static Value task(Interpreter in, WorkerKind kind, Unknown callee, Value function, Invocation call) {
        BackgroundWork.of(in).repeated(in, kind, function, call.site());
        return new TaskFunction(function, callee);
    }
}
