package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.web.HandlerOf;

/** A handler that calls a method of a controller and answers with what it gives. */
final class MethodHandler extends FrameworkHandler implements HandlerOf {
    private final Closure method;

    MethodHandler(Interpreter in, Closure method, Body body) {
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
