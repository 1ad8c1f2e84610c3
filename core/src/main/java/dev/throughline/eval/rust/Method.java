package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that comes with the language. */
@FunctionalInterface
interface Method {

    /**
     * Runs it.
     *
     * @param self what it is called on, no union
     * @return null where nothing is known of the call
     */
    @Nullable Value call(Interpreter in, Value self, Invocation call);

    /** Calls a function that the method was given. */
    static Value apply(Interpreter in, Invocation call, int function, Value... arguments) {
        return in.call(call.argument(function), Nothing.UNDEFINED, List.of(arguments), call.site());
    }
}
