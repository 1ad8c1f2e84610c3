package dev.throughline.eval;

import dev.throughline.eval.value.Closure;

/** Told of every call of a function of the project, before it runs. */
public interface CallHook {
    /** Looks at a call; {@link Interpreter#frame()} is the caller. */
    void calling(Interpreter interpreter, Closure function, Invocation invocation);
}
