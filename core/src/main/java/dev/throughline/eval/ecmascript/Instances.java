package dev.throughline.eval.ecmascript;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Decides {@code instanceof}. */
final class Instances {
    private Instances() {}

    static Ternary test(Value value, Value type) {
        if (value instanceof Unknown || type instanceof Unknown) {
            return foreign(value, type);
        }
        if (!(value instanceof RecordValue record)) {
            return value instanceof HeapValue ? Ternary.MAYBE : Ternary.FALSE;
        }
        for (@Nullable Value t = record.type(); t != null; t = t instanceof ClassValue c ? c.base() : null) {
            if (t.equals(type)) {
                return Ternary.TRUE;
            }
            if (t instanceof Unknown) {
                return Ternary.MAYBE;
            }
        }
        // Built-in error types form a hierarchy of which only the top matters here.
        if (type instanceof NativeFunction top && top.name().equals("Error")) {
            return record.field("stack") != null ? Ternary.TRUE : Ternary.FALSE;
        }
        return Ternary.FALSE;
    }

    /** A library's class: an instance of a project class that extends it, or of another library value. */
    private static Ternary foreign(Value value, Value type) {
        if (value instanceof RecordValue record && type instanceof Unknown library && library.path() != null) {
            Value base = record.type() instanceof ClassValue c ? c.foreignBase() : null;
            boolean extendsIt = base instanceof Unknown b && library.path().equals(b.path());
            boolean maybe = base instanceof Unknown b && b.path() == null;
            return extendsIt ? Ternary.TRUE : maybe ? Ternary.MAYBE : Ternary.FALSE;
        }
        return value instanceof Unknown || value instanceof HeapValue ? Ternary.MAYBE : Ternary.FALSE;
    }
}
