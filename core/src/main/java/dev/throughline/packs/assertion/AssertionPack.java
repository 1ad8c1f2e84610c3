package dev.throughline.packs.assertion;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Set;

/** Models {@code expect}, {@code should} and {@code assert} of the test runners and of chai, should and Node, and the members of test contexts. */
public final class AssertionPack implements Pack {
    private static final List<String> EXPECT = List.of(
            "global.expect", "vitest.expect", "@jest/globals.expect", "@playwright/test.expect", "chai.expect",
            "chai.default.expect", "chai.use().expect", "expect", "expect.default", "expect.expect", "bun:test.expect",
            "@vitest/expect.expect", "should");
    private static final List<String> ASSERT = List.of(
            "global.assert", "assert", "assert.default", "assert.strict", "node:assert", "node:assert.default",
            "node:assert.strict", "assert/strict", "assert/strict.default", "node:assert/strict",
            "node:assert/strict.default", "chai.assert", "chai.default.assert", "chai.use().assert", "vitest.assert",
            "power-assert");

    /** Runners whose cases assert by members of the context that they get. */
    private static final List<String> CONTEXTS = List.of("tap.context", "tap", "tape.context", "ava.context");

    @Override
    public String name() {
        return "assertion";
    }

    @Override
    public Set<String> libraries() {
        return Set.of(
                "vitest", "@jest/globals", "@playwright/test", "chai", "expect", "should", "assert", "node:assert",
                "assert/strict", "node:assert/strict", "power-assert", "bun:test");
    }

    @Override
    public void install(Models models) {
        for (String path : EXPECT) {
            models.call(path, (in, call) -> new Expectation(call.argument(0)));
            models.call(path + ".soft", (in, call) -> new Expectation(call.argument(0)));
            models.call(path + ".poll", (in, call) -> new Expectation(
                    Settled.value(in, call.argument(0), call.site())));
        }
        for (String context : CONTEXTS) {
            AssertFunctions.eachOfContext((name, code) -> models.call(context + "." + name, code));
        }
        for (String path : ASSERT) {
            // Production code asserts what it takes for granted with the same module.
            AssertFunctions
                    .each((name, code) -> models.call(name.isEmpty() ? path : path + "." + name, TestCode.only(code)));
        }
    }
}
