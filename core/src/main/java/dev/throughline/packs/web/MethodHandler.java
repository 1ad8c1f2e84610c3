package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Closure;

/** A handler that calls a method of a controller and answers with what it gives. */
public final class MethodHandler extends FrameworkHandler implements HandlerOf {
    private final Closure method;

    /** @param method the function of the project that answers */
    public MethodHandler(Interpreter in, Closure method, Body body) {
        super(in, body);
        this.method = method;
    }

    @Override
    public Closure definition() {
        return method;
    }

    @Override
    public String toString() {
        return "handler of " + method;
    }
}
