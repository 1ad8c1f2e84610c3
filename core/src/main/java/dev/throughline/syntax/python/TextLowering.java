package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lowers string literals, with or without holes; neighbours are one text. */
final class TextLowering {

    private final FileLowering file;

    TextLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a string, or several that stand next to each other. */
    Expr lower(int node) {
        Text text = new Text();
        if (file.nodes.is(node, "string")) {
            add(node, text);
        } else {
            for (int part : file.nodes.parts(node)) {
                add(part, text);
            }
        }
        return text.lowered(file.nodes.span(node));
    }

    /** What is said of a literal before its opening quote. */
    private record Prefix(boolean raw, boolean bytes, boolean format) {
        static Prefix of(String start) {
            String letters = start.toLowerCase(Locale.ROOT);
            return new Prefix(
                    letters.contains("r"), letters.contains("b"), letters.contains("f") || letters.contains("t"));
        }

        String decode(String written) {
            String text = written.indexOf('\r') < 0 ? written : written.replace("\r\n", "\n").replace('\r', '\n');
            if (format) {
                text = text.replace("{{", "{").replace("}}", "}");
            }
            return raw ? text : StringLiterals.decode(text, bytes);
        }
    }

    /** A text that is being put together. */
    private static final class Text {
        private final List<String> texts = new ArrayList<>();
        private final List<Expr> holes = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void add(String more) {
            open.append(more);
        }

        void add(Expr hole) {
            texts.add(open.toString());
            open.setLength(0);
            holes.add(hole);
        }

        Expr lowered(Span span) {
            texts.add(open.toString());
            return holes.isEmpty()
                    ? new Expr.Literal(span, new Constant.Text(texts.getFirst()))
                    : new Expr.Template(span, List.copyOf(texts), List.copyOf(holes));
        }
    }

    private void add(int string, Text text) {
        int start = file.nodes.partOfKind(string, "string_start");
        int end = file.nodes.partOfKind(string, "string_end");
        if (start == NodeReader.NONE) {
            return;
        }
        int to = end == NodeReader.NONE ? file.nodes.end(string) : file.nodes.start(end);
        addStretch(string, file.nodes.end(start), to, Prefix.of(file.nodes.text(start)), text);
    }

    /** Adds the text between two offsets with the holes in it, which are children of the node. */
    private void addStretch(int node, int from, int to, Prefix prefix, Text text) {
        int at = from;
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, "interpolation") || file.nodes.is(part, "format_expression")) {
                text.add(prefix.decode(file.nodes.slice(at, file.nodes.start(part))));
                addHole(part, prefix, text);
                at = file.nodes.end(part);
            }
        }
        text.add(prefix.decode(file.nodes.slice(at, to)));
    }

    private void addHole(int hole, Prefix prefix, Text text) {
        Expr value = file.expressions.field(hole, "expression");
        int conversion = file.nodes.field(hole, "type_conversion");
        int format = file.nodes.field(hole, "format_specifier");
        if (file.nodes.hasToken(hole, "=")) {
            text.add(selfDescription(hole, conversion, format));
            if (conversion == NodeReader.NONE && format == NodeReader.NONE) {
                value = called("repr", value);
            }
        }
        if (conversion != NodeReader.NONE) {
            value = switch (file.nodes.text(conversion)) {
                case "!r" -> called("repr", value);
                case "!a" -> called("ascii", value);
                default -> called("str", value);
            };
        }
        if (format != NodeReader.NONE && file.nodes.end(format) > file.nodes.start(format) + 1) {
            Text specification = new Text();
            addStretch(format, file.nodes.start(format) + 1, file.nodes.end(format), prefix, specification);
            value = called("format", value, specification.lowered(file.nodes.span(format)));
        }
        text.add(value);
    }

    /** What {@code {x = }} prints before the value: its own letters. */
    private String selfDescription(int hole, int conversion, int format) {
        int to = file.nodes.end(hole) - 1;
        if (conversion != NodeReader.NONE) {
            to = file.nodes.start(conversion);
        } else if (format != NodeReader.NONE) {
            to = file.nodes.start(format);
        }
        return file.nodes.slice(file.nodes.start(hole) + 1, to);
    }

    private static Expr called(String function, Expr value, Expr... more) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.of(value));
        for (Expr argument : more) {
            arguments.add(Argument.of(argument));
        }
        return new Expr.Call(
                value.span(), new Expr.Name(value.span(), function), List.copyOf(arguments), false);
    }
}
