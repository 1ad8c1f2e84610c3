package dev.throughline.packs.validation;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands where Joi takes a schema: a schema, a record of schemas, or a constant. */
final class FluentShapes {

    private FluentShapes() {}

    static Shape of(Value schema) {
        return switch (schema) {
            case HasShape known -> known.shape();
            case RecordValue record ->
                new AbsentShape(fields(record, FieldsShape.Rest.REJECT), true, false, null);
            case dev.throughline.eval.value.Text text -> constant(text);
            case dev.throughline.eval.value.Num number -> constant(number);
            case dev.throughline.eval.value.Bool bool -> constant(bool);
            case Union(List<Value> options) when options.contains(Nothing.MISSING) && options.size() == 2 ->
                // A schema that may be missing from a record refuses nothing for certain.
                new Shape.Both(new Shape.Uncertain(), of(options.get(options.indexOf(Nothing.MISSING) == 0 ? 1 : 0)));
            default -> new Shape.Uncertain();
        };
    }

    private static Shape constant(Value value) {
        return new AbsentShape(new Shape.Choice(List.of(value)), true, false, null);
    }

    /** The shapes of a record of schemas, or of one that is not known. */
    static FieldsShape fields(Value schemas, FieldsShape.Rest rest) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        if (!(schemas instanceof RecordValue record)) {
            // Without keys an object schema takes any.
            boolean none = schemas instanceof Nothing;
            return FieldsShape.of(fields, none ? FieldsShape.Rest.KEEP : rest, !none);
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
