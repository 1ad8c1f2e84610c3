package dev.throughline.packs.fastapi;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;

/** {@code Middleware(class, **options)}: middleware as an app is given it when it is made. */
final class GivenMiddleware extends DomainValue {
    private final Invocation call;

    GivenMiddleware(Invocation call) {
        this.call = call;
    }

    void register(Registration registration) {
        registration.middlewareClass(call);
    }
}
