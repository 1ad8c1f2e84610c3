package dev.throughline.eval;

import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The behaviour of a function that is modelled in Java. */
@FunctionalInterface
public interface NativeCode {

    /**
     * Runs the model. Effects go through the interpreter, so that an unknown branch can be undone.
     *
     * @return the result, or null when the model has nothing to say about this call: it then counts as one
     *     without a model
     */
    @Nullable Value call(Interpreter interpreter, Invocation invocation);
}
