package dev.throughline.eval;

import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates calls and constructions and dispatches them by the kind of callee. */
final class Calls {
    private final Interpreter in;
    private final Invoker invoker;

    Calls(Interpreter in) {
        this.in = in;
        this.invoker = new Invoker(in);
    }

    // ------------------------------------------------------------------ from code

    Value evaluate(Expr.Call c, Scope scope) {
        Site site = in.expressions().site(c.span());
        if (c.callee() instanceof Expr.Super) {
            return invoker.superConstructor(home(scope), scope,
                    arguments(Nothing.UNDEFINED, c.arguments(), scope, false, site));
        }
        Value receiver = Nothing.UNDEFINED;
        Value callee;
        switch (c.callee()) {
            case Expr.Member m -> {
                receiver = in.expressions().eval(m.object(), scope);
                if (receiver instanceof Union(List<Value> options) && !(m.object() instanceof Expr.Super)) {
                    return onEach(c, m, options, scope, site);
                }
                callee = in.expressions().member(m, receiver, scope);
                if (m.object() instanceof Expr.Super) {
                    receiver = in.expressions().eval(new Expr.This(m.span()), scope);
                }
            }
            case Expr.Index i -> {
                receiver = in.expressions().eval(i.object(), scope);
                callee = in.expressions().index(i, receiver, scope);
            }
            default -> callee = in.expressions().eval(c.callee(), scope);
        }
        if (callee instanceof Nothing && (c.safe() || isSafe(c.callee()))) {
            return Nothing.UNDEFINED;
        }
        return call(callee, arguments(receiver, c.arguments(), scope, false, site));
    }

    private static boolean isSafe(Expr callee) {
        return (callee instanceof Expr.Member m && m.safe()) || (callee instanceof Expr.Index i && i.safe());
    }

    /** A method call on one of several receivers: each with its own method, as branches of which one runs. */
    private Value onEach(Expr.Call c, Expr.Member m, List<Value> receivers, Scope scope, Site site) {
        Invocation shared = arguments(Nothing.UNDEFINED, c.arguments(), scope, false, site);
        List<Value> present = receivers.stream().filter(r -> !(r instanceof Nothing)).toList();
        if (present.isEmpty()) {
            return m.safe() || c.safe() ? Nothing.UNDEFINED : failed(site);
        }
        Value result = alternatives(present, receiver -> {
            Value callee = in.get(receiver, m.name(), in.expressions().site(m.span()));
            return call(callee, shared.on(receiver));
        }, site);
        return present.size() < receivers.size() && m.safe() ? Union.of(result, Nothing.UNDEFINED) : result;
    }

    /** Does something for each of several values of which one is the case. */
    private Value alternatives(List<Value> values, java.util.function.Function<Value, Value> action, Site site) {
        Value first = values.getFirst();
        if (values.size() == 1) {
            return action.apply(first);
        }
        List<Value> rest = values.subList(1, values.size());
        return in.branch(
                in.condition().and("one of several values is used", site),
                () -> action.apply(first),
                in.condition().and("another of several values is used", site),
                () -> alternatives(rest, action, site),
                Union::of,
                v -> true);
    }

    Value evaluate(Expr.New n, Scope scope) {
        Value type = in.expressions().eval(n.type(), scope);
        Site site = in.expressions().site(n.span());
        return call(type, arguments(Nothing.UNDEFINED, n.arguments(), scope, true, site));
    }

    private Invocation arguments(Value receiver, List<Argument> written, Scope scope, boolean construct, Site site) {
        List<Value> positional = new ArrayList<>(written.size());
        Map<String, Value> named = Map.of();
        boolean more = false;
        for (Argument argument : written) {
            Value value = in.expressions().eval(argument.value(), scope);
            String name = argument.name();
            if (name != null) {
                named = named.isEmpty() ? new LinkedHashMap<>() : named;
                named.put(name, value);
            } else if (!argument.spread()) {
                positional.add(more ? Unknown.ANY : value);
            } else {
                more |= spread(value, positional);
            }
        }
        return new Invocation(receiver, positional, more, named, construct, site);
    }

