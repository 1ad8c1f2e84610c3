package dev.throughline.packs.cargotest;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.FunctionNode.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the arguments of a test that no table gives: what fixtures of rstest give, the context that is set up around
 * it, and for all others, such as the pool that sqlx gives, a value of which the type is known.
 */
final class GivenArguments {
    private static final int DEEPEST = 8;

    private final Interpreter in;
    private final Budget budget;
    private final List<Trace> traces = new ArrayList<>();
    private final IdentityHashMap<FunctionNode, Value> once;

    /**
     * @param once what fixtures gave that are made once for all tests
     */
    GivenArguments(Interpreter in, Budget budget, IdentityHashMap<FunctionNode, Value> once) {
        this.in = in;
        this.budget = budget;
        this.once = once;
    }

    /** What making them was seen to do. */
    List<Trace> traces() {
        return List.copyOf(traces);
    }

    /** The arguments of a run of a test. */
    List<Value> of(TestFunction test, CaseRow row) {
        List<Value> arguments = new ArrayList<>();
        Expr context = Attributes.named(test.attributes(), "test_context");
        List<Parameter> parameters = test.function().node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Value given = row.arguments().get(i);
            Value made = given == null && context instanceof Expr.Call call && i == 0
                    ? context(call, test.function())
                    : null;
            arguments
                    .add(given != null ? given : made != null ? made : argument(parameters.get(i), test.function(), 0));
        }
        return arguments;
    }

    private Value argument(Parameter parameter, Closure asking, int depth) {
        Closure fixture = fixture(parameter, asking);
        if (fixture != null && depth < DEEPEST) {
            return made(fixture, partly(parameter, asking), depth);
        }
        Expr byDefault = Attributes.named(parameter.decorators(), "default");
        return byDefault instanceof Expr.Call call && !call.arguments().isEmpty()
                ? Evaluation.of(in, call.arguments().getFirst().value(), asking.scope())
                : World.of(in).types().unknown(World.of(in).types().resolve(parameter.type(), asking.scope()));
    }

    /** The fixture that a parameter asks for by its name or by an attribute, or null. */
    private @Nullable Closure fixture(Parameter parameter, Closure asking) {
        Expr from = Attributes.named(parameter.decorators(), "from");
        String own = parameter.name();
        String name = from instanceof Expr.Call call && !call.arguments().isEmpty()
                ? Attributes.path(call.arguments().getFirst().value())
                : own == null ? "" : own.startsWith("_") ? own.substring(1) : own;
        if (name.isEmpty()) {
            return null;
        }
        Expr read = name.contains("::")
                ? new Expr.Path(asking.node().span(), List.of(name.split("::", -1)), null)
                : new Expr.Name(asking.node().span(), name);
        return Evaluation.of(in, read, asking.scope()) instanceof Closure closure
                && Attributes.named(closure.node().decorators(), "fixture") != null ? closure : null;
    }

    /** {@code #[with(a, b)]}: the first arguments of the fixture. */
    private List<Value> partly(Parameter parameter, Closure asking) {
        return Attributes.named(parameter.decorators(), "with") instanceof Expr.Call call
                ? call.arguments().stream().map(each -> Evaluation.of(in, each.value(), asking.scope())).toList()
                : List.of();
    }

    private Value made(Closure fixture, List<Value> first, int depth) {
        Value before = once.get(fixture.node());
        if (before != null) {
            return before;
        }
        List<Value> arguments = new ArrayList<>(first);
        List<Parameter> parameters = fixture.node().parameters();
        for (int i = first.size(); i < parameters.size(); i++) {
            arguments.add(argument(parameters.get(i), fixture, depth + 1));
        }
        Value made = run(fixture, arguments, new Site(fixture.module().file(), fixture.node().span()));
        if (Attributes.named(fixture.node().decorators(), "once") != null) {
            once.put(fixture.node(), made);
        }
        return made;
    }

    /** The context of a test ({@code #[test_context(Context)]}): what the type's {@code setup} gives. */
    private @Nullable Value context(Expr.Call attribute, Closure test) {
        List<Argument> types = attribute.arguments();
        if (types.isEmpty()) {
            return null;
        }
        List<String> path = new ArrayList<>(List.of(Attributes.path(types.getFirst().value()).split("::", -1)));
        path.add("setup");
        Value setup = Evaluation.of(in, new Expr.Path(test.node().span(), path, null), test.scope());
        return setup instanceof Closure closure
                ? run(closure, List.of(), new Site(test.module().file(), test.node().span()))
                : null;
    }

    private Value run(Closure function, List<Value> arguments, Site site) {
        Interpreter.Explored explored = in.meanwhile(budget, () -> Activation.within(in, null,
                () -> in.await(in.call(function, Nothing.UNDEFINED, arguments, site), site)));
        traces.add(explored.trace());
        Value value = explored.value();
        return value == null ? Unknown.ANY : value;
    }
}
