package dev.throughline.packs.pytest;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.runner.SwitchNames;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test file of Python: the modules that set it up, its own body, then its cases in order, each inside the
 * fixtures that it asks for. A fixture that several cases share is set up before the first of them, and they all run
 * inside of it.
 */
public final class PytestRun {

    /** A case while its rows run. */
    private static final class Result {
        private final TestItem.Case test;
        private final List<Trace> bodies = new ArrayList<>();
        private final Set<FixtureInstance> fixtures = new LinkedHashSet<>();
        private final List<ThrownValue> thrown = new ArrayList<>();
        private @Nullable String optIn;

        Result(TestItem.Case test, @Nullable String optIn) {
            this.test = test;
            this.optIn = optIn;
        }

        CaseRun done() {
            String switched = optIn;
            List<Trace> hooks = new ArrayList<>();
            for (FixtureInstance fixture : fixtures) {
                switched = SwitchNames.both(switched, fixture.optIn());
                Trace trace = fixture.trace();
                if (trace != null) {
                    hooks.add(trace);
                }
            }
            return new CaseRun(test.name(), test.site(), switched, Trace.of(bodies), hooks, thrown);
        }
    }

    private final Interpreter in;
    private final PytestRules rules;
    private final Budget budget;
    private final FixtureRun fixtures;
    private final CaseRows rows;
    private final Skips skips;
    private final PytestState state;
    private final List<Value> generators;
    private final Map<TestItem.Case, Result> results = new LinkedHashMap<>();
    private final IdentityHashMap<TestItem.Case, Map<FixtureDefinition, FixtureScope>> plans = new IdentityHashMap<>();
    private final IdentityHashMap<TestItem.Case, List<CaseRow>> tables = new IdentityHashMap<>();

    /**
     * @param generators the hooks that give cases rows
     */
    private PytestRun(
            Interpreter in, PytestRules rules, Budget budget, ModuleValue module, List<Value> generators) {
        this.in = in;
        this.generators = List.copyOf(generators);
        this.rules = rules;
        this.budget = budget;
        this.fixtures = new FixtureRun(in, module, budget);
        this.rows = new CaseRows(in);
        this.skips = new Skips(in);
        this.state = PytestState.of(in.realm());
    }

    /**
     * Runs a test file in the interpreter's world.
     *
     * @param setupFiles the {@code conftest.py} files above it, outermost first
     * @param budget of each fixture and each run of a case
     */
    public static List<CaseRun> run(
            Interpreter in, List<String> setupFiles, String testFile, PytestRules rules, Budget budget) {
        FixtureReader reader = new FixtureReader(in);
        FixtureTable table = FixtureTable.EMPTY;
        List<Value> generators = new ArrayList<>();
        for (String setupFile : setupFiles) {
            if (load(in, setupFile, budget) instanceof ModuleValue setup) {
                table = reader.inside(table, setup);
                configure(in, setup, budget);
                generators.addAll(hook(setup, "pytest_generate_tests"));
            }
        }
        if (!(load(in, testFile, budget) instanceof ModuleValue module)) {
            return List.of();
        }
        generators.addAll(hook(module, "pytest_generate_tests"));
        PytestRun run = new PytestRun(in, rules, budget, module, generators);
        run.group(new TestCollection(in, rules).of(module, table), 0, FixtureScope.MODULE);
        return run.results.values().stream().map(Result::done).toList();
    }

    private static @Nullable Value load(Interpreter in, String file, Budget budget) {
        return in.meanwhile(budget, () -> in.load(file, Site.NOWHERE)).value();
    }

    /** Runs what a setup file says is to run before everything else. */
    private static void configure(Interpreter in, ModuleValue setup, Budget budget) {
        for (String name : List.of("pytest_configure", "pytest_sessionstart")) {
            for (Value hook : hook(setup, name)) {
                in.meanwhile(budget, () -> in.call(
                        hook, Nothing.UNDEFINED, List.of(Unknown.library("pytest.Config()")), Site.NOWHERE));
            }
        }
    }

    /** The hook of a name that a module declares; none or one. */
    private static List<Value> hook(ModuleValue module, String name) {
        Value hook = module.own(name);
        TestFunction written = hook == null ? null : TestFunction.of(hook);
        return hook != null && written != null && module.file().equals(written.site().file())
                ? List.of(hook)
                : List.of();
    }

    // ------------------------------------------------------------------ files and classes

    /**
     * Runs the cases of a file or class from one on.
     *
     * @param scope of the fixtures that its cases share
     */
    private void group(TestItem.Group group, int from, FixtureScope scope) {
        for (int i = from; i < group.items().size(); i++) {
            TestItem item = group.items().get(i);
            FixtureDefinition missing = missing(item, scope);
            if (missing != null) {
                int at = i;
                Value instance = group.type() == null ? null : TestClasses.bare(group.type(), Site.NOWHERE);
                fixtures.setUp(missing, CaseContext.of(group, instance), () -> group(group, at, scope));
                return;
            }
            switch (item) {
                case TestItem.Group inner -> group(inner, 0, FixtureScope.CLASS);
                case TestItem.Case test -> test(test);
            }
        }
    }

