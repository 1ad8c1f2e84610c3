package dev.throughline.packs.cargotest;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.RustModule;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.Relation;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.web.WebApps;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the tests of one file of Rust in the order of the text, each as many times as its table has rows. */
public final class CargoRun {
    private final Interpreter in;
    private final Budget budget;
    private final IdentityHashMap<FunctionNode, Value> once = new IdentityHashMap<>();

    private CargoRun(Interpreter in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    /**
     * Runs a test file in the interpreter's world.
     *
     * @param budget of each run of a case
     */
    public static List<CaseRun> run(Interpreter in, String testFile, Budget budget) {
        Value loaded = in.meanwhile(budget, () -> in.load(testFile, Site.NOWHERE)).value();
        if (!(loaded instanceof RustModule module)) {
            return List.of();
        }
        CargoRun run = new CargoRun(in, budget);
        return TestFunctions.of(in, module).stream().map(run::test).toList();
    }

    private CaseRun test(TestFunction test) {
        List<Trace> bodies = new ArrayList<>();
        List<Trace> hooks = new ArrayList<>();
        List<ThrownValue> thrown = new ArrayList<>();
        for (CaseRow row : rows(test)) {
            in.realm().companion(WebApps.class, WebApps::new).begin();
            GivenArguments given = new GivenArguments(in, budget, once);
            List<Value> arguments = given.of(test, row);
            hooks.addAll(given.traces());
            Interpreter.Explored explored = in.meanwhile(budget, () -> Activation.within(in, null, () -> {
                Value result = in.await(
                        in.call(test.function(), Nothing.UNDEFINED, arguments, test.site()), test.site());
                expectSuccess(result, test.site());
                expect(result, row.expected(), test.site());
                return result;
            }));
            bodies.add(explored.trace());
            explored.thrown().stream().filter(each -> !thrown.contains(each)).forEach(thrown::add);
        }
        boolean panics = Attributes.named(test.attributes(), "should_panic") != null;
        return new CaseRun(
                test.name(), test.site(), test.optIn(), Trace.of(bodies), hooks, panics ? List.of() : thrown);
    }

    private List<CaseRow> rows(TestFunction test) {
        List<CaseRow> rows = new ArrayList<>();
        in.meanwhile(budget, () -> {
            rows.addAll(CaseTable.of(in, test));
            return Nothing.UNDEFINED;
        });
        return rows.isEmpty() ? List.of(CaseRow.PLAIN) : rows;
    }

    /** A test that gives a failure fails. */
    private void expectSuccess(Value result, Site site) {
        Value success = Results.success(in, result);
        if (success != null) {
            AnswerCheck.observe(in, success, Relation.TRUE, Bool.TRUE, true, site);
        }
    }

    /** Checks what a test gives where its table says what that is to be. */
    private void expect(Value result, @Nullable Value expected, Site site) {
        if (expected != null) {
            AnswerCheck.observe(in, result, Relation.EQUAL, expected, true, site);
        }
    }
}
