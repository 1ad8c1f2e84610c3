package dev.throughline.packs.runner;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a test file registers. Bodies of suites run once the file has run, so that a suite in an undecided
 * branch is registered once and not undone with the branch.
 */
public final class TestRegistry {

    /** A registration whose body has not run. */
    private static final class Draft {
        private final boolean suite;
        private final String name;
        private final Site site;
        private final Value body;
        private final Modifiers modifiers;
        private final @Nullable Frame frame;
        private @Nullable String optIn;

        Draft(boolean suite, String name, Site site, Value body, Modifiers modifiers, @Nullable Frame frame) {
            this.suite = suite;
            this.name = name;
            this.site = site;
            this.body = body;
            this.modifiers = modifiers;
            this.frame = frame;
        }
    }

    /** What the body of one suite registers. */
    private static final class Level {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Hook> hooks = new ArrayList<>();
        private @Nullable String optIn;
    }

    private final TestContext context = new TestContext(this);
    private final Level root = new Level();
    private Level current = root;
    private boolean collected;
    private @Nullable TestRun run;

    /** The registry of a world. */
    public static TestRegistry of(Realm realm) {
        return realm.companion(TestRegistry.class, TestRegistry::new);
    }

    /** The object that hooks and cases get as receiver and argument. */
    TestContext context() {
        return context;
    }

    void running(@Nullable TestRun now) {
        run = now;
    }

    @Nullable TestRun running() {
        return run;
    }

    void suite(Interpreter in, Invocation call, Modifiers modifiers) {
        add(in, call, modifiers, true);
    }

    void test(Interpreter in, Invocation call, Modifiers modifiers) {
        TestRun now = run;
        if (now != null) {
            now.nested(new Arguments(call), call.site());
            return;
        }
        add(in, call, modifiers, false);
    }

    void hook(Interpreter in, Invocation call, Hook.Moment moment) {
        Value body = new Arguments(call).body();
        if (body != null && !collected) {
            current.hooks.add(new Hook(moment, call.site(), body, in.frame()));
        }
    }

    /** Puts the suite whose body runs, or the case that runs, behind a switch. */
    void skip(@Nullable String name) {
        TestRun now = run;
        if (now != null) {
            now.skipped(name);
        } else {
            current.optIn = SwitchNames.both(current.optIn, name);
        }
    }

    private void add(Interpreter in, Invocation call, Modifiers modifiers, boolean suite) {
        Arguments arguments = new Arguments(call);
        Value body = arguments.body();
        if (body == null || modifiers.todo() || collected) {
            return;
        }
        SwitchNames names = new SwitchNames(in.realm().program());
        @Nullable String option = switch (arguments.option(in, "skip")) {
            case TRUE -> TestPlan.SKIPPED;
            case MAYBE -> names.ofArguments(call.site());
            case FALSE -> null;
        };
        String optIn = SwitchNames.both(SwitchNames.both(names.of(in.condition()), modifiers.optIn()), option);
        for (Draft known : current.drafts) {
            if (known.site.equals(call.site()) && known.body.equals(body)) {
                known.optIn = either(known.optIn, optIn, names, call.site());
                return;
            }
        }
        Draft draft = new Draft(suite, arguments.name(), call.site(), body, modifiers, in.frame());
        draft.optIn = optIn;
        current.drafts.add(draft);
    }

    /** The switch of something that one of two functions registers: the one that decides between them. */
    private static @Nullable String either(
            @Nullable String one, @Nullable String other, SwitchNames names, Site site) {
        if (Objects.equals(one, other)) {
            return one;
        }
        if (TestPlan.SKIPPED.equals(one) || TestPlan.SKIPPED.equals(other)) {
            String runs = TestPlan.SKIPPED.equals(one) ? other : one;
            return runs != null ? runs : names.ofCallee(site);
        }
        return null;
    }

    /** Runs the bodies of all suites and gives what they register. */
    TestPlan collect(Interpreter in, Budget budget) {
        List<TestPlan.Node> children = children(in, root, budget);
        collected = true;
        return new TestPlan(new TestPlan.Suite("", Site.NOWHERE, root.hooks, children, root.optIn, new Trace()));
    }

    private List<TestPlan.Node> children(Interpreter in, Level level, Budget budget) {
        List<TestPlan.Node> nodes = new ArrayList<>();
        for (Draft draft : List.copyOf(level.drafts)) {
            if (!draft.suite) {
                nodes.add(new TestPlan.Case(
                        draft.name,
                        draft.site,
                        draft.body,
                        draft.modifiers.rows(),
                        draft.modifiers.fixtures(),
                        draft.frame,
                        draft.optIn));
                continue;
            }
            for (List<Value> row : draft.modifiers.rows()) {
                nodes.add(suite(in, draft, row, budget));
            }
        }
        return nodes;
    }

    private TestPlan.Suite suite(Interpreter in, Draft draft, List<Value> row, Budget budget) {
        Level outer = current;
        Level level = new Level();
        current = level;
        Interpreter.Explored explored = in.explore(budget, false, () -> Activation.within(in, draft.frame, () -> {
            in.await(in.call(draft.body, context, row, draft.site), draft.site);
            return Nothing.UNDEFINED;
        }));
        List<TestPlan.Node> children = children(in, level, budget);
        current = outer;
        return new TestPlan.Suite(
                draft.name,
                draft.site,
                level.hooks,
                children,
                SwitchNames.both(draft.optIn, level.optIn),
                explored.trace());
    }
}
