package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.Implementation;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code app_data} puts into an app or scope, which handlers find by its type. */
final class AppData {
    private final List<Value> values = new ArrayList<>();

    /** Adds a value; a later one of the same type takes the place of an earlier one. */
    void add(Value value) {
        Union.options(value).forEach(option -> {
            if (!values.contains(option)) {
                values.add(option);
            }
        });
    }

    /** How extractors of a kind are configured, or null. */
    @Nullable ExtractorConfig config(String extractor) {
        return values.reversed().stream()
                .filter(value -> value instanceof ExtractorConfig config && config.isOf(extractor))
                .map(ExtractorConfig.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The value of a type, or null. */
    @Nullable Value of(Interpreter in, Type wanted) {
        for (Value value : values.reversed()) {
            Type type = World.of(in).types().of(value);
            if (type != null && fits(in, type, wanted)) {
                return value;
            }
        }
        return null;
    }

    private static boolean fits(Interpreter in, Type type, Type wanted) {
        if (type.name().equals(wanted.name())) {
            return true;
        }
        String trait = wanted.name().equals("dyn") && !wanted.arguments().isEmpty()
                ? wanted.arguments().getFirst().name()
                : null;
        return trait != null && World.of(in).implementations().of(type).stream()
                .map(Implementation::trait)
                .anyMatch(trait::equals);
    }

    /** Whether the types of all values are known. */
    boolean isKnown(Interpreter in) {
        return values.stream().allMatch(
                value -> value instanceof ExtractorConfig || World.of(in).types().of(value) != null);
    }
}
