package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member that is computed when it is read; a cached one is computed once per object. */
final class Property extends Descriptor {
    private final Value getter;
    private final @Nullable Value setter;
    private final @Nullable String cachedAs;

    private Property(Value getter, @Nullable Value setter, @Nullable String cachedAs) {
        this.getter = getter;
        this.setter = setter;
        this.cachedAs = cachedAs;
    }

    /** {@code property(getter)}. */
    static Property of(Value getter) {
        return new Property(getter, null, null);
    }

    /** {@code functools.cached_property(getter)}. */
    static Property cached(Value getter) {
        return new Property(getter, null, getter instanceof Closure function ? function.node().name() : null);
    }

    /** The same property, with what runs when it is written. */
    Property with(Value writer) {
        return new Property(getter, writer, cachedAs);
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site) {
        if (instance == null) {
            return this;
        }
        Value value = in.call(getter, instance, List.of(instance), site);
        if (cachedAs != null) {
            in.write(instance, cachedAs, value);
        }
        return value;
    }

    @Override
    public boolean write(Interpreter in, RecordValue instance, Value value, Site site) {
        if (setter == null) {
            return false;
        }
        in.call(setter, instance, List.of(instance, value), site);
        return true;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "setter" ->
                new NativeFunction(name, (in, call) -> new Property(getter, call.argument(0), cachedAs));
            case "getter" ->
                new NativeFunction(name, (in, call) -> new Property(call.argument(0), setter, cachedAs));
            case "deleter" -> new NativeFunction(name, (in, call) -> this);
            case "fget", "func" -> getter;
            default -> null;
        };
    }
}
