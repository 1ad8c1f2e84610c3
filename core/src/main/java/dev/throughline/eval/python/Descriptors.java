package dev.throughline.eval.python;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;

/** Makes descriptors, as the decorators of Python and of its standard library do. */
public final class Descriptors {
    private Descriptors() {}

    /** {@code property(getter, setter)}. */
    static Value property(Invocation call) {
        Value setter = Arguments.get(call, 1, "fset");
        Property property = Property.of(Arguments.get(call, 0, "fget"));
        return setter instanceof Nothing ? property : property.with(setter);
    }

    /** {@code functools.cached_property(getter)}. */
    public static Value cachedProperty(Value getter) {
        return Property.cached(getter);
    }

    /** {@code classmethod(function)}. */
    static Value classMethod(Value function) {
        return new ClassMethod(function);
    }

    /** {@code staticmethod(function)}. */
    static Value staticMethod(Value function) {
        return new StaticMethod(function);
    }

    /** {@code contextlib.contextmanager(generator)}, also for asynchronous generators. */
    public static Value contextManager(Value generator) {
        return new GeneratorManager.Maker(generator);
    }
}
