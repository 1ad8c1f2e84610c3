package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.ir.Test.IsAbsent.Which;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lowered expression as a condition. It works on the lowered form so that the left side of a
 * logical operator, which is needed both as value and as condition, is lowered once.
 */
final class TestLowering {

    private TestLowering() {}

    /** The condition that an expression states. */
    static Test test(Expr condition) {
        return switch (condition) {
            case Expr.Cast cast -> test(cast.value());
            case Expr.Unary unary when unary.operator().equals("!") -> new Test.Not(test(unary.operand()));
            case Expr.Logical logical when logical.operator() == Expr.LogicalOperator.AND ->
                new Test.And(logical.condition(), test(logical.right()));
            case Expr.Logical logical when logical.operator() == Expr.LogicalOperator.OR ->
                new Test.Or(logical.condition(), test(logical.right()));
            case Expr.Binary binary -> comparison(binary);
            default -> new Test.Truthy(condition);
        };
    }

    /** The condition under which {@code ??} looks at its right side. */
    static Test absence(Expr value) {
        return new Test.IsAbsent(value, Which.EITHER);
    }

    private static Test comparison(Expr.Binary binary) {
        return switch (binary.operator()) {
            case "===" -> equality(binary.left(), binary.right(), true);
            case "!==" -> new Test.Not(equality(binary.left(), binary.right(), true));
            case "==" -> equality(binary.left(), binary.right(), false);
            case "!=" -> new Test.Not(equality(binary.left(), binary.right(), false));
            case "instanceof" -> new Test.IsInstance(binary.left(), binary.right());
            case "in" -> new Test.Contains(binary.left(), binary.right());
            default -> new Test.Truthy(binary);
        };
    }

    private static Test equality(Expr left, Expr right, boolean strict) {
        Test read = oneSided(left, right, strict);
        if (read == null) {
            read = oneSided(right, left, strict);
        }
        return read == null ? new Test.Equal(left, right, strict) : read;
    }

    /** A test of one value against a constant with a meaning of its own, or null. */
    private static @Nullable Test oneSided(Expr value, Expr against, boolean strict) {
        Which which = absenceNamed(against);
        if (which != null) {
            return new Test.IsAbsent(value, strict ? which : Which.EITHER);
        }
        if (value instanceof Expr.Unary unary
                && unary.operator().equals("typeof")
                && against instanceof Expr.Literal(var span, Constant.Text(String type))) {
            return type.equals("undefined")
                    ? new Test.IsAbsent(unary.operand(), Which.UNDEFINED)
                    : new Test.HasPrimitiveType(unary.operand(), type);
        }
        return null;
    }

    private static @Nullable Which absenceNamed(Expr value) {
        if (value instanceof Expr.Literal literal && literal.value() instanceof Constant.Absent absent) {
            return absent == Constant.Absent.NULL ? Which.NULL : Which.UNDEFINED;
        }
        boolean isVoid = value instanceof Expr.Unary unary
                && unary.operator().equals("void")
                && unary.operand() instanceof Expr.Literal;
        return isVoid ? Which.UNDEFINED : null;
    }
}
