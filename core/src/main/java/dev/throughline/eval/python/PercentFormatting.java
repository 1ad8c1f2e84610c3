package dev.throughline.eval.python;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator {@code %} on a text. */
final class PercentFormatting {
    private static final Pattern FIELD = Pattern
            .compile("%(?:\\((?<name>[^)]*)\\))?(?<flags>[#0\\- +]*)(?<width>\\d*)(?:\\.(?<precision>\\d+))?"
                    + "(?<type>[diouxXeEfFgGcrsa%])");

    private PercentFormatting() {}

    /** The text with its fields filled; what is not known is a hole. */
    static Value format(Value text, Value values) {
        List<Value> pieces = new ArrayList<>();
        List<Value> rest = positional(values);
        int[] next = {0};
        List<Value> parts = text instanceof Template(List<Value> known) ? known : List.of(text);
        for (Value part : parts) {
            if (part instanceof Text(String written)) {
                fill(written, values, rest, next, pieces);
            } else {
                pieces.add(part);
            }
        }
        return Template.concat(pieces);
    }

    /** Values by position, or null when they are not known. */
    private static @Nullable List<Value> positional(Value values) {
        if (values instanceof ListValue list) {
            return list.items().exact() ? list.items().known() : null;
        }
        return values instanceof Unknown ? null : List.of(values);
    }

    private static void fill(String written, Value values, @Nullable List<Value> rest, int[] next,
            List<Value> pieces) {
        Matcher field = FIELD.matcher(written);
        int end = 0;
        while (field.find()) {
            pieces.add(new Text(written.substring(end, field.start())));
            end = field.end();
            if (field.group("type").equals("%")) {
                pieces.add(new Text("%"));
                continue;
            }
            Value value = value(field, values, rest, next);
            pieces.add(one(field, value));
        }
        pieces.add(new Text(written.substring(end)));
    }

    private static Value value(Matcher field, Value values, @Nullable List<Value> rest, int[] next) {
        String name = field.group("name");
        if (name != null) {
            Value found = values instanceof MapValue map ? Maps.find(map, new Text(name)) : null;
            return found == null ? Unknown.ANY : found;
        }
        int position = next[0]++;
        return rest != null && position < rest.size() ? rest.get(position) : Unknown.ANY;
    }

    private static Value one(Matcher field, Value value) {
        String type = field.group("type");
        boolean plain = field.group("flags").isEmpty() && field.group("width").isEmpty()
                && field.group("precision") == null;
        if (plain) {
            return switch (type) {
                case "s" -> Printing.str(value);
                case "r", "a" -> Printing.repr(value);
                case "d", "i" ->
                    value instanceof Num(double n) ? new Text(Printing.number(Math.floor(n))) : Unknown.ANY;
                default -> FormatSpec.format(value, new Text(type));
            };
        }
        String flags = field.group("flags");
        String align = flags.contains("-") ? "<" : flags.contains("0") ? "" : ">";
        String precision = field.group("precision") == null ? "" : "." + field.group("precision");
        String spec = align + (flags.contains("+") ? "+" : "") + (flags.contains("0") ? "0" : "")
                + field.group("width") + precision + (type.equals("i") ? "d" : type);
        return FormatSpec.format(value, new Text(spec));
    }
}
