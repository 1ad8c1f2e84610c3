package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;

/** Lowers operators, assignments, casts and ranges. */
final class OperatorLowering {

    private final FileLowering file;

    OperatorLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an operation; what is none becomes opaque. */
    Expr lower(int node, String kind, Span span) {
        return switch (kind) {
            case "binary_expression" -> binary(node, span);
            case "unary_expression" -> new Expr.Unary(span, operator(node), file.expressions.onlyPart(node));
            case "negative_literal" -> new Expr.Unary(span, "-", file.expressions.onlyPart(node));
            case "assignment_expression" -> assignment(node, span);
            case "compound_assignment_expr" -> compound(node, span);
            case "type_cast_expression" -> {
                int type = file.nodes.field(node, "type");
                Expr value = file.expressions.field(node, "value");
                yield type == NodeReader.NONE ? value : new Expr.Cast(span, value, file.types.lower(type));
            }
            case "range_expression" -> range(node, span);
            default -> file.expressions.opaque(node, kind);
        };
    }

    /** The first token of a node that is no rule. */
    private String operator(int node) {
        for (int child : file.nodes.children(node)) {
            if (!file.nodes.isNamed(child)) {
                return file.nodes.text(child);
            }
        }
        return "";
    }

    private Expr binary(int node, Span span) {
        Expr left = file.expressions.field(node, "left");
        Expr right = file.expressions.field(node, "right");
        int sign = file.nodes.field(node, "operator");
        String operator = sign == NodeReader.NONE ? operator(node) : file.nodes.text(sign);
        return switch (operator) {
            case "&&" -> and(span, left, right);
            case "||" ->
                new Expr.Logical(span, Expr.LogicalOperator.OR, left, Conditions.test(left), right);
            default -> new Expr.Binary(span, operator, left, right);
        };
    }

    /** Both of two conditions. */
    Expr and(Span span, Expr left, Expr right) {
        return new Expr.Logical(span, Expr.LogicalOperator.AND, left, Conditions.test(left), right);
    }

    private Expr assignment(int node, Span span) {
        int left = file.nodes.field(node, "left");
        if (left == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        if (isOpenStart(left)) {
            // The grammar takes a range up to and including its end for an assignment.
            return new Expr.Range(span, null, file.expressions.field(node, "right"), true);
        }
        Pattern target = file.patterns.assigned(left);
        return new Expr.Assign(span, target, null, file.expressions.field(node, "right"));
    }

    private boolean isOpenStart(int node) {
        return file.nodes.is(node, "range_expression") && file.nodes.parts(node).length == 0;
    }

    private Expr compound(int node, Span span) {
        int left = file.nodes.field(node, "left");
        int sign = file.nodes.field(node, "operator");
        if (left == NodeReader.NONE || sign == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        String operator = file.nodes.text(sign);
        String plain = operator.endsWith("=") ? operator.substring(0, operator.length() - 1) : operator;
        return new Expr.Assign(span, file.patterns.assigned(left), plain, file.expressions.field(node, "right"));
    }

    private Expr range(int node, Span span) {
        Expr from = null;
        Expr to = null;
        boolean inclusive = false;
        boolean behind = false;
        for (int child : file.nodes.children(node)) {
            if (!file.nodes.isNamed(child)) {
                behind = true;
                inclusive = !file.nodes.isToken(child, "..");
            } else if (!file.nodes.isExtra(child)) {
                if (behind) {
                    to = file.expressions.lower(child);
                } else {
                    from = file.expressions.lower(child);
                }
            }
        }
        return new Expr.Range(span, from, to, inclusive);
    }
}
