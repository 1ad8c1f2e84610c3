package dev.throughline.report.text;

/**
 * A part of a whole, for people.
 *
 * @param part how many, from 0 to {@code whole}
 * @param whole of how many
 */
public record Share(int part, int whole) {

    /** Per cent with one decimal; never rounded to all or to nothing; {@code n/a} of an empty whole. */
    public String percent() {
        if (whole == 0) {
            return "n/a";
        }
        long tenths = (part * 2000L + whole) / (2L * whole);
        if (part < whole) {
            tenths = Math.min(tenths, 999);
        }
        if (part > 0) {
            tenths = Math.max(tenths, 1);
        }
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    /** Such as {@code 24 of 27 (88.9 %)}. */
    @Override
    public String toString() {
        return whole == 0 ? "0 of 0" : part + " of " + whole + " (" + percent() + ")";
    }
}
