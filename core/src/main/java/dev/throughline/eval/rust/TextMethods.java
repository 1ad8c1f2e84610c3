package dev.throughline.eval.rust;

import dev.throughline.eval.Affixes;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Methods of texts. */
final class TextMethods {
    static final Map<String, Method> TABLE = table();

    private TextMethods() {}

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        changing(table, "to_lowercase", t -> t.toLowerCase(Locale.ROOT));
        changing(table, "to_uppercase", t -> t.toUpperCase(Locale.ROOT));
        changing(table, "to_ascii_lowercase", t -> t.toLowerCase(Locale.ROOT));
        changing(table, "to_ascii_uppercase", t -> t.toUpperCase(Locale.ROOT));
        changing(table, "trim", String::strip);
        changing(table, "trim_start", String::stripLeading);
        changing(table, "trim_end", String::stripTrailing);
        testing(table, "starts_with", Affixes::begins);
        testing(table, "ends_with", Affixes::ends);
        testing(table, "contains", Affixes::holds);
        table.put("eq_ignore_ascii_case", (in, self, call) -> self instanceof Text(String t)
                && call.argument(0) instanceof Text(String other) ? Bool.of(t.equalsIgnoreCase(other)) : flag());
        table.put("is_empty", (in, self, call) -> self instanceof Text(String t) ? Bool.of(t.isEmpty()) : flag());
        table.put("len", (in, self, call) -> self instanceof Text(String t) ? new Num(t.length()) : Unknown.ANY);
        table.put("chars", (in, self, call) -> self instanceof Text(String t)
                ? ListValue.of(t.chars().mapToObj(c -> (Value) new Text(String.valueOf((char) c))).toList())
                : ListValue.maybe(List.of()));
        table.put("lines", (in, self, call) -> self instanceof Text(String t)
                ? ListValue.of(t.lines().map(line -> (Value) new Text(line)).toList())
                : ListValue.maybe(List.of(unknown(in))));
        table.put("split",
                (in, self, call) -> self instanceof Text(String t) && call.argument(0) instanceof Text(String s)
                        ? texts(Arrays.asList(t.split(Pattern.quote(s), -1)))
                        : ListValue.maybe(List.of(unknown(in))));
        table.put("split_whitespace", (in, self, call) -> self instanceof Text(String t)
                ? texts(Arrays.asList(t.strip().split("\\s+")))
                : ListValue.maybe(List.of(unknown(in))));
        table.put("split_once", TextMethods::splitOnce);
        table.put("replace", (in, self, call) -> self instanceof Text(String t)
                && call.argument(0) instanceof Text(String from) && call.argument(1) instanceof Text(String to)
                        ? new Text(t.replace(from, to))
                        : unknown(in));
        table.put("repeat", (in, self, call) -> self instanceof Text(String t)
                && call.argument(0) instanceof Num(double n) && n >= 0 && n * t.length() < 10_000
                        ? new Text(t.repeat((int) n))
                        : unknown(in));
        table.put("strip_prefix", (in, self, call) -> self instanceof Text(String t)
                && call.argument(0) instanceof Text(String start)
                        ? t.startsWith(start)
                                ? OptionMethods.some(in, new Text(t.substring(start.length())))
                                : OptionMethods.none(in)
                        : Union.of(OptionMethods.some(in, unknown(in)), OptionMethods.none(in)));
        table.put("to_string", (in, self, call) -> self);
        table.put("format", (in, self, call) -> self);
        return Map.copyOf(table);
    }

    private static Value unknown(Interpreter in) {
        return World.of(in).types().unknown(Type.of(Type.TEXT, List.of()));
    }

    private static Value flag() {
        return Bool.of(Ternary.MAYBE);
    }

    private static Value texts(List<String> texts) {
        return ListValue.of(texts.stream().map(each -> (Value) new Text(each)).toList());
    }

    private static Value splitOnce(Interpreter in, Value self, dev.throughline.eval.Invocation call) {
        if (self instanceof Text(String t) && call.argument(0) instanceof Text(String s)) {
            int at = t.indexOf(s);
            return at < 0
                    ? OptionMethods.none(in)
                    : OptionMethods.some(in, texts(List.of(t.substring(0, at), t.substring(at + s.length()))));
        }
        return Union.of(
                OptionMethods.some(in, ListValue.of(List.of(unknown(in), unknown(in)))), OptionMethods.none(in));
    }

    private static void changing(Map<String, Method> table, String name, UnaryOperator<String> change) {
        table.put(name, (in, self, call) -> self instanceof Text(String t) ? new Text(change.apply(t)) : unknown(in));
    }

    private static void testing(Map<String, Method> table, String name, BiFunction<Value, String, Ternary> test) {
        table.put(name, (in, self, call) -> !(self instanceof Unknown) && call.argument(0) instanceof Text(String o)
                ? Bool.of(test.apply(self, o))
                : flag());
    }
}
