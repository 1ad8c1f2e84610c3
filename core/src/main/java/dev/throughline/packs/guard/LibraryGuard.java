package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import org.jspecify.annotations.Nullable;

/** A middleware that refuses some requests, nobody knows which, and passes on all others. */
final class LibraryGuard extends LibraryMiddleware {

    /** How a request is refused. */
    @FunctionalInterface
    interface Refusal {
        /** Answers, or passes on an error. */
        void refuse(Interpreter in, MiddlewareCall call);
    }

    /** What is done with a request that is let through, before it is passed on. */
    @FunctionalInterface
    interface Admission {
        /** Such as setting the user that was found. */
        void admit(Interpreter in, MiddlewareCall call);
    }

    /** Lets a request through as it is. */
    static final Admission UNCHANGED = (in, call) -> {};

    private final String when;
    private final Refusal refusal;
    private final Admission admission;

    /**
     * @param when which requests are refused, in words that follow "when"
     */
    LibraryGuard(Site made, String when, Refusal refusal, Admission admission) {
        super(made);
        this.when = when;
        this.refusal = refusal;
        this.admission = admission;
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        call.perhaps(when, () -> refusal.refuse(in, call));
        admission.admit(in, call);
        call.passOn();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        // Exceptions by path, as express-unless adds them, make the guard no other guard.
        return name.equals("unless") ? new NativeFunction(name, (in, call) -> this) : null;
    }
}
