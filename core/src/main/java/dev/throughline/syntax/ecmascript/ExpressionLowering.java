package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers any expression; the concepts with more to them have parts of their own. */
final class ExpressionLowering {

    /** Expressions that still say something when they stand in an unreadable stretch. */
    private static final Set<String> TELLING = Set.of(
            "call_expression",
            "assignment_expression",
            "augmented_assignment_expression",
            "await_expression",
            "new_expression",
            "binary_expression",
            "ternary_expression",
            "object",
            "array",
            "arrow_function",
            "function_expression",
            "class");

    private final FileLowering file;

    ExpressionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an expression that no binding names. */
    Expr lower(int node) {
        return lower(node, "");
    }

    /**
     * Lowers an expression.
     *
     * @param name taken by a function or class that has none of its own
     */
    Expr lower(int node, String name) {
        if (file.nodes.isMissing(node)) {
            return opaque(node, "missing");
        }
        if (!file.enter()) {
            return opaque(node, "too deep");
        }
        try {
            return dispatch(node, name);
        } finally {
            file.leave();
        }
    }

    /** Lowers the child in a field; a child that is not there becomes opaque. */
    Expr field(int owner, String field) {
        return field(owner, field, "");
    }

    /** Lowers the child in a field, which a binding may name. */
    Expr field(int owner, String field, String name) {
        int child = file.nodes.field(owner, field);
        return child == NodeReader.NONE ? opaque(owner, "missing") : lower(child, name);
    }

    /** Lowers the first part of a node; a part that is not there becomes opaque. */
    Expr onlyPart(int owner) {
        int child = file.nodes.firstPart(owner);
        return child == NodeReader.NONE ? opaque(owner, "missing") : lower(child);
    }

    Expr opaque(int node, String kind) {
        return new Expr.Opaque(file.nodes.span(node), kind, List.of());
    }

    /** Whether an expression is worth keeping from an unreadable stretch. */
    boolean isTelling(String kind) {
        return TELLING.contains(kind);
    }

    /** The value behind casts: a cast neither changes a receiver nor a place. */
    static Expr behindCasts(Expr value) {
        Expr inner = value;
        while (inner instanceof Expr.Cast cast) {
            inner = cast.value();
        }
        return inner;
    }

    private Expr dispatch(int node, String name) {
        NodeReader nodes = file.nodes;
        String kind = nodes.kind(node);
        Span span = nodes.span(node);
        return switch (kind) {
            case "identifier", "shorthand_property_identifier", "type_identifier" ->
                new Expr.Name(span, nodes.text(node));
            case "this" -> new Expr.This(span);
            case "super" -> new Expr.Super(span);
            case "undefined" -> new Expr.Literal(span, Constant.Absent.UNDEFINED);
            case "string", "number", "true", "false", "null", "regex", "template_string" ->
                file.literals.lower(node, kind);
            case "private_property_identifier" -> new Expr.Literal(span, new Constant.Text(nodes.text(node)));
            case "object" -> file.literals.object(node);
            case "array" -> file.literals.array(node);
            case "parenthesized_expression", "non_null_expression", "instantiation_expression",
                    "satisfies_expression" ->
                wrapped(node, name);
            case "as_expression", "type_assertion" -> cast(node, kind, name);
            case "member_expression", "subscript_expression", "call_expression" -> file.chains.lower(node);
            case "new_expression" -> file.chains.construction(node);
            case "arrow_function", "function_expression", "function", "generator_function" ->
                new Expr.Function(span, file.functions.lower(node, name));
            case "class" -> new Expr.Class(span, file.classes.lower(node, name, List.of()));
            case "assignment_expression" -> file.operators.assignment(node);
            case "augmented_assignment_expression" -> file.operators.compoundAssignment(node);
            case "unary_expression" -> file.operators.unary(node);
            case "update_expression" -> file.operators.update(node);
            case "binary_expression" -> file.operators.binary(node);
            case "ternary_expression" -> file.operators.conditional(node);
            case "await_expression" -> awaited(node, span);
            case "yield_expression" -> yielded(node, span);
            case "sequence_expression" -> sequence(node, span);
            case "meta_property" -> new Expr.Opaque(span, nodes.dotted(node), List.of());
            case "jsx_element", "jsx_self_closing_element", "jsx_fragment", "jsx_expression" -> file.jsx.lower(node);
            case "decorator" -> onlyPart(node);
            default -> opaque(node, kind);
        };
    }

    private Expr wrapped(int node, String name) {
        int inner = file.nodes.firstPart(node);
        return inner == NodeReader.NONE ? opaque(node, "missing") : lower(inner, name);
    }

    private Expr cast(int node, String kind, String name) {
        int[] parts = file.nodes.parts(node);
        if (parts.length == 0) {
            return opaque(node, "missing");
        }
        if (kind.equals("type_assertion")) {
            Expr value = lower(parts[parts.length - 1], name);
            int[] arguments = file.nodes.parts(parts[0]);
            return arguments.length == 0
                    ? value
                    : new Expr.Cast(file.nodes.span(node), value, file.types.lower(arguments[0]));
        }
        Expr value = lower(parts[0], name);
        // A constant assertion names no type: it leaves one part.
        return parts.length == 1 ? value : new Expr.Cast(file.nodes.span(node), value, file.types.lower(parts[1]));
    }

    /** The grammar reads {@code await a as B} as waiting for a cast; the cast is of what was waited for. */
    private Expr awaited(int node, Span span) {
        Expr value = onlyPart(node);
        boolean castInside = file.nodes.is(file.nodes.firstPart(node), "as_expression");
        return castInside ? awaitBehindCasts(value, span) : new Expr.Await(span, value);
    }

    private static Expr awaitBehindCasts(Expr value, Span span) {
        return value instanceof Expr.Cast cast
                ? new Expr.Cast(span, awaitBehindCasts(cast.value(), span), cast.type())
                : new Expr.Await(span, value);
    }

    private Expr yielded(int node, Span span) {
        int value = file.nodes.firstPart(node);
        return new Expr.Yield(
                span, value == NodeReader.NONE ? null : lower(value), file.nodes.hasToken(node, "*"));
    }

    private Expr sequence(int node, Span span) {
        List<Expr> expressions = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            expressions.add(lower(part));
        }
        return new Expr.Sequence(span, List.copyOf(expressions));
    }
}
