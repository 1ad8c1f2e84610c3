package dev.throughline.eval.python;

import dev.throughline.eval.Affixes;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Methods of texts, known ones and ones with holes. */
final class TextMethods {
    /** Length of a text up to which pieces of it are replaced. */
    private static final int LONGEST = 10_000;

    private static final Methods METHODS = new Methods()
            .add("format", BraceFormatting::format)
            .add("format_map", BraceFormatting::formatMap)
            .add("join", TextMethods::join)
            .add("lower", (in, call) -> inside(call, s -> s.toLowerCase(Locale.ROOT)))
            .add("casefold", (in, call) -> inside(call, s -> s.toLowerCase(Locale.ROOT)))
            .add("upper", (in, call) -> inside(call, s -> s.toUpperCase(Locale.ROOT)))
            .add("title", (in, call) -> known(call, TextMethods::title))
            .add("capitalize", (in, call) -> known(call, s -> s.isEmpty()
                    ? s
                    : s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1).toLowerCase(Locale.ROOT)))
            .add("strip", (in, call) -> stripped(call, true, true))
            .add("lstrip", (in, call) -> stripped(call, true, false))
            .add("rstrip", (in, call) -> stripped(call, false, true))
            .add("replace", TextMethods::replace)
            .add("startswith", (in, call) -> affix(call, true))
            .add("endswith", (in, call) -> affix(call, false))
            .add("removeprefix", (in, call) -> without(call, true))
            .add("removesuffix", (in, call) -> without(call, false))
            .addAll((in, call) -> call.receiver(), "encode", "decode", "expandtabs", "__str__")
            .add("zfill", (in, call) -> known(call, s -> call.argument(0) instanceof Num width
                    && width.intValue(0) > s.length() && width.intValue(0) < 1_000
                            ? "0".repeat(width.intValue(0) - s.length()) + s
                            : s))
            .add("ljust", (in, call) -> padded(call, "<"))
            .add("rjust", (in, call) -> padded(call, ">"))
            .add("center", (in, call) -> padded(call, "^"))
            .addAll((in, call) -> all(call, Character::isDigit), "isdigit", "isdecimal", "isnumeric")
            .add("isalpha", (in, call) -> all(call, Character::isLetter))
            .add("isalnum", (in, call) -> all(call, Character::isLetterOrDigit))
            .add("isspace", (in, call) -> all(call, Character::isWhitespace))
            .add("isupper", (in, call) -> asked(call, s -> Bool.of(
                    s.chars().anyMatch(Character::isLetter) && s.equals(s.toUpperCase(Locale.ROOT)))))
            .add("islower", (in, call) -> asked(call, s -> Bool.of(
                    s.chars().anyMatch(Character::isLetter) && s.equals(s.toLowerCase(Locale.ROOT)))))
            .add("isidentifier", (in, call) -> asked(call, s -> Bool.of(s.matches("[\\p{L}_][\\p{L}\\p{N}_]*"))))
            .add("find", (in, call) -> position(in, call, false, false))
            .add("rfind", (in, call) -> position(in, call, true, false))
            .add("index", (in, call) -> position(in, call, false, true))
            .add("rindex", (in, call) -> position(in, call, true, true))
            .add("count", (in, call) -> asked(call, s -> call.argument(0) instanceof Text(String piece)
                    && !piece.isEmpty()
                            ? new Num((s.length() - s.replace(piece, "").length()) / (double) piece.length())
                            : Unknown.ANY))
            .addAll((in, call) -> Unknown.ANY, "translate", "swapcase", "hex", "__format__", "maketrans");

    private TextMethods() {}

    static @Nullable Value member(String name) {
        Value method = METHODS.get(name);
        return method != null ? method : TextPieces.member(name);
    }

    private static Value known(Invocation call, UnaryOperator<String> change) {
        return call.receiver() instanceof Text(String text) ? new Text(change.apply(text)) : Unknown.ANY;
    }

    private static Value asked(Invocation call, Function<String, Value> question) {
        return call.receiver() instanceof Text(String text) ? question.apply(text) : Unknown.ANY;
    }

    private static Value all(Invocation call, IntPredicate letter) {
        return asked(call, s -> Bool.of(!s.isEmpty() && s.codePoints().allMatch(letter)));
    }

    /** Changes the known parts of a text. */
    private static Value inside(Invocation call, UnaryOperator<String> change) {
        if (call.receiver() instanceof Template(List<Value> parts)) {
            return Template.concat(parts.stream()
                    .map(p -> p instanceof Text(String t) ? new Text(change.apply(t)) : p)
                    .toList());
        }
        return known(call, change);
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            title.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetter(c);
        }
        return title.toString();
    }

    private static Value join(Interpreter in, Invocation call) {
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        if (elements == null || !elements.exact()) {
            return Unknown.ANY;
        }
        List<Value> pieces = new ArrayList<>();
        for (Value element : elements.values()) {
            if (!pieces.isEmpty()) {
                pieces.add(call.receiver());
            }
            pieces.add(Printing.str(element));
        }
        return Template.concat(pieces);
    }

    private static Value stripped(Invocation call, boolean left, boolean right) {
        Value letters = call.argument(0);
        if (!(letters instanceof Nothing) && !(letters instanceof Text)) {
            return Unknown.ANY;
        }
        IntPredicate cut = letters instanceof Text(String set) ? c -> set.indexOf(c) >= 0 : Character::isWhitespace;
        if (call.receiver() instanceof Template(List<Value> parts)) {
            List<Value> changed = new ArrayList<>(parts);
            if (left && changed.getFirst() instanceof Text(String first)) {
                changed.set(0, new Text(strip(first, cut, true, false)));
            }
            if (right && changed.getLast() instanceof Text(String last)) {
                changed.set(changed.size() - 1, new Text(strip(last, cut, false, true)));
            }
            return Template.concat(changed);
        }
        return known(call, s -> strip(s, cut, left, right));
    }

    private static String strip(String text, IntPredicate cut, boolean left, boolean right) {
        int start = 0;
        int end = text.length();
        while (left && start < end && cut.test(text.charAt(start))) {
            start++;
        }
        while (right && end > start && cut.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static Value replace(Interpreter in, Invocation call) {
        if (!(call.argument(0) instanceof Text(String what)) || what.isEmpty()) {
            return Unknown.ANY;
        }
        List<Value> parts = call.receiver() instanceof Template(List<Value> known) ? known : List.of(call.receiver());
        List<Value> pieces = new ArrayList<>();
        int left = call.argument(2) instanceof Num most ? most.intValue(-1) : -1;
        for (Value part : parts) {
            if (!(part instanceof Text(String text)) || text.length() > LONGEST) {
                pieces.add(part);
                continue;
            }
            int from = 0;
            for (int at = text.indexOf(what); at >= 0 && left != 0; at = text.indexOf(what, from)) {
                pieces.add(new Text(text.substring(from, at)));
                pieces.add(Printing.str(call.argument(1)));
                from = at + what.length();
                left--;
            }
            pieces.add(new Text(text.substring(from)));
        }
        return Template.concat(pieces);
    }

    private static Value affix(Invocation call, boolean start) {
        List<Value> options = call.argument(0) instanceof ListValue several
                ? several.items().known()
                : Union.options(call.argument(0));
        boolean any = call.argument(0) instanceof ListValue several && several.items().exact();
        Value result = null;
        for (Value option : options) {
            Value one = affix(call.receiver(), option, start);
            if (any && one.equals(Bool.TRUE)) {
                return one;
            }
            result = result == null || result.equals(one) ? one : Unknown.ANY;
        }
        return result == null || (call.has(1) && !result.equals(Bool.FALSE)) ? Unknown.ANY : result;
    }

    private static Value affix(Value text, Value option, boolean start) {
        if (!(option instanceof Text(String piece))) {
            return Unknown.ANY;
        }
        String known = start ? Affixes.prefix(text) : Affixes.suffix(text);
        if (start ? known.startsWith(piece) : known.endsWith(piece)) {
            return Bool.TRUE;
        }
        boolean open = text instanceof Template && (start ? piece.startsWith(known) : piece.endsWith(known));
        return open ? Unknown.ANY : Bool.FALSE;
    }

    private static Value without(Invocation call, boolean start) {
        if (!(call.argument(0) instanceof Text(String piece))
                || !(affix(call.receiver(), call.argument(0), start) instanceof Bool(boolean there))) {
            return Unknown.ANY;
        }
        if (!there) {
            return call.receiver();
        }
        List<Value> parts = new ArrayList<>(
                call.receiver() instanceof Template(List<Value> known) ? known : List.of(call.receiver()));
        int at = start ? 0 : parts.size() - 1;
        if (parts.get(at) instanceof Text(String text)) {
            parts.set(at, new Text(start
                    ? text.substring(piece.length())
                    : text.substring(0, text.length() - piece.length())));
        }
        return Template.concat(parts);
    }

    private static Value padded(Invocation call, String align) {
        if (!(call.argument(0) instanceof Num width) || width.intValue(-1) < 0) {
            return Unknown.ANY;
        }
        String fill = call.argument(1) instanceof Text(String letter) ? letter : " ";
        return call.receiver() instanceof Text
                ? FormatSpec.format(call.receiver(), new Text(fill + align + width.intValue(0)))
                : Unknown.ANY;
    }

    private static Value position(Interpreter in, Invocation call, boolean last, boolean must) {
        if (!(call.receiver() instanceof Text(String text)) || !(call.argument(0) instanceof Text(String piece))
                || call.has(1)) {
            return Unknown.ANY;
        }
        int at = last ? text.lastIndexOf(piece) : text.indexOf(piece);
        if (at < 0 && must) {
            in.mayThrow(ExceptionType.named("ValueError").make(in, List.of(), call.site()), call.site(), false);
            return Unknown.ANY;
        }
        return new Num(at);
    }
}
