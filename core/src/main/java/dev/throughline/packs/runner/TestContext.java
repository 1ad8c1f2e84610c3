package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a runner gives to hooks and cases, as receiver and as last argument: the context object, which is also callable
 * as {@code done}. There is one per test file, so that what a hook leaves on it is there in the case.
 */
public final class TestContext extends DomainValue {
    /** What {@code skip()} throws. */
    static final class Skipped extends DomainValue {
        static final Skipped SIGNAL = new Skipped();
    }

    private final TestRegistry registry;
    private String library = "vitest";

    TestContext(TestRegistry registry) {
        this.registry = registry;
    }

    /** Says which runner it belongs to. */
    void library(String name) {
        library = name;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "skip", "skipTest" -> new NativeFunction(name, this::skip);
            case "todo" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            case "test", "it", "step" -> new NativeFunction(name, (in, call) -> {
                registry.test(in, call, Modifiers.NONE);
                return PromiseValue.of(Nothing.UNDEFINED);
            });
            case "before", "beforeEach" -> new NativeFunction(name, this::now);
            case "after", "afterEach", "teardown", "onTestFinished", "onTestFailed" ->
                new NativeFunction(name, this::later);
            case "timeout", "slow", "retries", "plan", "diagnostic" -> new NativeFunction(name, (in, call) -> this);
            case "mock", "expect" -> interpreter.get(Unknown.library(library), name, site);
            case "assert" -> Unknown.library("node:assert");
            default -> Unknown.library(library + ".context." + name);
        };
    }

    private Value skip(Interpreter in, Invocation call) {
        String name = new SwitchNames(in.realm().program()).of(in.condition());
        registry.skip(name == null ? TestPlan.SKIPPED : name);
        throw in.thrown(Skipped.SIGNAL, call.site());
    }

    /** Subtests run where they stand, so that what prepares them can run at once. */
    private Value now(Interpreter in, Invocation call) {
        Value body = new Arguments(call).body();
        if (body != null) {
            in.await(in.call(body, call.with(java.util.List.of(this)).on(this)), call.site());
        }
        return Nothing.UNDEFINED;
    }

    private Value later(Interpreter in, Invocation call) {
        Value body = new Arguments(call).body();
        TestRun run = registry.running();
        if (body != null && run != null) {
            run.afterwards(new Hook(Hook.Moment.AFTER_EACH, call.site(), body, in.frame()));
        }
        return Nothing.UNDEFINED;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return Nothing.UNDEFINED;
    }
}
