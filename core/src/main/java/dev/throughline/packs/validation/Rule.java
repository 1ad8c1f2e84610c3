package dev.throughline.packs.validation;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** A constraint on a value that has the right type. */
@FunctionalInterface
interface Rule {

    /** Nobody knows whether it holds. */
    Rule UNCERTAIN = value -> Ternary.MAYBE;

    /** Whether it holds for a value. */
    Ternary holds(Value value);

    /** On a text; what is not wholly known is undecided. */
    static Rule text(Predicate<String> test) {
        return value -> value instanceof Text(String text) ? Ternary.of(test.test(text)) : Ternary.MAYBE;
    }

    /** On a number. */
    static Rule number(DoublePredicate test) {
        return value -> value instanceof Num(double number) ? Ternary.of(test.test(number)) : Ternary.MAYBE;
    }

    /** On a number itself, or on the length of a text, list or record. */
    static Rule size(DoublePredicate test) {
        return value -> switch (value) {
            case Num(double number) -> Ternary.of(test.test(number));
            case Text(String text) -> Ternary.of(test.test(text.length()));
            case ListValue list when list.items().exact() -> Ternary.of(test.test(list.items().known().size()));
            case RecordValue record when !record.isOpen() -> Ternary.of(test.test(record.keys().size()));
            default -> Ternary.MAYBE;
        };
    }

    /** A bound that the project gives: undecided when the bound is not known. */
    static Rule bound(Value given, Bound bound) {
        return given instanceof Num(double limit) ? size(size -> bound.holds(size, limit)) : UNCERTAIN;
    }

    /** Compares a size with a limit. */
    @FunctionalInterface
    interface Bound {
        Bound AT_LEAST = (size, limit) -> size >= limit;
        Bound AT_MOST = (size, limit) -> size <= limit;
        Bound ABOVE = (size, limit) -> size > limit;
        Bound BELOW = (size, limit) -> size < limit;
        Bound EXACTLY = (size, limit) -> size == limit;

        /** Whether the size is within the limit. */
        boolean holds(double size, double limit);
    }
}
