package dev.throughline.packs.flask;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.ResponseObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that a decorator of the project has put around a view. Where it gives what the view gives, it is a guard:
 * it runs up to its call of the view, which then runs by itself with the arguments of that call.
 */
final class ProjectWrapper {
    private static final String WRAPPED = "__wrapped__";

    /** Stands for what the view will answer. */
    private static final Value ANSWER = new Answer();

    private final Closure wrapper;
    private final Value inner;
    private final Scope scope;
    private final @Nullable ViewFunction ofClass;
    private @Nullable Boolean guards;

    private ProjectWrapper(Closure wrapper, Value inner, Scope scope, @Nullable ViewFunction ofClass) {
        this.wrapper = wrapper;
        this.inner = inner;
        this.scope = scope;
        this.ofClass = ofClass;
    }

    /**
     * The wrapper that a function is, or null when it wraps nothing that it holds in a variable.
     *
     * @param ofClass the class of whose method it is a wrapper, or null
     */
    static @Nullable ProjectWrapper of(Closure function, @Nullable ViewFunction ofClass) {
        Value inner = function.field(WRAPPED);
        Scope scope = inner == null ? null : function.scope().holding(inner);
        return inner == null || scope == null ? null : new ProjectWrapper(function, inner, scope, ofClass);
    }

    /** What is inside of all that has let a request through. */
    static Value inside(Value view, Set<Value> passed) {
        Value inside = view;
        while (passed.contains(inside)) {
            Value next = switch (inside) {
                case ViewDecorator decorator when decorator.onlyGuards() -> decorator.view();
                case Closure function -> function.field(WRAPPED);
                default -> null;
            };
            if (next == null) {
                return inside;
            }
            inside = next;
        }
        return inside;
    }

    Closure function() {
        return wrapper;
    }

    /** Whether it gives what the view gives wherever it calls it; told by running it once. */
    boolean guards(Interpreter in, Exchanged exchange, RouteArguments arguments, Site site) {
        if (guards == null) {
            boolean[] called = {false};
            Interpreter.Explored explored = in.explore(Budget.SURFACE, true,
                    () -> run(in, exchange, arguments, site, call -> called[0] = true));
            Value result = explored.value();
            guards = called[0] && result != null && Union.options(result).contains(ANSWER)
                    && Union.options(result).stream().noneMatch(ProjectWrapper::isMadeOfAnswer);
        }
        return guards;
    }

    private static boolean isMadeOfAnswer(Value result) {
        return switch (result) {
            case ListValue list -> list.items().known().contains(ANSWER);
            case RecordValue record -> ResponseObject.is(record) && ResponseObject.body(record).equals(ANSWER);
            default -> false;
        };
    }

    /** Lets a request through to the view, or answers it. */
    void guard(Interpreter in, Exchanged exchange, RouteArguments arguments, Site site) {
        Value result = run(in, exchange, arguments, site, call -> {
            arguments.passed(in, exchange, ofClass == null ? call : withoutInstance(call));
            exchange.passOn(in);
        });
        List<Value> answers = Union.options(result).stream().filter(option -> !option.equals(ANSWER)).toList();
        if (!answers.isEmpty()) {
            in.maybe("a decorator answers", site, () -> {
                FlaskAnswers.give(in, exchange, Union.of(answers), site);
                return Nothing.NULL;
            });
        }
    }

    private static Invocation withoutInstance(Invocation call) {
        return call.has(0) ? call.with(call.arguments().subList(1, call.arguments().size())) : call;
    }

    private interface Call {
        void made(Invocation call);
    }

    private Value run(Interpreter in, Exchanged exchange, RouteArguments arguments, Site site, Call atView) {
        List<String> variables = scope.namesOf(inner);
        NativeFunction atInner = new NativeFunction("view", (i, call) -> {
            atView.made(call);
            return ANSWER;
        });
        variables.forEach(variable -> in.write(scope, variable, atInner));
        try {
            Invocation call = arguments.of(in, exchange);
            if (ofClass != null) {
                List<Value> all = new java.util.ArrayList<>();
                all.add(ofClass.instance(in));
                all.addAll(call.arguments());
                call = call.with(all);
            }
            return in.await(in.call(wrapper, call), site);
        } finally {
            variables.forEach(variable -> in.write(scope, variable, inner));
        }
    }

    @Override
    public String toString() {
        return wrapper + " around " + inner;
    }

    private static final class Answer extends DomainValue {
        @Override
        public Value member(Interpreter interpreter, String name, Site site) {
            return Unknown.ANY;
        }

        @Override
        public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
            return true;
        }
    }
}
