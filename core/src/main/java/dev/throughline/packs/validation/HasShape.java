package dev.throughline.packs.validation;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A value of the audited code that is a schema. */
interface HasShape {

    /** What it asks. */
    Shape shape();

    /** The shape of a value that stands where a schema is wanted; uncertain when it is none that is known. */
    static Shape of(Value schema) {
        return schema instanceof HasShape known ? known.shape() : new Shape.Uncertain();
    }

    /** The shapes of the fields of a record of schemas, or of one that is not known. */
    static FieldsShape fields(Value schemas, FieldsShape.Rest rest) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        if (!(schemas instanceof RecordValue record)) {
            return FieldsShape.of(fields, rest, true);
        }
        for (String key : record.keys()) {
            Value schema = record.field(key);
            if (schema != null) {
                fields.put(key, of(schema));
            }
        }
        return FieldsShape.of(fields, rest, record.isOpen());
    }
}
