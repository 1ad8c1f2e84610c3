package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.List;

/**
 * Branches of which one side only throws: who wrote one asserts the opposite of its test, as an assert statement does
 * ({@code if response.status_code != 200: raise AssertionError}).
 */
final class Refusals {
    private static final String FAIL = "fail";

    private final Interpreter in;

    Refusals(Interpreter in) {
        this.in = in;
    }

    /** Whether one side of a branch, and not the other, ends by throwing. */
    static boolean isOne(Stmt.If branch) {
        return throwsAtEnd(branch.then()) != throwsAtEnd(branch.otherwise());
    }

    private static boolean throwsAtEnd(List<Stmt> side) {
        if (side.isEmpty()) {
            return false;
        }
        return switch (side.getLast()) {
            case Stmt.Throw thrown -> true;
            case Stmt.Block block -> throwsAtEnd(block.body());
            case Stmt.Expression(var span, Expr.Call call) ->
                call.callee() instanceof Expr.Member(var at, var owner, String name, var safe) && name.equals(FAIL);
            default -> false;
        };
    }

    /** Decides the test of such a branch, and tells what it asserts where that is open. */
    Ternary decide(Stmt.If branch, Scope scope, Site site) {
        Value tested = value(branch.test(), scope, site);
        Ternary decided = in.semantics().asked(in, tested);
        if (decided == Ternary.MAYBE) {
            boolean refuses = throwsAtEnd(branch.then());
            Value asserted = refuses ? in.expressions().operations().unary("!", tested) : tested;
            in.realm().models().asserted(in, null, asserted, site);
        }
        return decided;
    }

    /** The value that the test has as an expression. */
    private Value value(Test test, Scope scope, Site site) {
        return switch (test) {
            case Test.Not(Test inner) -> in.expressions().operations().unary("!", value(inner, scope, site));
            case Test.And(Test left, Test right) -> both(left, right, true, scope, site);
            case Test.Or(Test left, Test right) -> both(left, right, false, scope, site);
            case Test.Truthy(Expr value) -> in.expressions().eval(value, scope);
            case Test.Equal(Expr left, Expr right, boolean strict) ->
                in.expressions().operations().binary(strict ? "===" : "==", in.expressions().eval(left, scope),
                        in.expressions().eval(right, scope));
            case Test.Contains(Expr value, Expr container) ->
                in.expressions().operations().binary("in", in.expressions().eval(value, scope),
                        in.expressions().eval(container, scope));
            default -> Bool.of(in.conditions().decide(test, scope));
        };
    }

    private Value both(Test left, Test right, boolean conjunction, Scope scope, Site site) {
        Value first = value(left, scope, site);
        Ternary decided = in.semantics().asked(in, first);
        if (decided != Ternary.MAYBE) {
            return decided == Ternary.of(conjunction) ? value(right, scope, site) : first;
        }
        Value second = in.branch(
                in.condition().and(left, conjunction, site),
                () -> {
                    in.conditions().refine(left, conjunction, scope);
                    return value(right, scope, site);
                },
                in.condition().and(left, !conjunction, site),
                () -> Nothing.MISSING,
                (a, b) -> a,
                v -> true);
        Value joined = first instanceof DomainValue domain ? domain.combine(conjunction, second) : null;
        if (joined != null) {
            return joined;
        }
        // The first side may decide it; where it does not, the second does.
        return in.semantics().asked(in, second) == Ternary.of(!conjunction)
                ? Bool.of(!conjunction)
                : Union.of(Bool.of(!conjunction), second);
    }
}
