package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import org.jspecify.annotations.Nullable;

/** Reads what assert statements of tests say about answers. */
public final class AssertStatements {
    private AssertStatements() {}

    /** Listens to the assert statements of a language that has them. */
    public static void install(Models models) {
        models.listenToAssertions(AssertStatements::asserted);
    }

    private static void asserted(Interpreter in, @Nullable Expr written, Value value, Site site) {
        if (!TestCode.isActing(in)) {
            return;
        }
        // An answer that is compared with itself is a check of that answer.
        boolean ofAnswer = (written == null || written instanceof Expr.Binary)
                && Union.options(value).stream().allMatch(option -> option instanceof DomainValue);
        boolean constant = written != null && !ofAnswer && (Vacuity.alwaysTrue(written)
                || (Vacuity.isConstant(written) && in.semantics().truth(value) == Ternary.TRUE));
        if (constant && TestCode.isRunning(in)) {
            in.observe(new VacuousCheck(true), site);
        } else if (!constant) {
            AnswerCheck.observe(in, value, Relation.TRUE, Bool.TRUE, true, site);
        }
    }
}
