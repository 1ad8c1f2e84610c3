package dev.throughline.packs.pytest;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sets fixtures up and cleans up after them. What uses a fixture runs while the fixture's function waits in its yield;
 * the function itself is an exploration of its own.
 */
final class FixtureRun {
    /** Most times that one fixture is yielded on different paths, with all that uses it. */
    private static final int MOST_YIELDS = 2;

    /** Ends a fixture's function at its yield. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;

        Abandoned() {
            super(null, null, false, false);
        }
    }

    private final Interpreter in;
    private final ModuleValue module;
    private final Budget budget;
    private final PytestState state;
    private final FixturePlan.Plugins plugins = new FixturePlan.Plugins();
    private final Map<FixtureDefinition, FixtureInstance> active = new LinkedHashMap<>();
    private final List<FixtureInstance> abandoned = new ArrayList<>();

    FixtureRun(Interpreter in, ModuleValue module, Budget budget) {
        this.in = in;
        this.module = module;
        this.budget = budget;
        this.state = PytestState.of(in.realm());
    }

    ModuleValue module() {
        return module;
    }

    FixturePlan.Plugins plugins() {
        return plugins;
    }

    boolean isActive(FixtureDefinition fixture) {
        return active.containsKey(fixture);
    }

    @Nullable FixtureInstance active(FixtureDefinition fixture) {
        return active.get(fixture);
    }

    /**
     * Sets a fixture up, runs what is inside of it, and cleans up. Where the fixture never comes to its yield, what is
     * inside runs without its value, since that is more likely not understood than broken.
     */
    void setUp(FixtureDefinition fixture, CaseContext context, Runnable inside) {
        FixtureInstance instance = new FixtureInstance(fixture);
        PytestState.Slot slot = state.begin();
        Interpreter.Explored explored = in.meanwhile(budget, () -> Activation.within(in, null, () -> {
            make(instance, context, value -> enter(instance, slot, value, inside));
            instance.finish();
            return Nothing.NULL;
        }));
        instance.over(explored.trace());
        instance.skipped(slot.optIn());
        state.end();
        if (!instance.isEntered()) {
            enter(instance, slot, Unknown.ANY, inside);
        }
    }

    private void enter(FixtureInstance instance, PytestState.Slot slot, Value value, Runnable inside) {
        if (instance.enters(value) > MOST_YIELDS) {
            return;
        }
        instance.skipped(slot.optIn());
        active.put(instance.definition(), instance);
        try {
            inside.run();
        } finally {
            active.remove(instance.definition());
        }
    }

    /**
     * The value of a fixture that running code asks for. Whoever asks cannot run inside of it, so that it is not cleaned
     * up after.
     */
    Value dynamic(String name, CaseContext context, @Nullable FixtureDefinition asking) {
        Value direct = context.row().direct().get(name);
        if (direct != null) {
            return direct;
        }
        FixtureDefinition wanted = FixturePlan.find(name, context.fixtures(), asking, plugins);
        for (FixtureDefinition fixture : FixturePlan.of(wanted, context, plugins).keySet()) {
            FixtureInstance known = active.get(fixture);
            if (known != null) {
                context.used().add(known);
            } else if (!fixture.equals(asking)) {
                abandoned(fixture, context);
            }
        }
        FixtureInstance made = active.get(wanted);
        return made == null ? Unknown.ANY : made.value();
    }

    private void abandoned(FixtureDefinition fixture, CaseContext context) {
        FixtureInstance instance = new FixtureInstance(fixture);
        PytestState.Slot slot = state.begin();
        Interpreter.Explored explored = in.meanwhile(budget, () -> Activation.within(in, null, () -> {
            try {
                make(instance, context, value -> {
                    instance.enters(value);
                    throw new Abandoned();
                });
            } catch (Abandoned atYield) {
                // Its value is there.
            }
            return Nothing.NULL;
        }));
        state.end();
        instance.over(explored.trace());
        instance.skipped(slot.optIn());
        active.put(fixture, instance);
        abandoned.add(instance);
        context.used().add(instance);
    }

    /** Forgets the fixtures that running code of a case has asked for, but for those that outlive it. */
    void forgetAbandoned() {
        abandoned.removeIf(instance -> instance.definition().scope() != FixtureScope.MODULE
                && active.remove(instance.definition(), instance));
    }

    // ------------------------------------------------------------------ how values come about

    private void make(FixtureInstance instance, CaseContext context, Consumer<Value> taker) {
        FixtureDefinition fixture = instance.definition();
        switch (fixture.source()) {
            case FixtureDefinition.Source.Function(Value function, boolean isMethod) ->
                byFunction(bound(function, isMethod, context), instance, context, taker);
            case FixtureDefinition.Source.Plugin plugin -> taker.accept(ofPlugin(instance, context));
            case FixtureDefinition.Source.Around(SetupMethods methods) -> {
                around(methods.before(), methods.of(), context);
                taker.accept(Nothing.NULL);
                around(methods.after(), methods.of(), context);
                if (methods.of() == SetupMethods.Owner.INSTANCE) {
                    state.finish();
                }
            }
        }
    }

