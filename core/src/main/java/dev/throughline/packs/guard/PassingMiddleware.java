package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;

/** A middleware that passes every request on. */
final class PassingMiddleware extends LibraryMiddleware {

    PassingMiddleware(Site made) {
        super(made);
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        call.passOn();
    }
}
