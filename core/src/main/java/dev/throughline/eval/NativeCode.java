package dev.throughline.eval;

import dev.throughline.eval.value.Value;

/** The behaviour of a function that is modelled in Java. */
@FunctionalInterface
public interface NativeCode {

    /** Runs the model. Effects go through the interpreter, so that an unknown branch can be undone. */
    Value call(Interpreter interpreter, Invocation invocation);
}
