package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Methods of strings and regular expressions. */
final class TextMembers {
    private static final Methods METHODS = new Methods()
            .add("toLowerCase", (in, call) -> map(call, s -> s.toLowerCase(Locale.ROOT)))
            .add("toUpperCase", (in, call) -> map(call, s -> s.toUpperCase(Locale.ROOT)))
            .addAll((in, call) -> map(call, String::strip), "trim", "normalize")
            .add("trimStart", (in, call) -> map(call, String::stripLeading))
            .add("trimEnd", (in, call) -> map(call, String::stripTrailing))
            .addAll((in, call) -> call.receiver(), "toString", "valueOf")
            .add("startsWith", (in, call) -> test(call, TextMembers::startsWith))
            .add("endsWith",
                    (in, call) -> test(call,
                            (s, p) -> s instanceof Text(String t) ? Bool.of(t.endsWith(p)) : Unknown.ANY))
            .add("includes", (in, call) -> test(call, TextMembers::includes))
            .add("indexOf",
                    (in, call) -> test(call,
                            (s, p) -> s instanceof Text(String t) ? new Num(t.indexOf(p)) : Unknown.ANY))
            .add("concat", TextMembers::concat)
            .add("repeat", TextMembers::repeat)
            .add("split", TextMembers::split)
            .addAll(TextMembers::slice, "slice", "substring")
            .add("substr", TextMembers::piece)
            .add("replace", TextMembers::replace)
            .add("replaceAll", TextMembers::replaceAll)
            .add("charAt", TextMembers::charAt)
            .add("at", TextMembers::charAt)
            .addAll((in, call) -> Unknown.PRESENT, "padStart", "padEnd")
            .addAll((in, call) -> Unknown.ANY, "match", "matchAll", "search", "charCodeAt", "codePointAt",
                    "localeCompare", "lastIndexOf");

    private static final Methods REGEX = new Methods()
            .add("test", (in, call) -> Unknown.ANY)
            .add("exec", (in, call) -> Unknown.ANY)
            .add("toString", (in, call) -> Unknown.PRESENT);

    /** Lengths of a text and of what replaces its pieces, multiplied, up to which the result is spelt out. */
    private static final long LONGEST_PRODUCT = 1_000_000;

    private TextMembers() {}

    static @Nullable Value member(Value text, String name) {
        if (name.equals("length")) {
            return text instanceof Text(String known) ? new Num(known.length()) : Unknown.ANY;
        }
        return METHODS.get(name);
    }

    static @Nullable Value ofRegex(Regex regex, String name) {
        return switch (name) {
            case "source" -> new Text(regex.pattern());
            case "flags" -> new Text(regex.flags());
            default -> REGEX.get(name);
        };
    }

    private static Value map(Invocation call, UnaryOperator<String> change) {
        return switch (call.receiver()) {
            case Text(String text) -> new Text(change.apply(text));
            case Template(List<Value> parts) -> {
                List<Value> changed = new ArrayList<>();
                // Blanks may stand at a hole's edge, so only what keeps the length is applied inside.
                parts.forEach(p -> changed.add(
                        p instanceof Text(String t) && change.apply(t).length() == t.length()
                                ? new Text(change.apply(t))
                                : p));
                yield Template.concat(changed);
            }
            default -> Unknown.ANY;
        };
    }

    /** A question about a string and a known piece of text. */
    private interface Question {
        Value ask(Value text, String piece);
    }

    private static Value test(Invocation call, Question question) {
        return call.argument(0) instanceof Text(String piece) ? question.ask(call.receiver(), piece) : Unknown.ANY;
    }

    private static Value startsWith(Value text, String piece) {
        if (text instanceof Text(String known)) {
            return Bool.of(known.startsWith(piece));
        }
        String prefix = text instanceof Template t ? t.knownPrefix() : "";
        if (prefix.startsWith(piece)) {
            return Bool.TRUE;
        }
        return piece.startsWith(prefix) ? Unknown.ANY : Bool.FALSE;
    }

    private static Value includes(Value text, String piece) {
        if (text instanceof Text(String known)) {
            return Bool.of(known.contains(piece));
        }
        boolean found = text instanceof Template(List<Value> parts)
                && parts.stream().anyMatch(p -> p instanceof Text(String t) && t.contains(piece));
        return found ? Bool.TRUE : Unknown.ANY;
    }