    /** The first fixture that cases need which is shared by the scope's cases, and is not set up yet. */
    private @Nullable FixtureDefinition missing(TestItem item, FixtureScope scope) {
        return switch (item) {
            // A class inside another has fixtures of its own.
            case TestItem.Group group when scope == FixtureScope.CLASS -> null;
            case TestItem.Group group -> group.items().stream()
                    .map(inner -> missing(inner, scope))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            case TestItem.Case test -> plan(test).entrySet().stream()
                    .filter(use -> !scope.isWiderThan(use.getValue()) && !fixtures.isActive(use.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        };
    }

    private List<CaseRow> table(TestItem.Case test) {
        return tables.computeIfAbsent(test, t -> rows.of(t, generated(t)));
    }

    /** The tables that the hooks of its file and of those that set it up give a case. */
    private List<Mark> generated(TestItem.Case test) {
        if (generators.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>(CaseContext.asked(test));
        FixturePlan.of(test, CaseRow.PLAIN, fixtures.plugins()).keySet().forEach(fixture -> names.add(fixture.name()));
        Metafunc asked = new Metafunc(test, names);
        for (Value generator : generators) {
            in.meanwhile(budget, () -> in.call(generator, Nothing.UNDEFINED, List.of(asked), test.site()));
        }
        return asked.tables();
    }

    private Map<FixtureDefinition, FixtureScope> plan(TestItem.Case test) {
        return plans.computeIfAbsent(
                test, t -> FixturePlan.of(t, table(t).getFirst(), fixtures.plugins()));
    }

    // ------------------------------------------------------------------ cases

    private void test(TestItem.Case test) {
        String marked = SwitchNames.both(
                SwitchNames.both(state.module().optIn(), skips.optIn(test.marks())),
                Skips.deselected(rules.selected(), test.marks()));
        List<FixtureDefinition> plan = List.copyOf(plan(test).keySet());
        List<CaseRow> all = rows.withParams(table(test), plan);
        List<CaseRow> byDefault = all.stream().filter(row -> skips.optIn(row.marks()) == null).toList();
        String ofRows = byDefault.isEmpty() ? skips.optIn(all.getFirst().marks()) : null;
        Result result = results.computeIfAbsent(test, t -> new Result(t, SwitchNames.both(marked, ofRows)));
        for (CaseRow row : byDefault.isEmpty() ? all : byDefault) {
            Value instance = instance(test);
            row(result, plan, 0, CaseContext.of(test, row, instance));
        }
    }

    /** A new object for a run of a method; null for a function. */
    private @Nullable Value instance(TestItem.Case test) {
        ClassValue type = test.type();
        if (type == null) {
            return null;
        }
        Interpreter.Explored made = in.meanwhile(budget, () -> Activation.within(in, null,
                () -> in.call(type, Nothing.UNDEFINED, List.of(), test.site())));
        return made.value() instanceof RecordValue instance ? instance : TestClasses.bare(type, test.site());
    }

    /** Sets up the fixtures that are left, each inside the one before, then runs the case. */
    private void row(Result result, List<FixtureDefinition> plan, int from, CaseContext context) {
        for (int i = from; i < plan.size(); i++) {
            FixtureDefinition fixture = plan.get(i);
            FixtureInstance active = fixtures.active(fixture);
            if (active == null) {
                int next = i;
                fixtures.setUp(fixture, context, () -> row(result, plan, next, context));
                return;
            }
            context.used().add(active);
        }
        if (result.bodies.size() < CaseRows.MOST) {
            body(result, context);
        }
    }

    private void body(Result result, CaseContext context) {
        TestItem.Case test = result.test;
        Map<String, Value> arguments = fixtures.arguments(
                test.ofUnittest() ? List.copyOf(context.row().direct().keySet()) : test.written().fixtureNames(),
                context, null);
        PytestState.Slot slot = state.begin();
        Interpreter.Explored explored = in.meanwhile(budget, () -> Activation.within(in, null, () -> {
            Value self = context.instance();
            Value function = self == null
                    ? test.function()
                    : TestClasses.bound(in, self, test.attribute(), test.site());
            Invocation call = new Invocation(Nothing.UNDEFINED, List.of(), false, arguments, false, test.site());
            return in.await(in.call(function, call), test.site());
        }));
        state.end();
        result.optIn = SwitchNames.both(result.optIn, slot.optIn());
        result.bodies.add(explored.trace());
        result.fixtures.addAll(context.used());
        fixtures.forgetAbandoned();
        explored.thrown().stream()
                .filter(thrown -> !Skips.isSignal(thrown.value()) && !result.thrown.contains(thrown))
                .forEach(result.thrown::add);
    }
}
