package dev.throughline.audit;

import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlerOf;
import org.jspecify.annotations.Nullable;

/** Tells which function of the project a handler value stands for. */
final class Handlers {
    private static final int MOST_WRAPPERS = 5;
    private static final int HANDLER_PARAMETERS = 2;

    private Handlers() {}

    /** The function behind a handler, without the wrappers around it; null when it is no code of the project. */
    static @Nullable Closure definition(Value handler) {
        Closure closure = switch (handler) {
            case Closure c -> c;
            case BoundFunction bound -> definition(bound.target());
            case HandlerOf framework -> framework.definition();
            default -> null;
        };
        for (int i = 0; closure != null && i < MOST_WRAPPERS; i++) {
            Closure wrapped = wrapped(closure);
            if (wrapped == null) {
                return closure;
            }
            closure = wrapped;
        }
        return closure;
    }

    /** A closure that a factory made around a handler that it was given as a parameter is a wrapper of it. */
    private static @Nullable Closure wrapped(Closure closure) {
        for (Value value : closure.scope().parameterValues()) {
            Closure inner = value instanceof BoundFunction bound && bound.target() instanceof Closure c
                    ? c
                    : value instanceof Closure c ? c : null;
            if (inner != null && !inner.equals(closure) && inner.node().parameters().size() >= HANDLER_PARAMETERS) {
                return inner;
            }
        }
        return null;
    }
}
