package dev.throughline.packs.runner;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a test file: its body, then its suites, hooks and cases, all on one heap and in order. */
public final class TestRun {

    /** A case while its rows run. */
    private static final class Result {
        private final String name;
        private final Site site;
        private @Nullable String optIn;
        private final List<Trace> bodies = new ArrayList<>();
        private final List<Trace> hooks = new ArrayList<>();
        private final List<ThrownValue> thrown = new ArrayList<>();

        Result(String name, Site site, @Nullable String optIn) {
            this.name = name;
            this.site = site;
            this.optIn = optIn;
        }

        void hook(Trace trace) {
            if (hooks.stream().noneMatch(known -> known == trace)) {
                hooks.add(trace);
            }
        }

        CaseRun done() {
            return new CaseRun(name, site, optIn, Trace.of(bodies), hooks, thrown);
        }
    }

    /** A suite while its children run. */
    private record Surroundings(
            String name, String key, List<Hook> before, List<Hook> after, List<Trace> traces, @Nullable String optIn) {}

    private final Interpreter in;
    private final TestRegistry registry;
    private final Budget budget;
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final List<Hook> cleanups = new ArrayList<>();
    private @Nullable Result current;
    private String currentKey = "";
    private @Nullable String skipped;

    private TestRun(Interpreter in, TestRegistry registry, Budget budget) {
        this.in = in;
        this.registry = registry;
        this.budget = budget;
    }

    /**
     * Runs a test file in the interpreter's world.
     *
     * @param setupFiles files that run before it, whose hooks surround all cases
     * @param budget of each suite body, hook and case
     */
    public static List<CaseRun> run(Interpreter in, List<String> setupFiles, String testFile, Budget budget) {
        RunnerPack.declareGlobals(in.realm());
        TestRegistry registry = TestRegistry.of(in.realm());
        for (String setupFile : setupFiles) {
            load(in, setupFile, budget);
        }
        load(in, testFile, budget);
        TestPlan plan = registry.collect(in, budget);
        TestRun run = new TestRun(in, registry, budget);
        registry.running(run);
        run.suite(plan.root(), new Surroundings("", "", List.of(), List.of(), List.of(), null));
        registry.running(null);
        return run.results.values().stream().map(Result::done).toList();
    }

    private static void load(Interpreter in, String file, Budget budget) {
        in.explore(budget, false, () -> in.load(file, Site.NOWHERE));
    }

    private void suite(TestPlan.Suite suite, Surroundings outer) {
        List<Trace> traces = new ArrayList<>(outer.traces);
        traces.add(suite.registration());
        @Nullable String optIn = SwitchNames.both(outer.optIn, suite.optIn());
        for (Hook hook : suite.hooks(Hook.Moment.BEFORE_ALL)) {
            traces.add(hook(hook));
            optIn = SwitchNames.both(optIn, takeSkipped());
        }
        List<Hook> before = new ArrayList<>(outer.before);
        before.addAll(suite.hooks(Hook.Moment.BEFORE_EACH));
        List<Hook> after = new ArrayList<>(suite.hooks(Hook.Moment.AFTER_EACH));
        after.addAll(outer.after);
        Surroundings inner = new Surroundings(
                joined(outer.name, suite.name()), outer.key + "/" + suite.site(), before, after, traces, optIn);
        List<Result> mine = new ArrayList<>();
        for (TestPlan.Node node : suite.children()) {
            switch (node) {
                case TestPlan.Suite child -> suite(child, inner);
                case TestPlan.Case test -> mine.add(test(test, inner));
            }
        }
        for (Hook hook : suite.hooks(Hook.Moment.AFTER_ALL)) {
            Trace trace = hook(hook);
            mine.forEach(result -> result.hook(trace));
        }
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() ? inner : inner.isEmpty() ? outer : outer + " > " + inner;
    }

    private Result test(TestPlan.Case test, Surroundings around) {
        String key = around.key + "/" + test.site();
        @Nullable String optIn = SwitchNames.both(around.optIn, test.optIn());
        Result result = results.computeIfAbsent(key,
                k -> new Result(joined(around.name, test.name()), test.site(), optIn));
        current = result;
        currentKey = key;
        around.traces.forEach(result::hook);
        for (List<Value> row : test.rows()) {
            around.before.forEach(hook -> result.hook(hook(hook)));
            body(result, test.body(), row, test.fixtures(), test.site(), test.frame());
            cleanups(result);
            around.after.forEach(hook -> result.hook(hook(hook)));
            result.optIn = SwitchNames.both(result.optIn, takeSkipped());
        }
        current = null;
        return result;
    }

    private void cleanups(Result result) {
        while (!cleanups.isEmpty()) {
            result.hook(hook(cleanups.removeLast()));
        }
    }

    private void body(
            Result result, Value body, List<Value> row, Fixtures fixtures, Site site, @Nullable Frame frame) {
        Interpreter.Explored explored = in.explore(budget, false, () -> Activation.within(in, frame, () -> {
            fixtures.enter(in, registry.context(), site);
            List<Value> arguments = new ArrayList<>(row);
            if (parameters(body) > row.size()) {
                arguments.add(registry.context());
            }
            return in.await(in.call(body, registry.context(), arguments, site), site);
        }));
        result.bodies.add(explored.trace());
        explored.thrown().stream()
                .filter(thrown -> !(thrown.value() instanceof TestContext.Skipped) && !result.thrown.contains(thrown))
                .forEach(result.thrown::add);
    }

    private static int parameters(Value body) {
        return switch (body) {
            case Closure closure -> closure.node().parameters().size();
            case BoundFunction bound -> parameters(bound.target()) - bound.leading().size();
            default -> 0;
        };
    }

    private Trace hook(Hook hook) {
        return in.explore(budget, false, () -> Activation.within(in, hook.frame(), () -> {
            List<Value> arguments = parameters(hook.body()) > 0 ? List.of(registry.context()) : List.of();
            return in.await(in.call(hook.body(), registry.context(), arguments, hook.site()), hook.site());
        }))
                .trace();
    }

    private @Nullable String takeSkipped() {
        String name = skipped;
        skipped = null;
        return name;
    }

    // ------------------------------------------------------------------ what running code asks for

    /** A case inside the case that runs: it is a case of its own and runs now. */
    void nested(Arguments arguments, Site site) {
        Result outer = current;
        Value body = arguments.body();
        if (outer == null || body == null) {
            return;
        }
        String outerKey = currentKey;
        String key = outerKey + "/" + site;
        Result result = results.computeIfAbsent(
                key, k -> new Result(joined(outer.name, arguments.name()), site, outer.optIn));
        outer.hooks.forEach(result::hook);
        current = result;
        currentKey = key;
        @Nullable String before = takeSkipped();
        body(result, body, List.of(), Fixtures.NONE, site, in.frame());
        result.optIn = SwitchNames.both(result.optIn, takeSkipped());
        skipped = before;
        current = outer;
        currentKey = outerKey;
    }

    /** What runs now is skipped when the switch is off. */
    void skipped(@Nullable String name) {
        skipped = SwitchNames.both(skipped, name);
    }

    /** Runs a hook when the case is over. */
    void afterwards(Hook hook) {
        cleanups.add(hook);
    }
}
