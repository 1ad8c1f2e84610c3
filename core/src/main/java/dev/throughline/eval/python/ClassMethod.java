package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code classmethod(function)}: the function gets the class, whatever it is read from. */
final class ClassMethod extends Descriptor {
    private final Value function;

    ClassMethod(Value function) {
        this.function = function;
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site) {
        return new BoundFunction(function, type, List.of(type));
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation invocation) {
        return in.call(function, invocation);
    }
}
