package dev.throughline.eval.value;

/** A known truth value. */
public record Bool(boolean value) implements Value {
    public static final Bool TRUE = new Bool(true);
    public static final Bool FALSE = new Bool(false);

    /** The shared instance for a truth value. */
    public static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The value of a truth, unknown where it is. */
    public static Value of(Ternary truth) {
        return switch (truth) {
            case TRUE -> TRUE;
            case FALSE -> FALSE;
            case MAYBE -> Unknown.ANY;
        };
    }
}
