package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function before which a library's decorator has put a guard. */
public final class GuardedFunction extends Descriptor {

    /** What the decorator does before the function runs. */
    @FunctionalInterface
    public interface Guard {
        /** Throws what the request is refused with, or returns. */
        void check(Interpreter in, Site site);
    }

    private final Value function;
    private final Guard guard;
    private final Site site;

    /** @param site where the decorator stands */
    public GuardedFunction(Value function, Guard guard, Site site) {
        this.function = function;
        this.guard = guard;
        this.site = site;
    }

    /** What the guard stands before. */
    public Value function() {
        return function;
    }

    /** The guard as a handler of its own. */
    public Value handler(Interpreter interpreter) {
        return new FrameworkHandler(interpreter, (in, exchange) -> {
            guard.check(in, site);
            exchange.passOn(in);
        });
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site at) {
        if (instance == null) {
            return this;
        }
        Value method = switch (function) {
            case Closure closure -> new BoundFunction(closure, instance, List.of(instance));
            case Descriptor descriptor -> descriptor.read(in, instance, type, at);
            default -> function;
        };
        return new GuardedFunction(method, guard, site);
    }

    @Override
    public Value call(Interpreter in, Invocation invocation) {
        guard.check(in, site);
        return in.call(function, invocation);
    }
}
