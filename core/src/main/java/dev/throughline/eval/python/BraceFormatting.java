package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
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

/** The method {@code format} of texts. */
final class BraceFormatting {
    private static final Pattern FIELD = Pattern.compile(
            "\\{\\{|\\}\\}|\\{(?<first>[^{}!:.\\[]*)(?<path>(?:\\.\\w+|\\[[^\\]]*\\])*)(?:!(?<convert>[rsa]))?"
                    + "(?::(?<spec>[^{}]*))?\\}");
    private static final Pattern STEP = Pattern.compile("\\.(?<member>\\w+)|\\[(?<item>[^\\]]*)\\]");

    private final Interpreter in;
    private final Invocation call;
    private final MapValue names;
    private int next;

    private BraceFormatting(Interpreter in, Invocation call, MapValue names) {
        this.in = in;
        this.call = call;
        this.names = names;
    }

    /** {@code text.format(…)}. */
    static Value format(Interpreter in, Invocation call) {
        MapValue names = MapValue.byContent(false);
        call.named().forEach((name, value) -> Maps.put(in, names, new Text(name), value));
        return new BraceFormatting(in, call, names).fill();
    }

    /** {@code text.format_map(names)}. */
    static Value formatMap(Interpreter in, Invocation call) {
        return call.argument(0) instanceof MapValue names
                ? new BraceFormatting(in, call.with(List.of()), names).fill()
                : Unknown.ANY;
    }

    private Value fill() {
        List<Value> pieces = new ArrayList<>();
        List<Value> parts = call.receiver() instanceof Template(List<Value> known) ? known : List.of(call.receiver());
        for (Value part : parts) {
            if (part instanceof Text(String written)) {
                fill(written, pieces);
            } else {
                pieces.add(part);
            }
        }
        return Template.concat(pieces);
    }

    private void fill(String written, List<Value> pieces) {
        Matcher field = FIELD.matcher(written);
        int end = 0;
        while (field.find()) {
            pieces.add(new Text(written.substring(end, field.start())));
            end = field.end();
            pieces.add(switch (field.group()) {
                case "{{" -> new Text("{");
                case "}}" -> new Text("}");
                default -> one(field);
            });
        }
        pieces.add(new Text(written.substring(end)));
    }

    private Value one(Matcher field) {
        Value value = first(field.group("first"));
        Matcher step = STEP.matcher(field.group("path"));
        while (step.find()) {
            String item = step.group("item");
            value = item == null
                    ? in.get(value, step.group("member"), call.site())
                    : Subscripts.read(in, value, key(item), call.site());
        }
        String convert = field.group("convert");
        Value converted = "r".equals(convert) ? Printing.repr(value) : value;
        String spec = field.group("spec");
        return FormatSpec.format(converted, new Text(spec == null ? "" : spec));
    }

    private static Value key(String written) {
        return written.matches("\\d{1,6}") ? new Num(Integer.parseInt(written)) : new Text(written);
    }

    private Value first(String name) {
        boolean positional = name.isEmpty() || name.matches("\\d{1,6}");
        if (positional) {
            int position = name.isEmpty() ? next++ : Integer.parseInt(name);
            return call.has(position) ? call.argument(position) : Unknown.ANY;
        }
        Value found = Maps.find(names, new Text(name));
        return found == null ? Unknown.ANY : found;
    }
}
