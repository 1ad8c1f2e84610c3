package dev.throughline.eval;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.TypeRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the name of a declared type stands for when the code runs: a class, or nothing at all. */
public final class DeclaredTypes {
    private static final int MOST_MEMBERS = 8;

    private DeclaredTypes() {}

    /**
     * The value that a type's name has where a class is declared.
     *
     * @return null when the type has no value, as an interface has none, or is no plain name
     */
    public static @Nullable Value valueOf(Interpreter in, @Nullable TypeRef type, ClassValue where) {
        if (type == null) {
            return null;
        }
        if (type.name().equals("|")) {
            return type.arguments().stream()
                    .limit(MOST_MEMBERS)
                    .map(member -> valueOf(in, member, where))
                    .filter(ClassValue.class::isInstance)
                    .findFirst()
                    .orElse(null);
        }
        String[] parts = type.name().split("\\.", -1);
        @Nullable Value value = named(in, parts[0], where);
        for (int i = 1; i < parts.length && value != null; i++) {
            value = in.get(value, parts[i], Site.NOWHERE);
        }
        return value instanceof Unknown unknown && unknown.path() == null ? null : value;
    }

    private static @Nullable Value named(Interpreter in, String name, ClassValue where) {
        Scope owner = where.scope().find(name);
        Object state = owner == null ? null : owner.slot(name);
        if (state instanceof ImportCell cell) {
            // That an import gives no value is no blind spot here: it may be a type and nothing else.
            Map<Site, String> reasons = in.unknownReasons();
            boolean known = reasons.containsKey(cell.site());
            Value value = in.loader().read(cell);
            if (!known) {
                reasons.remove(cell.site());
            }
            return value;
        }
        return state instanceof Value value ? value : null;
    }
}
