package dev.throughline.packs.validation;

import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;

/**
 * What a schema says of a value.
 *
 * @param valid whether it accepts it
 * @param data what it makes of it where it accepts it
 */
record Checked(Ternary valid, Value data) {

    /** Accepted, or perhaps accepted, as it is. */
    static Checked of(Ternary valid, Value data) {
        return new Checked(valid, data);
    }

    /** The same data, and accepted only where something else holds as well. */
    Checked and(Ternary other) {
        return new Checked(both(valid, other), data);
    }

    /** The conjunction of two truth values. */
    static Ternary both(Ternary a, Ternary b) {
        return a == Ternary.FALSE || b == Ternary.FALSE
                ? Ternary.FALSE
                : a == Ternary.TRUE && b == Ternary.TRUE ? Ternary.TRUE : Ternary.MAYBE;
    }
}
