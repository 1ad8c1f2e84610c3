package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the left side of a binding or an assignment takes apart. */
public sealed interface Pattern {

    /** Binds a name. */
    record Bind(Span span, String name, @Nullable TypeRef type) implements Pattern {}

    /** Stores into a place that an expression names ({@code a.b = …}, {@code a[i] = …}). */
    record Place(Expr target) implements Pattern {}

    /**
     * Takes a sequence apart by position.
     *
     * @param elements null for a hole
     * @param rest takes what remains, or null
     */
    record Sequence(List<@Nullable Slot> elements, @Nullable Pattern rest) implements Pattern {}

    /**
     * Takes a record apart by key.
     *
     * @param rest takes the remaining entries, or null
     */
    record Fields(List<Entry> entries, @Nullable Pattern rest) implements Pattern {}

    /** A part with the default it gets when the value is missing. */
    record Slot(Pattern pattern, @Nullable Expr defaultValue) {}

    /** A keyed part; {@code key} is a literal when the name is written out. */
    record Entry(Expr key, Slot slot) {}
}
