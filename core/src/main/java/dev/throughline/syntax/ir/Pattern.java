package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the left side of a binding or an assignment takes apart, and what a case of a match asks of a value. Those that
 * can fail to match occur in {@link Expr.Match}, {@link Test.Matches} and {@link Stmt.DeclareElse}.
 */
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
     * @param after elements behind the rest, taken from the end of the sequence
     */
    record Sequence(List<@Nullable Slot> elements, @Nullable Pattern rest, List<Slot> after) implements Pattern {
        /** A sequence whose rest, if any, stands last. */
        public Sequence(List<@Nullable Slot> elements, @Nullable Pattern rest) {
            this(elements, rest, List.of());
        }
    }

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

    /** Matches anything and binds nothing. */
    record Wildcard(Span span) implements Pattern {}

    /** Matches a value that equals another; a name stands for a constant or for a variant without parts. */
    record Constant(Expr value) implements Pattern {}

    /** Matches a value within bounds; a missing bound is open. */
    record Range(Span span, @Nullable Expr from, @Nullable Expr to, boolean inclusive) implements Pattern {}

    /** Matches what one of several patterns matches; each binds the same names. */
    record Alternatives(List<Pattern> options) implements Pattern {}

    /** Binds a name to the whole of what the inner pattern matches. */
    record Named(Span span, String name, Pattern pattern) implements Pattern {}

    /** Matches a variant or type whose parts have positions. */
    record Variant(Span span, TypeRef type, Sequence parts) implements Pattern {}

    /**
     * Matches a variant or type whose parts have names.
     *
     * @param entries keys are literals
     * @param open whether there may be parts that are not written
     */
    record Record(Span span, TypeRef type, List<Entry> entries, boolean open) implements Pattern {}
}
