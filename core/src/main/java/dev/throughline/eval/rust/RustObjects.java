package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ObjectModel;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Values of structs and variants: they have their fields, and no classes. */
final class RustObjects implements ObjectModel {
    private final Interpreter in;

    RustObjects(Interpreter in) {
        this.in = in;
    }

    @Override
    public boolean bodiesAreNamespaces() {
        return false;
    }

    @Override
    public void defined(ClassValue type) {}

    /** A field of what the value leads to: a wrapper's own only part. */
    @Override
    public Value inherited(RecordValue instance, String name, Site site) {
        return Unknown.ANY;
    }

    @Override
    public Value ofClass(ClassValue type, String name, Site site) {
        return Unknown.ANY;
    }

    @Override
    public Value above(@Nullable ClassValue home, Value receiver, String name, Site site) {
        return Unknown.ANY;
    }

    @Override
    public Value initialiseAbove(@Nullable ClassValue home, Value receiver, Invocation invocation) {
        return Unknown.ANY;
    }

    @Override
    public void set(RecordValue instance, String name, Value value, Site site) {
        in.write(instance, name, value);
    }

    @Override
    public Value construct(ClassValue type, Invocation invocation) {
        return Unknown.ANY;
    }

    @Override
    public @Nullable Value call(RecordValue instance, Invocation invocation) {
        return null;
    }
}
