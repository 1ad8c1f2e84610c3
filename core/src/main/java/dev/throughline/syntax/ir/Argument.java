package dev.throughline.syntax.ir;

import org.jspecify.annotations.Nullable;

/**
 * One argument of a call.
 *
 * @param name for a named argument, else null; {@link #ENTRIES} for a spread of entries by name
 * @param spread whether the value's elements (or, for a named spread, its entries) are passed
 */
public record Argument(@Nullable String name, Expr value, boolean spread) {

    /** The name of an argument whose entries are passed by name ({@code **x}). */
    public static final String ENTRIES = "**";

    /** A plain positional argument. */
    public static Argument of(Expr value) {
        return new Argument(null, value, false);
    }
}
