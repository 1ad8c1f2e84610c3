package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** Puts values into the fields of structs and variants; what is not known takes on the field's type. */
final class Fields {

    private Fields() {}

    /** Fills fields by position. */
    static void fill(
            Interpreter in, RecordValue made, TypeDefinition owner, List<Stmt.StructField> fields, List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (i < fields.size()) {
                set(in, made, owner, fields.get(i), value);
            } else {
                in.write(made, String.valueOf(i), value);
            }
        }
    }

    /** Fills one field. */
    static void set(
            Interpreter in, RecordValue made, TypeDefinition owner, Stmt.StructField field, Value value) {
        in.write(made, field.name(), World.of(in).types().declared(value, field.type(), owner.scope()));
    }
}
