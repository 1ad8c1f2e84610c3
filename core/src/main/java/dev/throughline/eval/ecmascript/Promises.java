package dev.throughline.eval.ecmascript;

import dev.throughline.eval.CaughtWords;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.Reaction;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Promises: reactions run at once on what is known of the result and of the errors. */
final class Promises {
    private static final Methods METHODS = new Methods()
            .add("then", Promises::then)
            .add("catch", (in, call) -> react(in, call, Nothing.UNDEFINED, call.argument(0)))
            .add("finally", (in, call) -> {
                in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site());
                return call.receiver();
            });

    /** What promises of other makes have besides. */
    private static final Set<String> OTHERS = Set.of("tap", "spread", "map", "each", "filter", "reduce", "mapSeries",
            "return", "delay", "timeout", "asCallback", "nodeify", "done", "fail", "always", "tapCatch", "get");

    private Promises() {}

    static @Nullable Value member(String name) {
        return OTHERS.contains(name) ? Unknown.ANY : METHODS.get(name);
    }

    /** Follows what a library gives as if it were a promise of it, which may also fail; null for any other member. */
    static @Nullable Value followed(Interpreter in, Unknown awaited, String member, Invocation call) {
        NativeFunction reaction = METHODS.get(member);
        if (reaction == null) {
            return null;
        }
        ThrownValue failure = new ThrownValue(Unknown.ANY, call.site(), in.frame(), in.condition(), false);
        return reaction.code().call(in, call.on(new PromiseValue(awaited, List.of(failure))));
    }

    private static Value then(Interpreter in, Invocation call) {
        return react(in, call, call.argument(0), call.argument(1));
    }

    private static Value react(Interpreter in, Invocation call, Value onValue, Value onError) {
        if (!(call.receiver() instanceof PromiseValue(var value, List<ThrownValue> thrown, Reaction before))) {
            return Unknown.ANY;
        }
        boolean handlesErrors = !(onError instanceof Nothing) && !thrown.isEmpty();
        @Nullable Value[] handled = {value};
        List<ThrownValue> errors = new ArrayList<>();
        Reaction reaction = Reaction.NONE;
        if (value != null && !(onValue instanceof Nothing)) {
            reaction = in.reaction(() -> handled[0] = settle(in, errors, () -> call(in, onValue, value, call)));
        }
        boolean mayBreakOff = !errors.isEmpty();
        if (!handlesErrors) {
            errors.addAll(thrown);
            return new PromiseValue(handled[0], errors, before.then(reaction, mayBreakOff));
        }
        Value error = Union.of(thrown.stream().map(ThrownValue::value).toList());
        String words = CaughtWords.of(thrown, in.condition());
        Value otherwise = handled[0] == null ? Nothing.MISSING : handled[0];
        Reaction elsewhere = before.then(reaction, false);
        @Nullable Value recovered = value == null
                ? settle(in, errors, () -> call(in, onError, error, call))
                : settle(in, errors, () -> in.maybe(words, thrown.getFirst().site(),
                        () -> in.without(elsewhere, () -> call(in, onError, error, call)), otherwise));
        Value result = recovered == null ? handled[0] : Union.filter(recovered, v -> v != Nothing.MISSING);
        return new PromiseValue(result, errors);
    }

    private static Value call(Interpreter in, Value function, Value argument, Invocation call) {
        return in.await(in.call(function, Nothing.UNDEFINED, List.of(argument), call.site()), call.site());
    }

    private static @Nullable Value settle(Interpreter in, List<ThrownValue> errors, Supplier<Value> code) {
        Interpreter.Explored explored = in.catching(code);
        errors.addAll(explored.thrown());
        return explored.value();
    }

    /** The {@code Promise} global. */
    static NativeFunction global() {
        NativeFunction promise = new NativeFunction("Promise", Promises::construct);
        Records.define(promise, "resolve", (in, call) -> asPromise(call.argument(0)));
        Records.define(promise, "reject", (in, call) -> new PromiseValue(
                null, List.of(in.rejected(call.argument(0), call.site()))));
        Records.define(promise, "all", (in, call) -> all(in, call, false));
        Records.define(promise, "allSettled", (in, call) -> all(in, call, true));
        Records.define(promise, "race", Promises::any);
        Records.define(promise, "any", Promises::any);
        return promise;
    }

    private static Value asPromise(Value value) {
        return Union.map(value, v -> v instanceof PromiseValue || v instanceof Unknown ? v : PromiseValue.of(v));
    }

    private static Value all(Interpreter in, Invocation call, boolean settled) {
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        List<Value> results = new ArrayList<>();
        List<ThrownValue> errors = new ArrayList<>();
        boolean rejected = false;
        for (Value element : elements == null ? List.<Value>of() : elements.values()) {
            List<ThrownValue> own = new ArrayList<>();
            @Nullable Value value = settle(in, own, () -> in.await(element, call.site()));
            if (settled) {
                results.add(outcome(in, value, own, call));
                continue;
            }
            errors.addAll(own);
            rejected |= value == null;
            results.add(value == null ? Unknown.ANY : value);
        }
        Value list = elements != null && elements.exact() ? ListValue.of(results) : ListValue.maybe(results);
        return new PromiseValue(rejected ? null : list, errors);
    }

    private static Value outcome(Interpreter in, @Nullable Value value, List<ThrownValue> errors, Invocation call) {
        RecordValue record = RecordValue.closed(call.site());
        Value fulfilled = new Text("fulfilled");
        Value rejected = new Text("rejected");
        in.write(record, "status",
                value == null ? rejected : errors.isEmpty() ? fulfilled : Union.of(fulfilled, rejected));
        if (value != null) {
            in.write(record, "value", value);
        }
        if (!errors.isEmpty()) {
            in.write(record, "reason", Union.of(errors.stream().map(ThrownValue::value).toList()));
        }
        return record;
    }

    private static Value any(Interpreter in, Invocation call) {
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        if (elements == null || elements.values().isEmpty()) {
            return Unknown.ANY;
        }
        return Union.of(elements.values().stream().map(Promises::asPromise).toList());
    }

    /** {@code new Promise(executor)}: resolves to whatever the executor passes to its functions. */
    private static Value construct(Interpreter in, Invocation call) {
        List<Value> resolved = new ArrayList<>();
        List<ThrownValue> errors = new ArrayList<>();
        Value resolve = new NativeFunction("resolve", (i, inner) -> {
            resolved.add(inner.argument(0));
            return Nothing.UNDEFINED;
        });
        Value reject = new NativeFunction("reject", (i, inner) -> {
            errors.add(i.rejected(inner.argument(0), inner.site()));
            return Nothing.UNDEFINED;
        });
        settle(in, errors, () -> in.call(call.argument(0), Nothing.UNDEFINED, List.of(resolve, reject), call.site()));
        if (resolved.isEmpty() && !errors.isEmpty()) {
            return new PromiseValue(null, errors);
        }
        Value value = resolved.isEmpty() ? Unknown.ANY : Union.of(resolved);
        List<ThrownValue> inner = new ArrayList<>(errors);
        @Nullable Value awaited = settle(in, inner, () -> in.await(value, call.site()));
        return new PromiseValue(awaited, inner);
    }
}
