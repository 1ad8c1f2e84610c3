package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes and reads values of {@code Result} and {@code Option}, for models of libraries. */
public final class Results {

    private Results() {}

    /** {@code Ok(value)}. */
    public static Value ok(Interpreter in, Value value) {
        return ResultMethods.ok(in, value);
    }

    /** {@code Err(error)}. */
    public static Value failed(Interpreter in, Value error) {
        return ResultMethods.err(in, error);
    }

    /** {@code Some(value)}. */
    public static Value some(Interpreter in, Value value) {
        return OptionMethods.some(in, value);
    }

    /** {@code None}. */
    public static Value none(Interpreter in) {
        return OptionMethods.none(in);
    }

    /** The name of the variant that a value is: {@code Ok}, {@code Err}, {@code Some}, {@code None}, or of the project's. */
    public static @Nullable String variant(Value value) {
        return value instanceof RecordValue record && record.type() instanceof VariantType variant
                ? variant.name()
                : null;
    }

    /** The part of a variant that has one without a name, or null. */
    public static @Nullable Value part(Value value) {
        return value instanceof RecordValue record ? record.field("0") : null;
    }
}
