package dev.throughline.eval.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A string with unknown parts.
 *
 * @param parts {@link Text} for what is known, any other value for a hole; no two texts in a row
 */
public record Template(List<Value> parts) implements Value {

    /** Most characters that joining text gives; a loop that doubles a string would exhaust the memory. */
    private static final int LONGEST = 100_000;

    /** Most parts that joining gives. */
    private static final int MOST_PARTS = 1_000;

    public Template {
        parts = List.copyOf(parts);
    }

    /** Joins pieces of text: a {@link Text} when all of it is known. What is too long ends in a hole. */
    public static Value concat(List<Value> pieces) {
        List<Value> all = new ArrayList<>();
        for (Value piece : pieces) {
            if (piece instanceof Template t) {
                all.addAll(t.parts);
            } else {
                all.add(piece);
            }
        }
        List<Value> flat = new ArrayList<>();
        long length = 0;
        for (Value part : all) {
            length += part instanceof Text(String text) ? text.length() : 0;
            if (length > LONGEST || flat.size() >= MOST_PARTS) {
                flat.add(Unknown.ANY);
                break;
            }
            append(flat, part);
        }
        if (flat.isEmpty()) {
            return new Text("");
        }
        return flat.size() == 1 && flat.getFirst() instanceof Text text ? text : new Template(flat);
    }

    private static void append(List<Value> parts, Value part) {
        if (part instanceof Text(String added)) {
            if (added.isEmpty()) {
                return;
            }
            if (!parts.isEmpty() && parts.getLast() instanceof Text(String before)) {
                parts.set(parts.size() - 1, new Text(before + added));
                return;
            }
        }
        parts.add(part);
    }

    /** The text before the first hole. */
    public String knownPrefix() {
        return parts.getFirst() instanceof Text(String text) ? text : "";
    }
}
