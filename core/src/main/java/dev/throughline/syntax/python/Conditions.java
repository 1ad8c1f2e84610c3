package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lowered expressions as conditions. */
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
            case Expr.Binary(var span, String operator, Expr left, Expr right) -> {
                Test compared = comparison(operator, left, right);
                yield compared == null ? new Test.Truthy(condition) : compared;
            }
            case Expr.Call(var span, Expr.Name(var nameSpan, String name), List<Argument> arguments, var safe) when name
                    .equals("isinstance") && arguments.size() == 2 ->
                new Test.IsInstance(arguments.getFirst().value(), arguments.getLast().value());
            default -> new Test.Truthy(condition);
        };
    }

    /** The condition that a comparison states, or null when it is none of equality or membership. */
    private static @Nullable Test comparison(String operator, Expr left, Expr right) {
        return switch (operator) {
            case "===", "==" -> equality(left, right, operator.equals("==="));
            case "!==", "!=" -> new Test.Not(equality(left, right, operator.equals("!==")));
            case "in" -> new Test.Contains(left, right);
            default -> null;
        };
    }

    private static Test equality(Expr left, Expr right, boolean identity) {
        if (isNone(right)) {
            return new Test.IsAbsent(left, Test.IsAbsent.Which.NULL);
        }
        return isNone(left)
                ? new Test.IsAbsent(right, Test.IsAbsent.Which.NULL)
                : new Test.Equal(left, right, identity);
    }

    private static boolean isNone(Expr value) {
        return value instanceof Expr.Literal literal && literal.value() == Constant.Absent.NULL;
    }
}