    private static Value bound(Value function, boolean isMethod, CaseContext context) {
        Value self = context.instance();
        return isMethod && self != null ? new BoundFunction(function, self, List.of(self)) : function;
    }

    private void byFunction(
            Value function, FixtureInstance instance, CaseContext context, Consumer<Value> taker) {
        FixtureDefinition fixture = instance.definition();
        Map<String, Value> arguments = arguments(fixture.dependencies(), context, instance);
        Invocation call = new Invocation(Nothing.UNDEFINED, List.of(), false, arguments, false, fixture.site());
        TestFunction written = TestFunction.of(function);
        if (written != null && written.isGenerator()) {
            in.generate(function, call, value -> {
                taker.accept(value);
                return Nothing.NULL;
            });
        } else {
            taker.accept(in.await(in.call(function, call), fixture.site()));
        }
    }

    private Value ofPlugin(FixtureInstance instance, CaseContext context) {
        FixtureDefinition fixture = instance.definition();
        Site site = context.test() == null ? Site.NOWHERE : context.test().site();
        Value model = in.get(Unknown.library(PytestFixtures.LIBRARY), fixture.name(), site);
        Value known = model instanceof Unknown ? null : model;
        if (known != null) {
            return known;
        }
        Map<String, Value> arguments = arguments(fixture.dependencies(), context, instance);
        FixtureRequest request = new FixtureRequest(this, context, instance);
        return in.call(
                Unknown.library(PytestFixtures.path(fixture.name())),
                new Invocation(Nothing.UNDEFINED, List.of(request), false, arguments, false, site));
    }

    /** The values of the fixtures of some names, by name. */
    Map<String, Value> arguments(List<String> names, CaseContext context, @Nullable FixtureInstance asking) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, argument(name, context, asking));
        }
        return values;
    }

    private Value argument(String name, CaseContext context, @Nullable FixtureInstance asking) {
        Value direct = context.row().direct().get(name);
        if (direct != null) {
            return direct;
        }
        if (name.equals(FixturePlan.REQUEST)) {
            return new FixtureRequest(this, context, asking);
        }
        FixtureDefinition fixture = FixturePlan.find(
                name, context.fixtures(), asking == null ? null : asking.definition(), plugins);
        FixtureInstance made = active.get(fixture);
        return made == null ? Unknown.ANY : made.value();
    }

    // ------------------------------------------------------------------ code around tests

    private void around(List<String> names, SetupMethods.Owner owner, CaseContext context) {
        for (String name : names) {
            for (Value function : functions(name, owner, context)) {
                TestFunction written = TestFunction.of(function);
                Site site = written == null ? Site.NOWHERE : written.site();
                List<Value> arguments = written == null || written.fixtureNames().isEmpty()
                        ? List.of()
                        : List.of(subject(owner, context));
                in.await(in.call(function, Nothing.UNDEFINED, arguments, site), site);
            }
        }
    }

    private Value subject(SetupMethods.Owner owner, CaseContext context) {
        TestItem.Case test = context.test();
        return owner == SetupMethods.Owner.CLASS && context.type() != null
                ? context.type()
                : test == null ? module : test.function();
    }

    /** The functions of a name that the project defines; of libraries' classes above, those that a pack models. */
    private List<Value> functions(String name, SetupMethods.Owner owner, CaseContext context) {
        List<Value> functions = new ArrayList<>();
        if (owner == SetupMethods.Owner.MODULE) {
            add(functions, module.own(name));
            return functions;
        }
        ClassValue type = context.type();
        Value self = owner == SetupMethods.Owner.CLASS ? type : context.instance();
        if (type == null || self == null) {
            return functions;
        }
        if (name.equals("_pre_setup")) {
            ofLibraries(type, self, name, functions);
        } else if (TestClasses.member(type, name) != null) {
            add(functions, in.get(self, name, Site.NOWHERE));
        }
        return functions;
    }

    private void ofLibraries(ClassValue type, Value self, String name, List<Value> functions) {
        for (Value base : Linearisation.of(type)) {
            if (base instanceof Unknown library && library.path() != null && !library.path().startsWith("unittest.")) {
                functions.add(new BoundFunction(in.get(library, name, Site.NOWHERE), self, List.of(self)));
            }
        }
    }

    private static void add(List<Value> functions, @Nullable Value value) {
        if (value != null && TestFunction.of(value) != null) {
            functions.add(value);
        }
    }
}