    private static Value concat(Interpreter in, Invocation call) {
        List<Value> pieces = new ArrayList<>();
        pieces.add(call.receiver());
        call.arguments().forEach(a -> pieces.add(in.semantics().text(a)));
        return Template.concat(pieces);
    }

    private static Value repeat(Interpreter in, Invocation call) {
        if (call.receiver() instanceof Text(String text) && call.argument(0) instanceof Num number) {
            int times = number.intValue(-1);
            if (times >= 0 && (long) times * text.length() <= 10_000) {
                return new Text(text.repeat(times));
            }
        }
        return Unknown.PRESENT.typed("string");
    }

    private static Value split(Interpreter in, Invocation call) {
        if (call.receiver() instanceof Text(String text)
                && call.argument(0) instanceof Text(String separator)
                && !separator.isEmpty()) {
            List<Value> pieces = new ArrayList<>();
            for (String piece : text.split(Pattern.quote(separator), -1)) {
                pieces.add(new Text(piece));
            }
            return ListValue.of(pieces);
        }
        return ListValue.maybe(List.of());
    }

    private static Value slice(Interpreter in, Invocation call) {
        if (!(call.receiver() instanceof Text(String text)) || !(call.argument(0) instanceof Num from)) {
            return Unknown.ANY;
        }
        int start = position(from.intValue(0), text.length());
        int end = call.argument(1) instanceof Num to ? position(to.intValue(0), text.length()) : text.length();
        if (call.has(1) && !(call.argument(1) instanceof Num)) {
            return Unknown.ANY;
        }
        return new Text(start < end ? text.substring(start, end) : "");
    }

    /** {@code substr}: the second argument is a length. */
    private static Value piece(Interpreter in, Invocation call) {
        if (!(call.receiver() instanceof Text(String text)) || !(call.argument(0) instanceof Num from)
                || (call.has(1) && !(call.argument(1) instanceof Num))) {
            return Unknown.ANY;
        }
        int start = position(from.intValue(0), text.length());
        int length = call.argument(1) instanceof Num number ? Math.max(0, number.intValue(0)) : text.length();
        return new Text(text.substring(start, (int) Math.min(text.length(), (long) start + length)));
    }

    private static Value replaceAll(Interpreter in, Invocation call) {
        return call.receiver() instanceof Text(String text)
                && call.argument(0) instanceof Text(String what)
                && call.argument(1) instanceof Text(String with)
                        ? replaced(text, what, with)
                        : replace(in, call);
    }

    /** All occurrences replaced, where that cannot make a short text an endless one. */
    private static Value replaced(String text, String what, String with) {
        return (long) (text.length() + 1) * (with.length() + 1) > LONGEST_PRODUCT
                ? Unknown.ANY
                : new Text(text.replace(what, with));
    }

    private static int position(int index, int length) {
        return Math.clamp(index < 0 ? (long) length + index : index, 0, length);
    }

    private static Value replace(Interpreter in, Invocation call) {
        if (call.receiver() instanceof Text(String text)
                && call.argument(0) instanceof Text(String what)
                && call.argument(1) instanceof Text(String with)) {
            int at = text.indexOf(what);
            return new Text(at < 0 ? text : text.substring(0, at) + with + text.substring(at + what.length()));
        }
        if (call.receiver() instanceof Text(String text)
                && call.argument(0) instanceof Regex(String pattern, String flags)
                && call.argument(1) instanceof Text(String with)) {
            return trailing(text, pattern, with);
        }
        if (call.receiver() instanceof Template template) {
            return template;
        }
        return Unknown.ANY;
    }

    /** The one pattern that route code is full of: cutting slashes off at an end. */
    private static Value trailing(String text, String pattern, String with) {
        return switch (pattern) {
            case "\\/$", "\\/+$" -> new Text(stripEnd(text) + (stripEnd(text).equals(text) ? "" : with));
            case "^\\/", "^\\/+" -> new Text((stripStart(text).equals(text) ? "" : with) + stripStart(text));
            default -> Unknown.ANY;
        };
    }

    private static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        return text.substring(start);
    }

    private static Value charAt(Interpreter in, Invocation call) {
        if (call.receiver() instanceof Text(String text) && call.argument(0) instanceof Num number) {
            int at = number.intValue(-1);
            int position = at < 0 ? text.length() + at : at;
            return position >= 0 && position < text.length()
                    ? new Text(String.valueOf(text.charAt(position)))
                    : Nothing.UNDEFINED;
        }
        return Unknown.ANY;
    }
}
