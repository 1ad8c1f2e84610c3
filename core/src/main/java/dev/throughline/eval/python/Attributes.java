package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether values have attributes. */
final class Attributes {
    private Attributes() {}

    /** Whether a value, which is no union, has an attribute. */
    static Ternary has(Interpreter in, Value object, String name) {
        return switch (object) {
            case RecordValue record -> ofInstance(in, record, name);
            case ClassValue type -> along(Ancestry.of(type), name);
            case Unknown unknown -> Ternary.MAYBE;
            default -> in.semantics().builtinMember(in, object, name, Site.NOWHERE) != null
                    ? Ternary.TRUE
                    : in.has(object, name);
        };
    }

    private static Ternary ofInstance(Interpreter in, RecordValue record, String name) {
        Ternary own = state(record.field(name));
        if (own == Ternary.TRUE) {
            return own;
        }
        Ternary above = along(Ancestry.of(record.type()), name);
        if (above == Ternary.FALSE && in.semantics().builtinMember(in, record, name, Site.NOWHERE) != null) {
            return Ternary.TRUE;
        }
        return above != Ternary.FALSE ? above : record.isOpen() ? Ternary.MAYBE : own;
    }

    private static Ternary along(List<Value> classes, String name) {
        boolean open = false;
        for (Value each : classes) {
            if (each instanceof ClassValue project) {
                if (state(project.field(name)) == Ternary.TRUE) {
                    return Ternary.TRUE;
                }
                open |= state(project.field(name)) == Ternary.MAYBE || project.field("__getattr__") != null;
            } else {
                open |= each instanceof Unknown;
            }
        }
        return open ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary state(@Nullable Value field) {
        if (field == null || field == Nothing.MISSING) {
            return Ternary.FALSE;
        }
        return Union.options(field).contains(Nothing.MISSING) ? Ternary.MAYBE : Ternary.TRUE;
    }
}