    /** Adds the elements of a spread argument; true when more may follow that are not known. */
    private boolean spread(Value value, List<Value> positional) {
        List<LanguageSemantics.Elements> options = new ArrayList<>();
        for (Value option : Union.options(value)) {
            LanguageSemantics.Elements elements = in.elements(option);
            if (elements == null || !elements.exact()) {
                return true;
            }
            options.add(elements);
        }
        int longest = options.stream().mapToInt(e -> e.values().size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            List<Value> atPosition = new ArrayList<>();
            for (LanguageSemantics.Elements elements : options) {
                atPosition.add(i < elements.values().size() ? elements.values().get(i) : Nothing.UNDEFINED);
            }
            positional.add(Union.of(atPosition));
        }
        return false;
    }

    /** The class whose code runs in a scope, or null. */
    @Nullable ClassValue home(Scope scope) {
        Scope owner = scope.find(Classes.HOME);
        return owner != null && owner.slot(Classes.HOME) instanceof ClassValue type ? type : null;
    }

    Value superMember(Value base, String name, Value receiver, Site site) {
        if (base instanceof ClassValue type) {
            Closure getter = type.getter(name);
            if (getter != null) {
                return in.call(getter, receiver, List.of(), site);
            }
            Closure method = type.method(name);
            if (method != null) {
                return method;
            }
            Value foreign = type.foreignBase();
            return foreign == null ? in.get(type, name, site) : in.get(foreign, name, site);
        }
        return in.get(base, name, site);
    }

    // ------------------------------------------------------------------ dispatch

    Value call(Value callee, Invocation invocation) {
        in.step();
        return switch (callee) {
            case Closure closure -> {
                if (invocation.construct()) {
                    yield invoker.constructByFunction(closure, invocation);
                }
                yield invoker.invoke(closure, invocation);
            }
            case ClassValue type -> invoker.construct(type, invocation);
            case NativeFunction function -> function.code().call(in, invocation);
            case BoundFunction bound -> {
                List<Value> all = new ArrayList<>(bound.leading());
                all.addAll(invocation.arguments());
                yield call(bound.target(), invocation.with(all).on(bound.receiver()));
            }
            case DomainValue domain -> {
                Value result = domain.call(in, invocation);
                yield result == null ? unknownCall(Unknown.ANY, invocation) : result;
            }
            case Union(List<Value> options) -> {
                List<Value> callable = options.stream().filter(o -> !(o instanceof Nothing)).toList();
                yield callable.isEmpty()
                        ? failed(invocation.site())
                        : alternatives(callable, option -> call(option, invocation), invocation.site());
            }
            case Unknown unknown -> unknownCall(unknown, invocation);
            default -> failed(invocation.site());
        };
    }

    private Value failed(Site site) {
        in.mayThrow(Unknown.ANY, site, false);
        return Unknown.ANY;
    }

    private Value unknownCall(Unknown callee, Invocation invocation) {
        String path = callee.path();
        if (path != null) {
            NativeCode model = in.realm().models().callOf(path);
            if (model != null) {
                return model.call(in, invocation);
            }
        }
        Value known = null;
        for (Models.CallListener listener : in.realm().models().listeners()) {
            Value answer = listener.called(in, callee, invocation);
            known = known == null ? answer : known;
        }
        in.mayThrow(Unknown.ANY, invocation.site(), false);
        invoker.callbacks(invocation);
        return known != null ? known : callee.called();
    }

    // ------------------------------------------------------------------ promises

    Value await(Value value, Site site) {
        return switch (value) {
            case PromiseValue(var result, List<ThrownValue> thrown) -> {
                if (result == null) {
                    throw in.thrown(thrown);
                }
                in.mayThrow(thrown);
                yield await(result, site);
            }
            case Union(List<Value> options) -> {
                List<Value> results = new ArrayList<>();
                List<ThrownValue> rejected = new ArrayList<>();
                for (Value option : options) {
                    if (option instanceof PromiseValue(var result, var thrown) && result == null) {
                        rejected.addAll(thrown);
                    } else {
                        results.add(await(option, site));
                    }
                }
                if (results.isEmpty()) {
                    throw in.thrown(rejected);
                }
                in.mayThrow(rejected);
                yield Union.of(results);
            }
            case DomainValue domain -> domain.awaited(in, site);
            case RecordValue record when record.field("then") instanceof Closure -> Unknown.ANY;
            default -> value;
        };
    }
}
