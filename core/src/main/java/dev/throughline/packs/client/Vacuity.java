package dev.throughline.packs.client;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Test;
import java.util.List;

/**
 * Whether an assertion says by its words alone that it cannot fail. What an expression is computed to does not matter:
 * a function of the project that gives true is what the test is there to find out.
 */
final class Vacuity {
    private Vacuity() {}

    /**
     * Whether an expression always counts as true, or does so on one of the ways that its condition leaves open
     * ({@code a == b if c else 201}).
     */
    static boolean alwaysTrue(Expr expression) {
        return switch (expression) {
            case Expr.Literal(var span, Constant constant) -> isTrue(constant);
            case Expr.ListLiteral(var span, List<Expr.Element> elements) ->
                elements.stream().anyMatch(element -> !element.spread());
            case Expr.Conditional(var span, Test test, Expr then, Expr otherwise) -> {
                Constant decided = test instanceof Test.Truthy(Expr.Literal(var at, Constant constant))
                        ? constant
                        : null;
                boolean asks = then instanceof Expr.Literal && otherwise instanceof Expr.Literal;
                yield decided == null
                        ? asks
                                ? alwaysTrue(then) && alwaysTrue(otherwise)
                                : alwaysTrue(then) || alwaysTrue(otherwise)
                        : alwaysTrue(isTrue(decided) ? then : otherwise);
            }
            case Expr.Logical(var span, var operator, Expr left, var condition, Expr right) ->
                operator == Expr.LogicalOperator.AND
                        ? alwaysTrue(left) && alwaysTrue(right)
                        : alwaysTrue(left) || alwaysTrue(right);
            case Expr.Binary(var span, String operator, Expr left, Expr right) -> comparesWithItself(
                    operator, left, right);
            default -> false;
        };
    }

    /** Whether nothing but constants stands in an expression. */
    static boolean isConstant(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> true;
            case Expr.Unary(var span, String operator, Expr operand) -> isConstant(operand);
            case Expr.Binary(var span, String operator, Expr left, Expr right) ->
                isConstant(left) && isConstant(right);
            case Expr.Logical(var span, var operator, Expr left, var condition, Expr right) ->
                isConstant(left) && isConstant(right);
            case Expr.ListLiteral(var span, List<Expr.Element> elements) ->
                elements.stream().allMatch(element -> !element.spread() && isConstant(element.value()));
            default -> false;
        };
    }

    private static boolean isTrue(Constant constant) {
        return switch (constant) {
            case Constant.Text(String text) -> !text.isEmpty();
            case Constant.Number(double number) -> number != 0;
            case Constant.Bool(boolean bool) -> bool;
            case Constant.Regex regex -> true;
            case Constant.Absent absent -> false;
        };
    }

    private static boolean comparesWithItself(String operator, Expr left, Expr right) {
        boolean equality = operator.equals("==") || operator.equals("===") || operator.equals("<=")
                || operator.equals(">=");
        return equality && isSamePlace(left, right);
    }

    private static boolean isSamePlace(Expr left, Expr right) {
        if (left instanceof Expr.Name(var span, String name)) {
            return right instanceof Expr.Name(var at, String other) && name.equals(other);
        }
        return left instanceof Expr.Member(var a, Expr owner, String member, var x)
                && right instanceof Expr.Member(var b, Expr otherOwner, String otherMember, var y)
                && member.equals(otherMember)
                && isSamePlace(owner, otherOwner);
    }
}
