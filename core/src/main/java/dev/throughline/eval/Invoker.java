package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the project's functions and constructors within the budget. */
final class Invoker {
    /** Most steps of a callback that an unknown function may or may not run. */
    private static final int CALLBACK_STEPS = 20_000;

    private final Interpreter in;
    private final ActiveCalls active = new ActiveCalls();
    private final AnswerReach answers = new AnswerReach();
    /** Who takes what the generator yields that is called next. */
    private @Nullable UnaryOperator<Value> consumer;

    Invoker(Interpreter in) {
        this.in = in;
    }

    /** Runs a generator to its end; the consumer runs at each of its yields. */
    Value generate(Closure generator, Invocation invocation, UnaryOperator<Value> taker) {
        consumer = taker;
        try {
            return invoke(generator, invocation);
        } finally {
            consumer = null;
        }
    }

    Value invoke(Closure closure, Invocation invocation) {
        FunctionNode node = closure.node();
        CallHook hook = in.hook();
        if (hook != null) {
            hook.calling(in, closure, invocation);
        }
        ActiveCalls.ActiveCall call = active.begin(node, invocation, in.budget().recursion());
        Frame caller = in.frame();
        try {
            boolean tooDeep = caller != null && caller.depth() >= in.budget().depth();
            if (tooDeep) {
                active.cutByDepth();
            }
            if (call.isEndless() || tooDeep) {
                in.mayThrow(Unknown.ANY, invocation.site(), false);
                return in.unknown("the call is nested too deeply", invocation.site());
            }
            CallMemo memo = in.memo();
            return memo == null || consumer != null
                    ? follow(closure, invocation, call)
                    : memo.call(in, active, closure, invocation, () -> follow(closure, invocation, call));
        } finally {
            active.end(node);
        }
    }

    private Value follow(Closure closure, Invocation invocation, ActiveCalls.ActiveCall call) {
        int slice = in.budget().slice();
        boolean sliced = in.budget().slices()
                && consumer == null
                && in.limit() - in.steps() > slice
                && !answers.within(closure, invocation);
        return sliced
                ? limited(slice, invocation.site(), () -> run(closure, invocation, call))
                : run(closure, invocation, call);
    }

    /** Runs a call with a budget of its own; when it runs out the call's writes are undone and it gives unknown. */
    private Value limited(int steps, Site site, java.util.function.Supplier<Value> call) {
        long outer = in.limit();
        long own = in.steps() + steps;
        if (own >= outer) {
            return call.get();
        }
        Frame frame = in.frame();
        PathCondition condition = in.condition();
        ThrowSink sink = in.sink();
        Trace trace = in.trace();
        Journal.Mark mark = in.journal().mark();
        in.limit(own);
        try {
            Value value = call.get();
            in.journal().keep(mark);
            return value;
        } catch (BudgetExceeded exceeded) {
            in.journal().rollback(mark);
            in.frame(frame);
            in.condition(condition);
            in.sink(sink);
            in.trace(trace);
            in.mayThrow(Unknown.ANY, site, false);
            return in.unknown("the call takes more steps than its budget", site);
        } catch (Thrown thrown) {
            in.journal().keep(mark);
            throw thrown;
        } finally {
            in.limit(outer);
        }
    }

    private Value run(Closure closure, Invocation invocation, ActiveCalls.ActiveCall call) {
        FunctionNode node = closure.node();
        Frame caller = in.frame();
        PathCondition before = in.condition();
        ThrowSink outer = in.sink();
        Frame frame = new Frame(caller, closure, closure.module(), invocation.site());
        UnaryOperator<Value> taker = consumer;
        if (taker != null) {
            frame.consumer(taker);
            consumer = null;
        }
        boolean promises = node.async() && !node.generator();
        ThrowSink own = promises ? new ThrowSink() : outer;
        in.frame(frame);
        in.sink(own);
        Exits returns = new Exits(in.journal(), frame);
        frame.returns(returns);
        int start = in.journal().touched();
        long firstBirth = Slots.BIRTHS.get();
        try {
            Scope scope = closure.scope().function(frame);
            switch (node.receiver()) {
                case CALL_SITE -> in.write(scope, Expressions.THIS, invocation.receiver());
                case FIRST_PARAMETER -> {
                    if (invocation.has(0)) {
                        in.write(scope, Expressions.THIS, invocation.argument(0));
                    }
                }
                case LEXICAL, NONE -> {}
            }
            parameters(closure, invocation, scope);
            int completion = in.statements().list(node.body(), scope);
            if ((completion & Statements.NORMAL) != 0) {
                frame.addReturn(in.semantics().noValue());
            }
            if (returns.any()) {
                returns.land(true, frame);
            }
        } catch (BudgetExceeded exceeded) {
            // What was thrown until then is known to whoever takes the call's result for unknown.
            if (promises) {
                own.thrown().forEach(outer::add);
            }
            throw exceeded;
        } catch (Thrown thrown) {
            if (!promises && frame.returned() == null) {
                throw thrown;
            }
            own.addAll(thrown.values());
            if (returns.any()) {
                in.frame(frame);
                returns.land(false, frame);
            }
        } finally {
            if (call.isRepeated()) {
                in.journal().doubt(start, firstBirth);
            }
            returns.close();
            in.sink(outer);
            in.frame(caller);
            in.condition(in.condition().leaving(before));
        }
        Value plain = frame.returned();
        Value returned = plain == null ? null : in.semantics().returned(in, closure, plain);
        if (node.generator()) {
            return ListValue.maybe(frame.yielded());
        }
        if (!node.async()) {
            return returned == null ? Unknown.ANY : returned;
        }
        return flatten(returned, own.thrown());
    }

