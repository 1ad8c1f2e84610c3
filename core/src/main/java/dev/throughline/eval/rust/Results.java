package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Reasons;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
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

    /** What has to hold for a result to be no failure, where the model of a library can tell; else null. */
    public static @Nullable Value success(Interpreter in, Value result) {
        return Reasons.ofSuccess(in, result);
    }

    /** {@code Some(value)}. */
    public static Value some(Interpreter in, Value value) {
        return OptionMethods.some(in, value);
    }

    /** {@code None}. */
    public static Value none(Interpreter in) {
        return OptionMethods.none(in);
    }

    /** {@code Result<T, E>} of which only the types are known. */
    public static Value unknown(Interpreter in, Type value, Type error) {
        World world = World.of(in);
        return world.types().unknown(new Type("Result", List.of(value, error), world.result()));
    }

    /** The type {@code Option<T>}. */
    public static Type option(Interpreter in, Type value) {
        return new Type("Option", List.of(value), World.of(in).option());
    }

    /** The name of the variant that a value is: {@code Ok}, {@code Err}, {@code Some}, {@code None}, or of the project's. */
    public static @Nullable String variant(Value value) {
        return value instanceof RecordValue record && record.type() instanceof VariantType variant
                ? variant.name()
                : null;
    }

    /** The name of the variant of {@code Result} or {@code Option} that a value is; null for anything else. */
    public static @Nullable String standard(Value value) {
        return value instanceof RecordValue record
                && record.type() instanceof VariantType variant
                && variant.owner().isStandard()
                        ? variant.name()
                        : null;
    }

    /** The alternatives of a value, where its type tells them each variant with parts of which the type is known. */
    public static List<Value> opened(Interpreter in, Value value) {
        List<Value> all = new ArrayList<>();
        Union.options(value).forEach(option -> all.addAll(Receivers.opened(in, option, Site.NOWHERE)));
        return all;
    }

    /** The part of a variant that has one without a name, or null. */
    public static @Nullable Value part(Value value) {
        return value instanceof RecordValue record ? record.field("0") : null;
    }
}
