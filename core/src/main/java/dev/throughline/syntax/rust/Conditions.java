package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Test;

/** Reads lowered expressions as conditions, and the other way round. */
final class Conditions {

    private Conditions() {}

    /** The condition that an expression states. */
    static Test test(Expr condition) {
        return switch (condition) {
            case Expr.Unary(var span, String operator, Expr operand) when operator.equals("!") ->
                new Test.Not(test(operand));
            case Expr.Logical(var span, Expr.LogicalOperator operator, var left, Test first, Expr right) ->
                operator == Expr.LogicalOperator.OR
                        ? new Test.Or(first, test(right))
                        : new Test.And(first, test(right));
            case Expr.Binary(var span, String operator, Expr left, Expr right) when operator.equals("==") ->
                new Test.Equal(left, right, true);
            case Expr.Binary(var span, String operator, Expr left, Expr right) when operator.equals("!=") ->
                new Test.Not(new Test.Equal(left, right, true));
            case Expr.Conditional(var span, Test test, Expr then, Expr otherwise) when isBool(then, true)
                    && isBool(otherwise, false) ->
                test;
            default -> new Test.Truthy(condition);
        };
    }

    /** An expression that is true when a test holds, else false. */
    static Expr value(Span span, Test test) {
        return new Expr.Conditional(span, test, bool(span, true), bool(span, false));
    }

    private static Expr bool(Span span, boolean value) {
        return new Expr.Literal(span, new Constant.Bool(value));
    }

    private static boolean isBool(Expr expression, boolean value) {
        return expression instanceof Expr.Literal(var span, Constant.Bool(boolean written)) && written == value;
    }
}
