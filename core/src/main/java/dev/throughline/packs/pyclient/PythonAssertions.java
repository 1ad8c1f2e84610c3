package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.Relation;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.client.VacuousCheck;
import java.util.List;

/** Reads what assert statements of tests say about answers, and what the methods of test cases do. */
final class PythonAssertions {
    private PythonAssertions() {}

    static void install(Models models) {
        models.listenToAssertions(PythonAssertions::asserted);
        UnittestCase.install(models);
    }

    private static void asserted(Interpreter in, Value value, Site site) {
        if (!TestCode.isActing(in)) {
            return;
        }
        List<Value> options = Union.options(value);
        boolean constant = TestCode.isRunning(in) && options.stream().anyMatch(option -> isTrueConstant(in, option));
        if (constant && !options.stream().allMatch(Bool.TRUE::equals)) {
            // Whatever else it may be, it may be something that always counts as true.
            in.observe(new VacuousCheck(), site);
        } else {
            AnswerCheck.observe(in, value, Relation.TRUE, Bool.TRUE, true, site);
        }
    }

    /** A number, a text or a list that is not empty: {@code assert a == b if c else 201}, {@code assert (a == b, "x")}. */
    private static boolean isTrueConstant(Interpreter in, Value value) {
        boolean constant = value instanceof ListValue || !(value instanceof DomainValue || value instanceof Bool);
        return constant && in.semantics().truth(value) == Ternary.TRUE;
    }
}
