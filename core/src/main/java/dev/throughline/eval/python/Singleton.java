package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A built-in constant that is nothing but itself. There is one of each, for all worlds; it takes no writes. */
public final class Singleton extends DomainValue {
    /** {@code ...}, by which libraries mark what is required. */
    public static final Singleton ELLIPSIS = new Singleton("Ellipsis");

    /** What an operator's method gives that does not know its operand. */
    public static final Singleton NOT_IMPLEMENTED = new Singleton("NotImplemented");

    private final String name;

    private Singleton(String name) {
        this.name = name;
    }

    @Override
    public boolean assign(Interpreter interpreter, String field, Value value, Site site) {
        return true;
    }

    @Override
    public @Nullable Value compare(String operator, Value other) {
        boolean known = !(other instanceof dev.throughline.eval.value.Unknown)
                && !(other instanceof dev.throughline.eval.value.Union);
        return switch (operator) {
            case "==", "===" -> known ? Bool.of(equals(other)) : null;
            case "!=", "!==" -> known ? Bool.of(!equals(other)) : null;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
