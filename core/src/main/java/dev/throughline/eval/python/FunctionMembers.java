package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Attributes of functions and methods. */
final class FunctionMembers {
    private FunctionMembers() {}

    static @Nullable Value member(Interpreter in, HeapValue function, String name, Site site) {
        if (function instanceof BoundFunction bound) {
            return switch (name) {
                case "__self__" -> bound.receiver();
                case "__func__" -> bound.target();
                case "__call__" -> bound;
                default -> in.get(bound.target(), name, site);
            };
        }
        String own = function instanceof Closure closure
                ? closure.node().name()
                : function instanceof NativeFunction known ? known.name() : "";
        return switch (name) {
            case "__name__", "__qualname__" -> new Text(own.isEmpty() ? "<lambda>" : own);
            case "__call__" -> function;
            case "__doc__", "__annotations__", "__dict__", "__code__", "__defaults__", "__kwdefaults__", "__closure__",
                    "__globals__", "__module__" ->
                Unknown.ANY;
            case "__self__" -> Nothing.NULL;
            default -> null;
        };
    }
}
