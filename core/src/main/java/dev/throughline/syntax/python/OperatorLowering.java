package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Expr.LogicalOperator;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers operators. Negation, identity and membership get the spellings that all languages share. */
final class OperatorLowering {

    private final FileLowering file;

    OperatorLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an operator; what is none becomes opaque. */
    Expr lower(int node, String kind) {
        Span span = file.nodes.span(node);
        return switch (kind) {
            case "not_operator" -> new Expr.Unary(span, "!", file.expressions.field(node, "argument"));
            case "unary_operator" ->
                new Expr.Unary(span, operator(node), file.expressions.field(node, "argument"));
            case "binary_operator" ->
                new Expr.Binary(
                        span,
                        operator(node),
                        file.expressions.field(node, "left"),
                        file.expressions.field(node, "right"));
            case "boolean_operator" -> logical(node, span);
            case "comparison_operator" -> comparison(node, span);
            case "conditional_expression" -> conditional(node, span);
            default -> file.expressions.opaque(node, kind);
        };
    }

    /** The text of a node's operator. */
    String operator(int node) {
        int operator = file.nodes.field(node, "operator");
        return operator == NodeReader.NONE ? "" : file.nodes.kind(operator);
    }

    private Expr logical(int node, Span span) {
        LogicalOperator operator = operator(node).equals("or") ? LogicalOperator.OR : LogicalOperator.AND;
        Expr left = file.expressions.field(node, "left");
        return new Expr.Logical(
                span, operator, left, Conditions.test(left), file.expressions.field(node, "right"));
    }

    private Expr conditional(int node, Span span) {
        int[] parts = file.nodes.parts(node);
        if (parts.length != 3) {
            return file.expressions.opaque(node, "conditional_expression");
        }
        Expr then = file.expressions.lower(parts[0]);
        return new Expr.Conditional(
                span,
                Conditions.test(file.expressions.lower(parts[1])),
                then,
                file.expressions.lower(parts[2]));
    }

    /** A chain of comparisons holds when each of its links does. */
    private Expr comparison(int node, Span span) {
        List<String> operators = file.nodes.fields(node, "operators").stream().map(file.nodes::kind).toList();
        List<Expr> operands = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            if (!file.nodes.isInField(part, "operators")) {
                operands.add(file.expressions.lower(part));
            }
        }
        Expr whole = null;
        for (int i = 0; i < operators.size() && i + 1 < operands.size(); i++) {
            whole = joined(span, whole, link(span, operators.get(i), operands.get(i), operands.get(i + 1)));
        }
        return whole == null ? file.expressions.opaque(node, "comparison_operator") : whole;
    }

    private static Expr joined(Span span, @Nullable Expr before, Expr link) {
        return before == null
                ? link
                : new Expr.Logical(span, LogicalOperator.AND, before, Conditions.test(before), link);
    }

    private static Expr link(Span span, String operator, Expr left, Expr right) {
        return switch (operator) {
            case "is" -> new Expr.Binary(span, "===", left, right);
            case "is not" -> new Expr.Binary(span, "!==", left, right);
            case "not in" -> new Expr.Unary(span, "!", new Expr.Binary(span, "in", left, right));
            case "<>" -> new Expr.Binary(span, "!=", left, right);
            default -> new Expr.Binary(span, operator, left, right);
        };
    }
}
