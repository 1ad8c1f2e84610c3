package dev.throughline.packs.pytest;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runner sees of a function: the one that is written, whatever is wrapped around it.
 *
 * @param supplied how many of its leading parameters get their arguments from something else than the runner
 */
record TestFunction(Closure closure, int supplied) {
    private static final String WRAPPED = "__wrapped__";
    private static final int DEEPEST = 20;

    /** The function behind a value, or null when it is none. */
    static @Nullable TestFunction of(Value value) {
        int supplied = 0;
        for (Value layer : layers(value)) {
            switch (layer) {
                case BoundFunction bound -> supplied += bound.leading().size();
                case WrappedFunction wrapped -> supplied += wrapped.supplied();
                case Closure closure when closure.field(WRAPPED) == null -> {
                    return new TestFunction(closure, supplied);
                }
                default -> {}
            }
        }
        return null;
    }

    /** A value and what it is wrapped around, outermost first. */
    static List<Value> layers(Value value) {
        List<Value> layers = new ArrayList<>();
        Value next = Union.options(value).getFirst();
        while (next != null && layers.size() < DEEPEST && !layers.contains(next)) {
            layers.add(next);
            next = switch (next) {
                case BoundFunction bound -> bound.target();
                case WrappedFunction wrapped -> wrapped.wrapped();
                case HeapValue heap -> heap.field(WRAPPED);
                default -> null;
            };
        }
        return layers;
    }

    /** Where it is declared. */
    Site site() {
        return new Site(closure.module().file(), closure.node().span());
    }

    boolean isGenerator() {
        return closure.node().generator();
    }

    /** The names of the parameters that the runner gives fixtures to: all but those with defaults. */
    List<String> fixtureNames() {
        List<String> names = new ArrayList<>();
        List<FunctionNode.Parameter> parameters = closure.node().parameters();
        for (FunctionNode.Parameter parameter : parameters.subList(Math.min(supplied, parameters.size()),
                parameters.size())) {
            boolean single = parameter.kind() == FunctionNode.Parameter.Kind.PLAIN
                    || parameter.kind() == FunctionNode.Parameter.Kind.KEYWORD_ONLY;
            String name = parameter.name();
            if (single && name != null && parameter.defaultValue() == null) {
                names.add(name);
            }
        }
        return names;
    }
}
