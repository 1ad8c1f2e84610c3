package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** What objects and classes inherit from. */
final class Prototypes {
    /** Slot of the object that a record inherits from. */
    static final String SLOT = "#prototype";

    private Prototypes() {}

    /** What an instance, a prototype or a class inherits from directly; null when that is nothing of the project. */
    static @Nullable HeapValue parent(Interpreter in, Value object) {
        Value parent = switch (object) {
            case ClassValue type -> type.base();
            case RecordValue record when record.type() instanceof ClassValue type ->
                in.get(type, "prototype", Site.NOWHERE);
            case RecordValue record -> record.field(SLOT);
            default -> null;
        };
        return parent instanceof HeapValue heap ? heap : null;
    }

    /** What {@code Object.getPrototypeOf} gives; the end of the chain is the prototype of all objects. */
    static Value of(Interpreter in, Value object, Value ofAllObjects) {
        HeapValue parent = parent(in, object);
        if (parent != null) {
            return parent;
        }
        if (object.equals(ofAllObjects)) {
            return Nothing.NULL;
        }
        ClassValue type = object instanceof RecordValue ? ClassValue.behind(object) : null;
        return type != null && type.base() == null ? ofAllObjects : Unknown.ANY;
    }
}
