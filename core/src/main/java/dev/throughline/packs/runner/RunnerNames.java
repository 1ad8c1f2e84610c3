package dev.throughline.packs.runner;

import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names under which runners offer their functions, as exports and as globals. */
final class RunnerNames {
    private static final List<String> SUITES = List.of("describe", "suite", "context");
    private static final List<String> SKIPPED_SUITES = List.of("xdescribe", "xcontext");
    private static final List<String> CASES = List.of("it", "test", "specify");
    private static final List<String> SKIPPED_CASES = List.of("xit", "xtest", "xspecify");
    private static final Map<String, Hook.Moment> HOOKS = Map.ofEntries(
            Map.entry("beforeAll", Hook.Moment.BEFORE_ALL),
            Map.entry("before", Hook.Moment.BEFORE_ALL),
            Map.entry("suiteSetup", Hook.Moment.BEFORE_ALL),
            Map.entry("beforeEach", Hook.Moment.BEFORE_EACH),
            Map.entry("setup", Hook.Moment.BEFORE_EACH),
            Map.entry("afterEach", Hook.Moment.AFTER_EACH),
            Map.entry("teardown", Hook.Moment.AFTER_EACH),
            Map.entry("afterAll", Hook.Moment.AFTER_ALL),
            Map.entry("after", Hook.Moment.AFTER_ALL),
            Map.entry("suiteTeardown", Hook.Moment.AFTER_ALL));

    /** All names, sorted. */
    static final List<String> ALL = java.util.stream.Stream.of(
            SUITES, SKIPPED_SUITES, CASES, SKIPPED_CASES, List.of("fdescribe", "fit"), List.copyOf(HOOKS.keySet()))
            .flatMap(List::stream)
            .sorted()
            .toList();

    private RunnerNames() {}

    /** What a runner offers under a name, or null when it is not its own. */
    static @Nullable Value value(String library, String name) {
        Modifiers skipped = Modifiers.NONE.behind(TestPlan.SKIPPED);
        Hook.Moment moment = HOOKS.get(name);
        if (moment != null) {
            return new HookFunction(moment);
        }
        if (SUITES.contains(name) || name.equals("fdescribe")) {
            return new RunnerFunction(RunnerFunction.Kind.SUITE, library, Modifiers.NONE);
        }
        if (SKIPPED_SUITES.contains(name)) {
            return new RunnerFunction(RunnerFunction.Kind.SUITE, library, skipped);
        }
        if (CASES.contains(name) || name.equals("fit")) {
            return new RunnerFunction(RunnerFunction.Kind.CASE, library, Modifiers.NONE);
        }
        return SKIPPED_CASES.contains(name)
                ? new RunnerFunction(RunnerFunction.Kind.CASE, library, skipped)
                : null;
    }
}
