package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes values as the tables of expected values do. The options of a union are sorted. */
public final class ValueText {
    private static final int DEEPEST = 6;

    private ValueText() {}

    /** The value; a string stands in quotes. */
    public static String of(Value value) {
        return of(value, 0);
    }

    /** The value; a string stands without quotes. */
    static String plain(Value value) {
        return value instanceof Text(String text) ? text : of(value);
    }

    private static String of(Value value, int depth) {
        if (depth > DEEPEST) {
            return "…";
        }
        return switch (value) {
            case Text(String text) -> "'" + text + "'";
            case Num(double n) ->
                n == Math.rint(n) && !Double.isInfinite(n) ? String.valueOf((long) n) : String.valueOf(n);
            case Bool(boolean b) -> String.valueOf(b);
            case Nothing nothing -> nothing.name().toLowerCase(Locale.ROOT);
            case Unknown unknown -> unknown.truth() == Ternary.TRUE
                    ? "truthy"
                    : unknown.truth() == Ternary.FALSE ? "falsy" : "unknown";
            case Template(List<Value> parts) -> parts.stream()
                    .map(part -> part instanceof Text(String text) ? text : "${" + of(part, depth + 1) + "}")
                    .collect(Collectors.joining("", "`", "`"));
            case Union(List<Value> options) ->
                options.stream().map(o -> of(o, depth + 1)).distinct().sorted().collect(Collectors.joining(" | "));
            case PromiseValue(var result, var thrown, var reaction) -> {
                List<String> parts = new ArrayList<>();
                if (result != null) {
                    parts.add(of(result, depth + 1));
                }
                thrown.stream().map(t -> "throws " + (t.known() ? of(t.value(), depth + 1) : "unknown"))
                        .distinct().sorted().forEach(parts::add);
                yield "promise(" + String.join(", ", parts) + ")";
            }
            case Regex(String pattern, String flags) -> "/" + pattern + "/" + flags;
            case ListValue list -> list(list, depth);
            case MapValue map -> map(map, depth);
            case RecordValue record -> record(record, depth);
            case Closure closure -> "function " + closure.node().name();
            case ClassValue type -> "class " + type.node().name();
            case NativeFunction function -> "native " + function.name();
            case BoundFunction function -> "bound " + of(function.target(), depth + 1);
            case DomainValue domain -> domain.toString();
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static String list(ListValue list, int depth) {
        List<String> items = new ArrayList<>();
        list.items().known().forEach(item -> items.add(of(item, depth + 1)));
        if (!list.items().exact()) {
            items.add("...");
        }
        return "[" + String.join(", ", items) + "]";
    }

    private static String map(MapValue map, int depth) {
        List<String> entries = new ArrayList<>();
        map.entries().forEach(e -> entries.add(of(e.getKey(), depth + 1)
                + (map.isSet() ? perhaps(e.getValue()) : perhaps(e.getValue()) + ": " + there(e.getValue(), depth))));
        if (map.isOpen()) {
            entries.add("...");
        }
        return (map.isSet() ? "Set" : "Map") + "{" + String.join(", ", entries) + "}";
    }

    private static String record(RecordValue record, int depth) {
        String type = switch (record.type()) {
            case ClassValue c -> c.node().name();
            case NativeFunction f -> f.name();
            case Closure c -> c.node().name();
            case DomainValue d -> d.toString();
            case null, default -> "";
        };
        Value message = record.field("message");
        if (record.field("stack") != null && message != null) {
            return type + "(" + of(message, depth + 1) + ")";
        }
        List<String> entries = new ArrayList<>();
        for (String key : record.keys()) {
            Value value = java.util.Objects.requireNonNull(record.field(key));
            entries.add(key + perhaps(value) + ": " + there(value, depth));
        }
        if (record.isOpen()) {
            entries.add("...");
        }
        return type + "{" + String.join(", ", entries) + "}";
    }

    private static String perhaps(Value value) {
        return Union.options(value).contains(Nothing.MISSING) ? "?" : "";
    }

    private static String there(Value value, int depth) {
        return of(Union.filter(value, v -> v != Nothing.MISSING), depth + 1);
    }
}
