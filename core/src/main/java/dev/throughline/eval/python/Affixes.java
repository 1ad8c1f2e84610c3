package dev.throughline.eval.python;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;

/** What is known of the beginning and the end of texts with holes. */
final class Affixes {
    private Affixes() {}

    /** The known beginning; all of it for a text. */
    static String prefix(Value text) {
        return text instanceof Template template ? template.knownPrefix() : text instanceof Text(String t) ? t : "";
    }

    /** The known end; all of it for a text. */
    static String suffix(Value text) {
        if (text instanceof Template template) {
            return template.parts().getLast() instanceof Text(String end) ? end : "";
        }
        return text instanceof Text(String t) ? t : "";
    }

    /** Whether two texts, of which one has holes, begin or end so that they cannot be the same. */
    static boolean exclude(Value left, Value right) {
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
