package dev.throughline.syntax.python;

import dev.throughline.syntax.NumberNotation;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers any expression; the concepts with more to them have parts of their own. */
final class ExpressionLowering {

    /** Expressions that still say something when they stand in an unreadable stretch. */
    private static final Set<String> TELLING = Set.of(
            "call",
            "assignment",
            "augmented_assignment",
            "await",
            "binary_operator",
            "conditional_expression",
            "dictionary",
            "lambda",
            "list");

    private final FileLowering file;

    ExpressionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an expression. */
    Expr lower(int node) {
        if (file.nodes.isMissing(node)) {
            return opaque(node, "missing");
        }
        if (!file.enter()) {
            return opaque(node, "too deep");
        }
        try {
            return dispatch(node, file.nodes.kind(node));
        } finally {
            file.leave();
        }
    }

    /** Lowers the child in a field; a child that is not there becomes opaque. */
    Expr field(int owner, String field) {
        int child = file.nodes.field(owner, field);
        return child == NodeReader.NONE ? opaque(owner, "missing") : lower(child);
    }

    /** Lowers the first part of a node; a part that is not there becomes opaque. */
    Expr onlyPart(int owner) {
        Expr part = optionalPart(owner);
        return part == null ? opaque(owner, "missing") : part;
    }

    /** Lowers the first part of a node, or gives null when there is none. */
    @Nullable Expr optionalPart(int owner) {
        int child = file.nodes.firstPart(owner);
        return child == NodeReader.NONE ? null : lower(child);
    }

    Expr opaque(int node, String kind) {
        return new Expr.Opaque(file.nodes.span(node), kind, List.of());
    }

    /** Whether an expression is worth keeping from an unreadable stretch. */
    boolean isTelling(String kind) {
        return TELLING.contains(kind);
    }

    private Expr dispatch(int node, String kind) {
        Span span = file.nodes.span(node);
        return switch (kind) {
            case "identifier", "keyword_identifier" -> new Expr.Name(span, file.nodes.text(node));
            case "string", "concatenated_string" -> file.texts.lower(node);
            case "integer", "float" -> number(node, span);
            case "true" -> new Expr.Literal(span, new Constant.Bool(true));
            case "false" -> new Expr.Literal(span, new Constant.Bool(false));
            case "none" -> new Expr.Literal(span, Constant.Absent.NULL);
            case "attribute", "subscript", "call" -> file.chains.lower(node);
            case "slice" -> file.chains.slice(node);
            case "list", "tuple", "expression_list", "pattern_list", "tuple_pattern", "list_pattern" ->
                file.collections.list(node);
            case "set" -> file.collections.set(node);
            case "dictionary" -> file.collections.dictionary(node);
            case "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression" ->
                file.collections.comprehension(node, kind);
            case "parenthesized_expression", "as_pattern", "as_pattern_target" -> onlyPart(node);
            // Whoever can spread a value asks for its star; elsewhere it is the value.
            case "list_splat", "list_splat_pattern", "dictionary_splat" -> onlyPart(node);
            case "type", "generic_type", "union_type", "member_type" -> file.annotations.lower(node);
            case "lambda" -> new Expr.Function(span, file.functions.lambda(node));
            case "named_expression" -> file.assignments.named(node);
            case "await" -> new Expr.Await(span, onlyPart(node));
            case "yield" -> yielded(node, span);
            default -> file.operators.lower(node, kind);
        };
    }

    private Expr number(int node, Span span) {
        double value = NumberNotation.value(file.nodes.text(node));
        return Double.isNaN(value) ? opaque(node, "complex") : new Expr.Literal(span, new Constant.Number(value));
    }

    private Expr yielded(int node, Span span) {
        file.scope().yields();
        return new Expr.Yield(span, optionalPart(node), file.nodes.hasToken(node, "from"));
    }
}
