package dev.throughline.packs.middleware;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;

/** A middleware function that a library made, called with request, response and next. */
public abstract class LibraryMiddleware extends DomainValue {
    private final Site made;

    /**
     * @param made where the project asks for it: the place of what it answers
     */
    protected LibraryMiddleware(Site made) {
        this.made = made;
    }

    @Override
    public final Value call(Interpreter interpreter, Invocation invocation) {
        handle(interpreter, new MiddlewareCall(
                interpreter, invocation.argument(0), invocation.argument(1), invocation.argument(2), made));
        return Nothing.UNDEFINED;
    }

    /** Deals with one request. */
    protected abstract void handle(Interpreter in, MiddlewareCall call);
}
