package dev.throughline.eval.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A string with unknown parts.
 *
 * @param parts {@link Text} for what is known, any other value for a hole; no two texts in a row
 */
public record Template(List<Value> parts) implements Value {

    public Template {
        parts = List.copyOf(parts);
    }

    /** Joins pieces of text: a {@link Text} when all of it is known. */
    public static Value concat(List<Value> pieces) {
        List<Value> flat = new ArrayList<>();
        for (Value piece : pieces) {
            if (piece instanceof Template t) {
                t.parts.forEach(part -> append(flat, part));
            } else {
                append(flat, piece);
            }
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
