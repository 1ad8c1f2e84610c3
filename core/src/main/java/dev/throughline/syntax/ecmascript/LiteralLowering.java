package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers literals: constants, templates, lists and records. */
final class LiteralLowering {

    private final FileLowering file;

    LiteralLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a constant or a template. */
    Expr lower(int node, String kind) {
        Span span = file.nodes.span(node);
        return switch (kind) {
            case "string" -> text(span, stringValue(node));
            case "number" ->
                new Expr.Literal(span, new Constant.Number(NumberLiterals.value(file.nodes.text(node))));
            case "true" -> new Expr.Literal(span, new Constant.Bool(true));
            case "false" -> new Expr.Literal(span, new Constant.Bool(false));
            case "null" -> new Expr.Literal(span, Constant.Absent.NULL);
            case "regex" -> new Expr.Literal(span, regex(node));
            default -> templateOrText(node);
        };
    }

    /** The value of a string node. */
    String stringValue(int node) {
        int start = file.nodes.start(node) + 1;
        return StringLiterals.decode(file.nodes.slice(start, file.nodes.end(node) - 1));
    }

    /** A template with its texts decoded, also when it has no holes. */
    Expr.Template template(int node) {
        List<String> texts = new ArrayList<>();
        List<Expr> holes = new ArrayList<>();
        int from = file.nodes.start(node) + 1;
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, "template_substitution")) {
                texts.add(templateText(from, file.nodes.start(part)));
                holes.add(file.expressions.onlyPart(part));
                from = file.nodes.end(part);
            }
        }
        texts.add(templateText(from, file.nodes.end(node) - 1));
        return new Expr.Template(file.nodes.span(node), List.copyOf(texts), List.copyOf(holes));
    }

    Expr array(int node) {
        List<Expr.Element> elements = new ArrayList<>();
        boolean filled = false;
        for (int child : file.nodes.children(node)) {
            if (file.nodes.isToken(child, ",")) {
                if (!filled) {
                    elements.add(hole(child));
                }
                filled = false;
            } else if (isPart(child)) {
                elements.add(
                        file.nodes.is(child, "spread_element")
                                ? new Expr.Element(file.expressions.onlyPart(child), true)
                                : new Expr.Element(file.expressions.lower(child), false));
                filled = true;
            }
        }
        return new Expr.ListLiteral(file.nodes.span(node), List.copyOf(elements));
    }

    Expr object(int node) {
        List<Expr.Entry> entries = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            switch (file.nodes.kind(part)) {
                case "pair" -> entries.add(pair(part));
                case "spread_element" -> entries.add(new Expr.SpreadEntry(file.expressions.onlyPart(part)));
                case "method_definition" -> entries.add(method(part));
                case "shorthand_property_identifier" ->
                    entries.add(new Expr.KeyValue(
                            text(file.nodes.span(part), file.nodes.text(part)), file.expressions.lower(part)));
                // What the grammar does not know as an entry is kept for its calls.
                default -> entries.add(new Expr.SpreadEntry(file.expressions.lower(part)));
            }
        }
        return new Expr.RecordLiteral(file.nodes.span(node), List.copyOf(entries));
    }

    /** The key of an entry or member: a text literal when it is written out. */
    Expr key(int owner, String field) {
        int name = file.nodes.field(owner, field);
        if (name == NodeReader.NONE) {
            return file.expressions.opaque(owner, "missing");
        }
        return switch (file.nodes.kind(name)) {
            case "computed_property_name" -> file.expressions.onlyPart(name);
            case "number" ->
                text(
                        file.nodes.span(name),
                        NumberLiterals.key(NumberLiterals.value(file.nodes.text(name))));
            case "string" -> text(file.nodes.span(name), stringValue(name));
            default -> text(file.nodes.span(name), file.nodes.text(name));
        };
    }

    /** The name that a key gives to a function, or the empty text. */
    static String nameOf(Expr key) {
        return key instanceof Expr.Literal(var span, Constant.Text(String value)) ? value : "";
    }

    private Expr.Entry pair(int node) {
        Expr key = key(node, "key");
        return new Expr.KeyValue(key, file.expressions.field(node, "value", nameOf(key)));
    }

    private Expr.Entry method(int node) {
        Expr key = key(node, "name");
        FunctionNode function = file.functions.method(node, nameOf(key), List.of());
        ClassNode.Method.Kind kind = file.functions.kind(node);
        return kind == ClassNode.Method.Kind.METHOD
                ? new Expr.KeyValue(key, new Expr.Function(file.nodes.span(node), function))
                : new Expr.Accessor(key, kind, function);
    }

    private boolean isPart(int child) {
        return file.nodes.isNamed(child) && !file.nodes.isExtra(child) && !file.nodes.isError(child);
    }

    private Expr.Element hole(int comma) {
        return new Expr.Element(new Expr.Literal(file.nodes.span(comma), Constant.Absent.UNDEFINED), false);
    }

    private Expr templateOrText(int node) {
        Expr.Template template = template(node);
        return template.holes().isEmpty() ? text(template.span(), template.texts().getFirst()) : template;
    }

    private String templateText(int from, int to) {
        return StringLiterals.decode(StringLiterals.withPlainLineEnds(file.nodes.slice(from, to)));
    }

    private Constant regex(int node) {
        int pattern = file.nodes.field(node, "pattern");
        int flags = file.nodes.field(node, "flags");
        return new Constant.Regex(
                pattern == NodeReader.NONE ? "" : file.nodes.text(pattern),
                flags == NodeReader.NONE ? "" : file.nodes.text(flags));
    }

    private static Expr.Literal text(Span span, String value) {
        return new Expr.Literal(span, new Constant.Text(value));
    }
}
