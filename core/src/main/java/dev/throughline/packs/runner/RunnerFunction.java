package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A function that registers suites or cases, with its modifiers as members. */
final class RunnerFunction extends DomainValue {

    /** What it registers. */
    enum Kind {
        SUITE,
        CASE
    }

    private final Kind kind;
    private final String library;
    private final Modifiers modifiers;

    RunnerFunction(Kind kind, String library, Modifiers modifiers) {
        this.kind = kind;
        this.library = library;
        this.modifiers = modifiers;
    }

    private RunnerFunction with(Modifiers others) {
        return new RunnerFunction(kind, library, others);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        TestRegistry registry = TestRegistry.of(in.realm());
        registry.context().library(library);
        if (kind == Kind.SUITE) {
            registry.suite(in, call, modifiers);
            return Nothing.UNDEFINED;
        }
        if (modifiers.optIn() != null && new Arguments(call).body() == null && !new Arguments(call).hasName()) {
            skipFromHere(in, call, registry);
            return Nothing.UNDEFINED;
        }
        registry.test(in, call, modifiers);
        return PromiseValue.of(Nothing.UNDEFINED);
    }

    /** {@code test.skip(condition)} inside a suite or case: what surrounds it is skipped. */
    private static void skipFromHere(Interpreter in, Invocation call, TestRegistry registry) {
        Ternary condition = call.has(0) ? in.semantics().truth(call.argument(0)) : Ternary.TRUE;
        SwitchNames names = new SwitchNames(in.realm().program());
        switch (condition) {
            case TRUE -> {
                String name = names.of(in.condition());
                registry.skip(name == null ? TestPlan.SKIPPED : name);
            }
            case MAYBE -> registry.skip(names.ofArguments(call.site()));
            case FALSE -> {}
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "only", "concurrent", "sequential", "serial", "parallel", "shuffle", "fails", "failing", "default" ->
                with(modifiers);
            case "skip", "fixme" -> with(modifiers.behind(TestPlan.SKIPPED));
            case "todo" -> with(modifiers.announced());
            case "each" -> function(name, (in, call) -> with(modifiers.forEach(Rows.of(in, call, true))));
            case "for" -> function(name, (in, call) -> with(modifiers.forEach(Rows.of(in, call, false))));
            case "skipIf" -> function(name, (in, call) -> conditional(in, call, true));
            case "runIf", "if" -> function(name, (in, call) -> conditional(in, call, false));
            case "extend" -> function(name, (in, call) -> call.argument(0) instanceof RecordValue record
                    ? with(modifiers.with(modifiers.fixtures().and(record)))
                    : this);
            case "configure", "use", "setTimeout", "slow" -> function(name, (in, call) -> Nothing.UNDEFINED);
            default -> kind == Kind.CASE ? sibling(interpreter, name, site) : null;
        };
    }

    private static Value function(String name, NativeCode code) {
        return new NativeFunction(name, code);
    }

    private Value conditional(Interpreter in, Invocation call, boolean skips) {
        Ternary condition = in.semantics().truth(call.argument(0));
        if (condition == Ternary.MAYBE) {
            return with(modifiers.behind(new SwitchNames(in.realm().program()).ofArguments(call.site())));
        }
        return (condition == Ternary.TRUE) == skips ? with(modifiers.behind(TestPlan.SKIPPED)) : with(modifiers);
    }

    /** Runners whose main export is the case function hang everything else on it. */
    private @Nullable Value sibling(Interpreter in, String name, Site site) {
        if (name.equals("step")) {
            return function(name, (inner, call) -> {
                Value body = new Arguments(call).body();
                return body == null ? Nothing.UNDEFINED : inner.call(body, call.with(java.util.List.of()));
            });
        }
        Value known = RunnerNames.value(library, name);
        return known != null ? known : in.get(Unknown.library(library), name, site);
    }
}
