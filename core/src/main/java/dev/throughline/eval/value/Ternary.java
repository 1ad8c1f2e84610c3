package dev.throughline.eval.value;

/** A truth value that may not be known. */
public enum Ternary {
    TRUE,
    FALSE,
    MAYBE;

    /** The known truth value. */
    public static Ternary of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The opposite; an unknown stays unknown. */
    public Ternary not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case MAYBE -> MAYBE;
        };
    }

    /** What holds for both sides; different sides make it unknown. */
    public Ternary join(Ternary other) {
        return this == other ? this : MAYBE;
    }
}
