package dev.throughline.eval.rust;

import dev.throughline.syntax.ir.Expr;
import java.util.Set;

/** Places behind references, locks and cells, which are not told apart from what they hold. */
final class Places {
    private static final Set<String> LEADING = Set.of(
            "lock", "write", "borrow_mut", "get_mut", "as_mut", "deref_mut", "unwrap", "expect", "blocking_lock",
            "blocking_write", "try_lock");

    private Places() {}

    /** What is written by an assignment. */
    static Expr written(Expr target) {
        return target instanceof Expr.Unary(var span, var operator, Expr operand) && operator.equals("*")
                ? behind(operand)
                : target;
    }

    private static Expr behind(Expr reference) {
        return switch (reference) {
            case Expr.Unary(var span, var operator, Expr operand) when operator.equals("*") -> behind(operand);
            case Expr.Await(var span, Expr value) -> behind(value);
            case Expr.EarlyExit(var span, Expr value) -> behind(value);
            case Expr.Call(var span, Expr.Member(var at, Expr object, var name, var safe), var arguments, var s) when LEADING
                    .contains(name) ->
                behind(object);
            case Expr.Call(var span, Expr.Member(var at, Expr object, String name, var safe), var arguments, var s) when name
                    .endsWith("_mut") && arguments.isEmpty() ->
                new Expr.Member(at, object, name.substring(0, name.length() - "_mut".length()), safe);
            default -> reference;
        };
    }
}
