package dev.throughline.eval.value;

/** A known number. */
public record Num(double value) implements Value {

    /** The value as an integer, or {@code fallback} when it has a fraction or is out of range. */
    public int intValue(int fallback) {
        int truncated = (int) value;
        return truncated == value ? truncated : fallback;
    }
}
