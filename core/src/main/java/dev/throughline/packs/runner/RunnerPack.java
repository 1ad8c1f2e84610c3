package dev.throughline.packs.runner;

import dev.throughline.eval.Models;
import dev.throughline.eval.Realm;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Models of the test runners of the Node world. */
public final class RunnerPack implements Pack {
    private static final List<String> RUNNERS = List.of("vitest", "@jest/globals", "mocha", "bun:test");

    /** Runners whose default export is the case function. */
    private static final List<String> CASE_EXPORTS = List.of("node:test", "test", "ava", "tap", "tape",
            "@playwright/test");

    @Override
    public String name() {
        return "test runners";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("vitest", "@jest/globals", "mocha", "bun:test", "node:test", "ava", "tap", "@playwright/test");
    }

    @Override
    public void install(Models models) {
        RunnerSettings.install(models);
        // What tests import may register hooks, which must be there before the first case runs.
        models.eager(TestCode::isTestCode);
        for (String runner : RUNNERS) {
            for (String name : RunnerNames.ALL) {
                models.value(runner + "." + name, Objects.requireNonNull(RunnerNames.value(runner, name)));
            }
        }
        for (String runner : CASE_EXPORTS) {
            String library = runner.equals("test") ? "node:test" : runner;
            models.value(runner, new RunnerFunction(RunnerFunction.Kind.CASE, library, Modifiers.NONE));
        }
    }

    /** Declares what runners offer without an import. */
    static void declareGlobals(Realm realm) {
        for (String name : RunnerNames.ALL) {
            Value value = Objects.requireNonNull(RunnerNames.value("global", name));
            if (realm.globals().slot(name) == null) {
                realm.globals().restore(name, value);
            }
        }
    }
}