    /** A promise of a promise is one promise. */
    private static Value flatten(@Nullable Value returned, List<ThrownValue> thrown) {
        if (returned == null) {
            return new PromiseValue(null, thrown);
        }
        List<ThrownValue> all = new ArrayList<>(thrown);
        @Nullable Value value = null;
        for (Value option : Union.options(returned)) {
            @Nullable Value inner = option;
            if (option instanceof PromiseValue(var result, var rejected, var reaction)) {
                inner = result;
                rejected.stream().filter(t -> !all.contains(t)).forEach(all::add);
            }
            if (inner != null) {
                value = value == null ? inner : Union.of(value, inner);
            }
        }
        return new PromiseValue(value, all);
    }

    private void parameters(Closure closure, Invocation invocation, Scope scope) {
        List<FunctionNode.Parameter> parameters = closure.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            FunctionNode.Parameter parameter = parameters.get(i);
            Value given = given(parameters, i, invocation);
            Value once = closure.defaultOf(i);
            Expr written = parameter.defaultValue();
            Value value = once != null
                    ? in.patterns().withDefault(given, () -> once, written)
                    : in.patterns().withDefault(given, written, scope);
            if (parameter.type() != null) {
                value = in.semantics().declared(in, value, parameter.type(), closure.scope());
                value = value instanceof Unknown unknown ? declared(closure, i, unknown) : value;
            }
            in.patterns().declare(parameter.pattern(), value, scope, scope);
            if (parameter.field()
                    && parameter.pattern() instanceof Pattern.Bind(var span, var name, var type)
                    && invocation.receiver() instanceof HeapValue self) {
                in.write(self, name, value);
            }
        }
    }

    /** Of a value that is not known, the annotation may tell that it is a library's object. */
    private Value declared(Closure closure, int parameter, Unknown value) {
        boolean tells = value.path() == null && closure.node().parameters().get(parameter).annotation() != null;
        return tells && Annotations.ofParameter(in, closure, parameter) instanceof Unknown library
                && library.path() != null
                        ? library.called().withTruth(value.truth())
                        : value;
    }

    /** What a call gives to a parameter. */
    private Value given(List<FunctionNode.Parameter> parameters, int position, Invocation invocation) {
        FunctionNode.Parameter parameter = parameters.get(position);
        return switch (parameter.kind()) {
            case REST -> rest(invocation, position);
            case NAMED_REST -> namedRest(parameters, invocation);
            case PLAIN -> {
                Value named = invocation.has(position) ? null : named(invocation, parameter);
                yield named != null ? named : invocation.argument(position);
            }
            case KEYWORD_ONLY -> {
                Value named = named(invocation, parameter);
                yield named != null ? named : invocation.more() ? Unknown.ANY : Nothing.UNDEFINED;
            }
        };
    }

    /** What is given to a parameter by its name; one that takes its argument apart has none. */
    private static @Nullable Value named(Invocation invocation, FunctionNode.Parameter parameter) {
        String name = parameter.name();
        return name == null ? null : invocation.named().get(name);
    }

    private static Value rest(Invocation invocation, int from) {
        List<Value> items = invocation.arguments().size() > from
                ? invocation.arguments().subList(from, invocation.arguments().size())
                : List.of();
        return invocation.more() ? ListValue.maybe(items) : ListValue.of(items);
    }

    /** What is given by names that no parameter has. */
    private Value namedRest(List<FunctionNode.Parameter> parameters, Invocation invocation) {
        MapValue rest = new MapValue(false, false);
        invocation.named().forEach((name, value) -> {
            if (parameters.stream().noneMatch(p -> name.equals(p.name()))) {
                in.write(rest, Objects.requireNonNull(rest.slotFor(new Text(name))), value);
            }
        });
        if (invocation.more()) {
            in.write(rest, MapValue.openSlot(), Bool.TRUE);
        }
        return rest;
    }

    // ------------------------------------------------------------------ callbacks

    /**
     * Runs the functions that an unknown callee was given, each of which it may or may not call.
     *
     * @param callee path of the callee, where it is known: what follows a promise tells when it runs
     */
    void callbacks(@Nullable String callee, Invocation invocation) {
        for (int i = 0; i < invocation.arguments().size(); i++) {
            String words = whenRun(callee, i);
            for (Value option : Union.options(invocation.arguments().get(i))) {
                if (option instanceof Closure closure) {
                    callback(closure, words, invocation.site());
                } else if (option instanceof RecordValue record) {
                    for (String key : record.keys()) {
                        if (record.field(key) instanceof Closure closure) {
                            callback(closure, words, invocation.site());
                        }
                    }
                }
            }
        }
    }

    /** When a function at a position runs, in words; no words where it runs if all goes well. */
    private static String whenRun(@Nullable String callee, int position) {
        if (callee != null && callee.endsWith(".then")) {
            return position == 0 ? "" : FailureText.CALL_FAILS;
        }
        return callee != null && callee.endsWith(".catch") ? FailureText.CALL_FAILS : ConditionText.CALLBACK;
    }

    private void callback(Closure closure, String words, Site site) {
        List<Value> unknown = new ArrayList<>();
        closure.node().parameters().forEach(p -> unknown.add(Unknown.ANY));
        Invocation call = Invocation.of(Unknown.ANY, unknown, new Site(site.file(), spanOf(closure, site)));
        in.maybe(words, site, () -> in.explorations().remembering(
                () -> limited(CALLBACK_STEPS, site, () -> in.call(closure, call))));
    }

    private static Span spanOf(Closure closure, Site site) {
        return closure.module().file().equals(site.file()) ? closure.node().span() : site.span();
    }
}
