package dev.throughline.eval;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;

/** What is known of the beginning and the end of texts with holes. */
public final class Affixes {
    private Affixes() {}

    /** The known beginning; all of it for a text. */
    public static String prefix(Value text) {
        return text instanceof Template template ? template.knownPrefix() : text instanceof Text(String t) ? t : "";
    }

    /** The known end; all of it for a text. */
    public static String suffix(Value text) {
        if (text instanceof Template template) {
            return template.parts().getLast() instanceof Text(String end) ? end : "";
        }
        return text instanceof Text(String t) ? t : "";
    }

    /** Whether a text begins with another one. */
    public static Ternary begins(Value text, String start) {
        String known = prefix(text);
        return known.startsWith(start)
                ? Ternary.TRUE
                : start.startsWith(known) && text instanceof Template ? Ternary.MAYBE : Ternary.FALSE;
    }

    /** Whether a text ends with another one. */
    public static Ternary ends(Value text, String end) {
        String known = suffix(text);
        return known.endsWith(end)
                ? Ternary.TRUE
                : end.endsWith(known) && text instanceof Template ? Ternary.MAYBE : Ternary.FALSE;
    }

    /** Whether a text holds another one. */
    public static Ternary holds(Value text, String piece) {
        if (text instanceof Text(String whole)) {
            return Ternary.of(whole.contains(piece));
        }
        boolean found = text instanceof Template(List<Value> parts)
                && parts.stream().anyMatch(p -> p instanceof Text(String known) && known.contains(piece));
        return found || piece.isEmpty() ? Ternary.TRUE : Ternary.MAYBE;
    }

    /** Whether two texts, of which one has holes, begin or end so that they cannot be the same. */
    public static boolean exclude(Value left, Value right) {
        String a = prefix(left);
        String b = prefix(right);
        if (!a.startsWith(b) && !b.startsWith(a)) {
            return true;
        }
        String c = suffix(left);
        String d = suffix(right);
        return (!c.endsWith(d) && !d.endsWith(c))
                || (left instanceof Text(String text) && text.length() < known(right))
                || (right instanceof Text(String other) && other.length() < known(left));
    }

    /** How many characters of a text are known. */
    private static int known(Value text) {
        if (text instanceof Template template) {
            return template.parts().stream().mapToInt(p -> p instanceof Text(String t) ? t.length() : 0).sum();
        }
        return text instanceof Text(String t) ? t.length() : 0;
    }
}
