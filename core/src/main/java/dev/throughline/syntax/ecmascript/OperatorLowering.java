package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;

/** Lowers operators and assignments. */
final class OperatorLowering {

    private final FileLowering file;

    OperatorLowering(FileLowering file) {
        this.file = file;
    }

    Expr unary(int node) {
        return new Expr.Unary(
                file.nodes.span(node), operator(node), file.expressions.field(node, "argument"));
    }

    Expr update(int node) {
        int operator = file.nodes.field(node, "operator");
        int argument = file.nodes.field(node, "argument");
        if (operator == NodeReader.NONE || argument == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        Expr target = ExpressionLowering.behindCasts(file.expressions.lower(argument));
        boolean prefix = file.nodes.start(operator) < file.nodes.start(argument);
        return new Expr.Update(file.nodes.span(node), target, file.nodes.is(operator, "++"), prefix);
    }

    Expr binary(int node) {
        Span span = file.nodes.span(node);
        String operator = operator(node);
        Expr left = file.expressions.field(node, "left");
        Expr right = file.expressions.field(node, "right");
        return switch (operator) {
            case "&&" -> new Expr.Logical(span, Expr.LogicalOperator.AND, left, TestLowering.test(left), right);
            case "||" -> new Expr.Logical(span, Expr.LogicalOperator.OR, left, TestLowering.test(left), right);
            case "??" ->
                new Expr.Logical(span, Expr.LogicalOperator.COALESCE, left, TestLowering.absence(left), right);
            default -> new Expr.Binary(span, operator, left, right);
        };
    }

    Expr conditional(int node) {
        return new Expr.Conditional(
                file.nodes.span(node),
                TestLowering.test(file.expressions.field(node, "condition")),
                file.expressions.field(node, "consequence"),
                file.expressions.field(node, "alternative"));
    }

    Expr assignment(int node) {
        int left = file.nodes.field(node, "left");
        if (left == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        Pattern target = file.patterns.lower(left);
        return new Expr.Assign(
                file.nodes.span(node), target, null, file.expressions.field(node, "right", nameOf(target)));
    }

    Expr compoundAssignment(int node) {
        int left = file.nodes.field(node, "left");
        if (left == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        Pattern target = file.patterns.lower(left);
        String operator = operator(node);
        String plain = operator.endsWith("=") ? operator.substring(0, operator.length() - 1) : operator;
        return new Expr.Assign(
                file.nodes.span(node), target, plain, file.expressions.field(node, "right", nameOf(target)));
    }

    /** The name that a function gets when it is stored here. */
    private static String nameOf(Pattern target) {
        return switch (target) {
            case Pattern.Bind bind -> bind.name();
            case Pattern.Place(Expr.Member member) -> member.name();
            default -> "";
        };
    }

    private String operator(int node) {
        int operator = file.nodes.field(node, "operator");
        return operator == NodeReader.NONE ? "" : file.nodes.kind(operator);
    }
}
