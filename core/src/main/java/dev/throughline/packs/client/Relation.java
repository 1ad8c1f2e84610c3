package dev.throughline.packs.client;

import org.jspecify.annotations.Nullable;

/** How a check relates what it looks at to what it expects. */
public enum Relation {
    /** The same value, or a record that holds the expected entries. */
    EQUAL,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST,
    /** One of the elements of an expected list. */
    ONE_OF,
    /** A list or text that contains what is expected. */
    CONTAINS,
    /** There at all: defined, not null, of some type. */
    PRESENT,
    /** Counts as true. */
    TRUE,
    /** Anything else, such as a pattern or a snapshot. */
    OTHER;

    /** The relation with its sides swapped. */
    public Relation mirrored() {
        return switch (this) {
            case BELOW -> ABOVE;
            case ABOVE -> BELOW;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            case CONTAINS -> ONE_OF;
            case ONE_OF -> CONTAINS;
            case EQUAL, PRESENT, TRUE, OTHER -> this;
        };
    }

    /** The relation that an operator states, or whose opposite it states; null for one that compares nothing. */
    static @Nullable Relation ofOperator(String operator) {
        return switch (operator) {
            case "==", "===", "!=", "!==" -> EQUAL;
            case "<" -> BELOW;
            case "<=" -> AT_MOST;
            case ">" -> ABOVE;
            case ">=" -> AT_LEAST;
            case "in" -> ONE_OF;
            default -> null;
        };
    }

    /** Whether an operator states the opposite of its relation. */
    static boolean isNegated(String operator) {
        return operator.startsWith("!");
    }
}
