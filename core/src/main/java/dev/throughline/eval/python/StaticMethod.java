package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code staticmethod(function)}: the function gets no receiver, whatever it is read from. */
final class StaticMethod extends Descriptor {
    private final Value function;

    StaticMethod(Value function) {
        this.function = function;
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site) {
        return function;
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation invocation) {
        return in.call(function, invocation);
    }
}
