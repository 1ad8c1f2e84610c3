package dev.throughline.eval;

import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Evaluates calls and constructions and dispatches them by the kind of callee. */
final class Calls {
    /** Most combinations of spread alternatives that are told apart in one call. */
    private static final int MOST_WAYS = 8;

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
            return in.members().objects().initialiseAbove(home(scope), in.expressions().receiver(scope),
                    arguments(Nothing.UNDEFINED, c.arguments(), scope, true, site));
        }
        Value receiver = Nothing.UNDEFINED;
        Value callee;
        Expr.Instantiate typed = c.callee() instanceof Expr.Instantiate i ? i : null;
        switch (typed == null ? c.callee() : typed.callee()) {
            case Expr.Member m -> {
                receiver = in.expressions().eval(m.object(), scope);
                receiver = in.semantics().receiver(in, receiver, m.name());
                if (receiver instanceof Union(List<Value> options) && !(m.object() instanceof Expr.Super)) {
                    return onEach(c, m, options, scope, site);
                }
                Value method = in.semantics().method(in, receiver, m.name(), site);
                callee = method != null ? method : in.expressions().member(m, receiver, scope);
                if (m.object() instanceof Expr.Super) {
                    receiver = in.expressions().receiver(scope);
                }
            }
            case Expr.Index i -> {
                receiver = in.expressions().eval(i.object(), scope);
                callee = in.expressions().index(i, receiver, scope);
            }
            default -> callee = in.expressions().eval(typed == null ? c.callee() : typed.callee(), scope);
        }
        if (typed != null) {
            callee = in.semantics().instantiated(in, callee, typed.typeArguments(), scope);
        }
        if (callee instanceof Nothing && (c.safe() || isSafe(c.callee()))) {
            return Nothing.UNDEFINED;
        }
        Value result = call(callee, arguments(receiver, c.arguments(), scope, false, site));
        boolean perhapsNot = callee instanceof Union(List<Value> options)
                && options.stream().anyMatch(Nothing.class::isInstance);
        return c.safe() && perhapsNot ? Union.of(result, Nothing.UNDEFINED) : result;
    }

    private static boolean isSafe(Expr callee) {
        return (callee instanceof Expr.Member m && m.safe()) || (callee instanceof Expr.Index i && i.safe());
    }

    /** A method call on one of several receivers: each with its own method, as branches of which one runs. */
    private Value onEach(Expr.Call c, Expr.Member m, List<Value> receivers, Scope scope, Site site) {
        Invocation shared = arguments(Nothing.UNDEFINED, c.arguments(), scope, false, site);
        List<Value> present = receivers.stream().filter(r -> !(r instanceof Nothing)).toList();
        List<TypeRef> types = c.callee() instanceof Expr.Instantiate typed ? typed.typeArguments() : List.of();
        if (present.isEmpty()) {
            return m.safe() || c.safe() ? Nothing.UNDEFINED : failed(site);
        }
        Value result = alternatives(present, receiver -> {
            Value method = in.semantics().method(in, receiver, m.name(), site);
            Value callee = method != null ? method : in.get(receiver, m.name(), in.expressions().site(m.span()));
            callee = types.isEmpty() ? callee : in.semantics().instantiated(in, callee, types, scope);
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
                in.condition().and(ConditionText.ALTERNATIVE, site),
                () -> action.apply(first),
                in.condition().and(ConditionText.OTHER_ALTERNATIVE, site),
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
        List<List<Value>> ways = List.of(new ArrayList<>(written.size()));
        Map<String, Value> named = Map.of();
        boolean more = false;
        for (Argument argument : written) {
            Value value = in.expressions().eval(argument.value(), scope);
            String name = argument.name();
            if (name != null) {
                named = named.isEmpty() ? new LinkedHashMap<>() : named;
                if (argument.spread()) {
                    more |= !passByName(value, named);
                } else {
                    named.put(name, value);
                }
            } else if (!argument.spread()) {
                Value passed = more ? Unknown.ANY : value;
                ways.forEach(way -> way.add(passed));
            } else {
                List<List<Value>> spread = more ? List.of() : spread(value, ways);
                more |= spread.isEmpty();
                ways = more ? ways : spread;
            }
        }
        return new Invocation(receiver, byPosition(ways), more, named, construct, site);
    }

    /** Passes the entries of a map by name; whether these are all. */
    private static boolean passByName(Value value, Map<String, Value> named) {
        if (!(value instanceof MapValue map)) {
            return false;
        }
        boolean all = !map.isOpen();
        for (Map.Entry<Value, Value> entry : map.entries()) {
            if (entry.getKey() instanceof Text(String name)) {
                named.put(name, entry.getValue());
            } else {
                all = false;
            }
        }
        return all;
    }

    /** Each of the ways to pass arguments, followed by the elements of a spread; none when those are not known. */
    private List<List<Value>> spread(Value value, List<List<Value>> ways) {
        List<List<Value>> longer = new ArrayList<>();
        for (Value option : Union.options(value)) {
            LanguageSemantics.Elements elements = in.elements(option);
            if (elements == null || !elements.exact()) {
                return List.of();
            }
            for (List<Value> way : ways) {
                List<Value> all = new ArrayList<>(way);
                all.addAll(elements.values());
                longer.add(all);
            }
        }
        return longer.size() > MOST_WAYS ? List.of() : longer;
    }

    /** What each argument can be when they are passed in one of several ways. */
    private static List<Value> byPosition(List<List<Value>> ways) {
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        int longest = ways.stream().mapToInt(List::size).max().orElse(0);
        List<Value> positional = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int position = i;
            positional.add(Union.of(ways.stream()
                    .map(way -> position < way.size() ? way.get(position) : Nothing.UNDEFINED)
                    .toList()));
        }
        return positional;
    }

    /** The class whose code runs in a scope, or null. */
    @Nullable ClassValue home(Scope scope) {
        Scope owner = scope.find(Classes.HOME);
        return owner != null && owner.slot(Classes.HOME) instanceof ClassValue type ? type : null;
    }

    // ------------------------------------------------------------------ dispatch

    Value call(Value callee, Invocation invocation) {
        in.step();
        return switch (callee) {
            case Closure closure -> {
                if (invocation.construct()) {
                    yield constructByFunction(closure, invocation);
                }
                yield invoker.invoke(closure, invocation);
            }
            case ClassValue type -> in.members().objects().construct(type, invocation);
            case RecordValue instance -> {
                Value result = in.members().objects().call(instance, invocation);
                yield result == null ? failed(invocation.site()) : result;
            }
            case NativeFunction function -> {
                Value result = function.code().call(in, invocation);
                yield result == null ? unknownCall(Unknown.ANY, invocation) : result;
            }
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

    /** {@code new f()} on a plain function: the receiver is a fresh record unless the function returns one. */
    private Value constructByFunction(Closure closure, Invocation invocation) {
        RecordValue instance = RecordValue.instance(closure, false, invocation.site());
        Value result = invoker.invoke(closure, invocation.on(instance));
        return Union.map(result, r -> r instanceof HeapValue ? r : instance);
    }

    /** Runs a function of the project. */
    Value invoke(Closure closure, Invocation invocation) {
        return invoker.invoke(closure, invocation);
    }

    /** See {@link Interpreter#generate}. */
    Value generate(Value generator, Invocation invocation, UnaryOperator<Value> consumer) {
        return switch (generator) {
            case Closure closure -> invoker.generate(closure, invocation, consumer);
            case BoundFunction bound -> {
                List<Value> all = new ArrayList<>(bound.leading());
                all.addAll(invocation.arguments());
                yield generate(bound.target(), invocation.with(all).on(bound.receiver()), consumer);
            }
            default -> consumer.apply(in.await(call(generator, invocation), invocation.site()));
        };
    }

    /** Runs the functions that something unknown was given. */
    void callbacks(Invocation invocation) {
        invoker.callbacks(null, invocation);
    }

    private Value failed(Site site) {
        in.mayThrow(Unknown.ANY, site, false);
        return Unknown.ANY;
    }

    private Value unknownCall(Unknown callee, Invocation invocation) {
        String path = callee.path();
        if (path != null) {
            NativeCode model = in.realm().models().callOf(path);
            Value result = model == null ? null : model.call(in, invocation);
            if (result != null) {
                return result;
            }
        }
        for (Models.CallListener model : in.realm().models().answers()) {
            Value answer = model.called(in, callee, invocation);
            if (answer != null) {
                return answer;
            }
        }
        Value known = null;
        for (Models.CallListener listener : in.realm().models().listeners()) {
            Value answer = listener.called(in, callee, invocation);
            known = known == null ? answer : known;
        }
        Value followed = known == null && path != null
                ? in.semantics().followed(in, path.substring(path.lastIndexOf('.') + 1), invocation)
                : null;
        if (followed != null) {
            return followed;
        }
        in.mayThrow(Unknown.ANY, invocation.site(), false);
        invoker.callbacks(path, invocation);
        return known != null ? known : callee.called();
    }

    // ------------------------------------------------------------------ promises

    Value await(Value value, Site site) {
        return switch (value) {
            case PromiseValue(var result, List<ThrownValue> thrown, var reaction) -> {
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
                    if (option instanceof PromiseValue(var result, var thrown, var reaction) && result == null) {
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
