package dev.throughline.eval.python;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that take texts to pieces. */
final class TextPieces {
    private static final Methods METHODS = new Methods()
            .add("split", (in, call) -> split(call, false))
            .add("rsplit", (in, call) -> split(call, true))
            .add("splitlines", (in, call) -> call.receiver() instanceof Text(String text)
                    ? list(text.lines().toList())
                    : ListValue.maybe(List.of()))
            .add("partition", (in, call) -> partition(call, false))
            .add("rpartition", (in, call) -> partition(call, true));

    private TextPieces() {}

    static @Nullable Value member(String name) {
        return METHODS.get(name);
    }

    private static ListValue list(List<String> pieces) {
        return ListValue.of(pieces.stream().<Value>map(Text::new).toList());
    }

    private static Value split(Invocation call, boolean fromEnd) {
        Value separator = Arguments.get(call, 0, "sep");
        Value most = Arguments.get(call, 1, "maxsplit", new Num(-1));
        if (!(call.receiver() instanceof Text(String text)) || !(most instanceof Num limit)
                || !(separator instanceof Nothing || (separator instanceof Text(String s) && !s.isEmpty()))) {
            return ListValue.maybe(List.of());
        }
        int pieces = limit.intValue(-1) < 0 ? Integer.MAX_VALUE : limit.intValue(0) + 1;
        if (separator instanceof Text(String between)) {
            return list(fromEnd ? fromEnd(text, between, pieces) : fromStart(text, between, pieces));
        }
        String stripped = text.strip();
        return stripped.isEmpty()
                ? ListValue.of(List.of())
                : list(List.of(stripped.split("\\s+", pieces == Integer.MAX_VALUE ? 0 : pieces)));
    }

    private static List<String> fromStart(String text, String separator, int most) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0
                && pieces.size() + 1 < most; at = text.indexOf(separator, from)) {
            pieces.add(text.substring(from, at));
            from = at + separator.length();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static List<String> fromEnd(String text, String separator, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        for (int at = rest.lastIndexOf(separator); at >= 0
                && pieces.size() + 1 < most; at = rest.lastIndexOf(separator)) {
            pieces.addFirst(rest.substring(at + separator.length()));
            rest = rest.substring(0, at);
        }
        pieces.addFirst(rest);
        return pieces;
    }

    private static Value partition(Invocation call, boolean fromEnd) {
        if (!(call.argument(0) instanceof Text(String separator)) || separator.isEmpty()) {
            return unknownParts();
        }
        if (call.receiver() instanceof Text(String text)) {
            int at = fromEnd ? text.lastIndexOf(separator) : text.indexOf(separator);
            if (at < 0) {
                return list(fromEnd ? List.of("", "", text) : List.of(text, "", ""));
            }
            return list(List.of(text.substring(0, at), separator, text.substring(at + separator.length())));
        }
        if (!fromEnd && call.receiver() instanceof Template(List<Value> parts)
                && parts.getFirst() instanceof Text(String first)
                && first.contains(separator)) {
            List<Value> rest = new ArrayList<>(parts);
            int at = first.indexOf(separator);
            rest.set(0, new Text(first.substring(at + separator.length())));
            return ListValue.of(List.of(new Text(first.substring(0, at)), new Text(separator), Template.concat(rest)));
        }
        return unknownParts();
    }

    private static Value unknownParts() {
        return ListValue.of(List.of(Unknown.ANY, Unknown.ANY, Unknown.ANY));
    }
}
