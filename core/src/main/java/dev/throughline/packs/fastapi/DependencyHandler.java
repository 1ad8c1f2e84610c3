package dev.throughline.packs.fastapi;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.RouterEntry;
import org.jspecify.annotations.Nullable;

/** Calls a dependency before the handler of a route runs. */
final class DependencyHandler extends DomainValue {
    private final Dependency dependency;
    private final @Nullable Value type;
    private final dev.throughline.eval.@Nullable Frame registration;

    /** A dependency of a router, for one of its routes. */
    DependencyHandler(Dependency dependency, RouterEntry route) {
        this.dependency = dependency;
        this.type = null;
        this.registration = route.frame();
    }

    /**
     * @param type the declared type of the parameter that gets it, or null
     */
    DependencyHandler(Dependency dependency, @Nullable Value type, Interpreter in) {
        this.dependency = dependency;
        this.type = type;
        this.registration = in.frame();
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        Exchanged exchange = new Exchanged(
                invocation.argument(0), invocation.argument(1), invocation.argument(2), invocation.site());
        return Activation.within(interpreter, registration, () -> {
            new Injection(interpreter, exchange).of(dependency, type);
            exchange.passOn(interpreter);
            return Nothing.NULL;
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DependencyHandler d && d.dependency.equals(dependency)
                && java.util.Objects.equals(d.type, type);
    }

    @Override
    public int hashCode() {
        return dependency.hashCode();
    }
}
