package dev.throughline.report.text;

import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.Origin;
import dev.throughline.model.SubstituteKind;
import dev.throughline.model.audit.AssertedStatus;
import java.util.Locale;

/** The words of the report for values of the model that carry none themselves. */
public final class Words {

    private Words() {}

    /** Such as {@code database}. */
    public static String of(BoundaryKind kind) {
        return lower(kind);
    }

    /** Such as {@code internal}. */
    public static String of(SubstituteKind kind) {
        return lower(kind);
    }

    /** Such as {@code guard}. */
    public static String of(Origin origin) {
        return lower(origin);
    }

    /** Such as {@code warning}. */
    public static String of(Diagnostic.Level level) {
        return lower(level);
    }

    /** Such as {@code 404} or {@code 2xx}. */
    public static String of(AssertedStatus asserted) {
        return switch (asserted) {
            case AssertedStatus.Exact(int status) -> Integer.toString(status);
            case AssertedStatus.StatusClass(String label) -> label;
        };
    }

    /** A number with its noun: {@code 1 route}, {@code 2 routes}. */
    public static String count(int number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        boolean sibilant = noun.endsWith("ch") || noun.endsWith("s");
        return number + " " + noun + (sibilant ? "es" : "s");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
