package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lowers annotations as expressions. Text in the place of a type is code within quotes. */
final class AnnotationLowering {

    private static final Pattern DOTTED_NAME = Pattern
            .compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    private final FileLowering file;

    AnnotationLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers the annotation in a field, or gives null when there is none. */
    @Nullable Expr field(int owner, String field) {
        int annotation = file.nodes.field(owner, field);
        return annotation == NodeReader.NONE ? null : lower(annotation);
    }

    /** Lowers an annotation. */
    Expr lower(int node) {
        if (!file.enter()) {
            return file.expressions.opaque(node, "too deep");
        }
        try {
            return dispatch(node);
        } finally {
            file.leave();
        }
    }

    private Expr dispatch(int node) {
        return switch (file.nodes.kind(node)) {
            case "type", "parenthesized_expression" -> {
                int inner = file.nodes.firstPart(node);
                yield inner == NodeReader.NONE ? file.expressions.opaque(node, "missing") : lower(inner);
            }
            case "string" -> quoted(node);
            case "list" -> list(node);
            case "generic_type" -> generic(node);
            case "subscript" -> subscript(node);
            case "union_type" -> union(node);
            case "binary_operator" ->
                file.operators.operator(node).equals("|") ? union(node) : file.expressions.lower(node);
            case "member_type" -> member(node);
            case "splat_type", "constrained_type" -> file.expressions.opaque(node, file.nodes.kind(node));
            default -> file.expressions.lower(node);
        };
    }

    private Expr quoted(int node) {
        Expr literal = file.texts.lower(node);
        int content = file.nodes.partOfKind(node, "string_content");
        if (content == NodeReader.NONE || !(literal instanceof Expr.Literal)) {
            return literal;
        }
        String written = file.nodes.text(content);
        String code = written.strip();
        Span span = file.nodes.span(content);
        if (code.equals("None")) {
            return new Expr.Literal(span, Constant.Absent.NULL);
        }
        if (DOTTED_NAME.matcher(code).matches()) {
            return dotted(span, code);
        }
        int indent = written.indexOf(code);
        Expr read = file.quoted(code, span.start() + indent, span.line());
        return read == null ? literal : read;
    }

    private static Expr dotted(Span span, String name) {
        Expr value = null;
        for (String part : name.split("\\.", -1)) {
            value = value == null ? new Expr.Name(span, part) : new Expr.Member(span, value, part, false);
        }
        return value == null ? new Expr.Name(span, name) : value;
    }

    private Expr union(int node) {
        int[] parts = file.nodes.parts(node);
        return parts.length == 2
                ? new Expr.Binary(file.nodes.span(node), "|", lower(parts[0]), lower(parts[1]))
                : file.expressions.opaque(node, "missing");
    }

    private Expr member(int node) {
        int[] parts = file.nodes.parts(node);
        return parts.length == 2
                ? new Expr.Member(file.nodes.span(node), lower(parts[0]), file.nodes.text(parts[1]), false)
                : file.expressions.opaque(node, "missing");
    }

    private Expr generic(int node) {
        int name = file.nodes.firstPart(node);
        int list = file.nodes.partOfKind(node, "type_parameter");
        if (name == NodeReader.NONE || list == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        return index(node, file.expressions.lower(name), file.nodes.parts(list), file.nodes.hasToken(list, ","));
    }

    private Expr subscript(int node) {
        int[] keys = file.nodes.fields(node, "subscript").stream().mapToInt(Integer::intValue).toArray();
        return index(node, file.expressions.field(node, "value"), keys, file.nodes.hasToken(node, ","));
    }

    private Expr index(int node, Expr type, int[] arguments, boolean tuple) {
        Span span = file.nodes.span(node);
        // Texts among the arguments of a literal, and behind the first one of an annotated type, are values.
        int types = switch (lastName(type)) {
            case "Literal" -> 0;
            case "Annotated" -> 1;
            default -> arguments.length;
        };
        List<Expr> keys = new ArrayList<>();
        for (int argument : arguments) {
            keys.add(keys.size() < types ? lower(argument) : value(argument));
        }
        return new Expr.Index(span, type, ChainLowering.asKey(span, List.copyOf(keys), tuple), false);
    }

    /** Lowers what the grammar takes for a type although it is a value. */
    private Expr value(int node) {
        int inner = file.nodes.is(node, "type") ? file.nodes.firstPart(node) : node;
        return inner == NodeReader.NONE ? file.expressions.opaque(node, "missing") : file.expressions.lower(inner);
    }

    private static String lastName(Expr type) {
        return switch (type) {
            case Expr.Name name -> name.name();
            case Expr.Member member -> member.name();
            default -> "";
        };
    }

    private Expr list(int node) {
        List<Expr.Element> types = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            types.add(new Expr.Element(lower(part), false));
        }
        return new Expr.ListLiteral(file.nodes.span(node), List.copyOf(types));
    }
}
