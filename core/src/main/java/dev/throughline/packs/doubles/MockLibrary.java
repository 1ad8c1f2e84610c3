package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The object through which vitest, jest and Node's runner mock: {@code vi}, {@code jest}, {@code mock}. */
final class MockLibrary extends DomainValue {
    private static final Map<String, NativeCode> FUNCTIONS = Map.ofEntries(
            Map.entry("fn", MockLibrary::function),
            Map.entry("spyOn", (in, call) -> Spies.spy(in, call.argument(0), call.argument(1), call.site())),
            Map.entry("method", MockLibrary::method),
            Map.entry("getter", MockLibrary::method),
            Map.entry("setter", MockLibrary::method),
            Map.entry("property", Spies::property),
            Map.entry("replaceProperty", Spies::property),
            Map.entry("mocked", (in, call) -> call.argument(0)),
            Map.entry("mockObject", (in, call) -> Automock.of(in, "", call.argument(0), call.site())),
            Map.entry("hoisted", (in, call) -> in.call(
                    call.argument(0), Nothing.UNDEFINED, List.of(), call.site())),
            Map.entry("importActual", (in, call) -> PromiseValue.of(ModuleMocks.actual(in, call))),
            Map.entry("requireActual", ModuleMocks::actual),
            Map.entry("importMock", (in, call) -> PromiseValue.of(ModuleMocks.automocked(in, call))),
            Map.entry("createMockFromModule", ModuleMocks::automocked),
            Map.entry("genMockFromModule", ModuleMocks::automocked),
            Map.entry("isMockFunction", (in, call) -> Bool.of(call.argument(0) instanceof MockFunction)),
            Map.entry("waitFor", MockLibrary::waitFor),
            Map.entry("waitUntil", MockLibrary::waitFor),
            Map.entry("isolateModules", MockLibrary::isolated),
            Map.entry("isolateModulesAsync", MockLibrary::isolated));

    /** Functions that change the world and give the library again. */
    private static final Map<String, NativeCode> EFFECTS = Map.ofEntries(
            Map.entry("mock", effect(ModuleMocks::mock)),
            Map.entry("doMock", effect(ModuleMocks::mock)),
            Map.entry("setMock", effect(MockLibrary::setMock)),
            Map.entry("unstable_mockModule", effect(ModuleMocks::mock)),
            Map.entry("module", effect(MockLibrary::module)),
            Map.entry("unmock", effect(ModuleMocks::unmock)),
            Map.entry("doUnmock", effect(ModuleMocks::unmock)),
            Map.entry("dontMock", effect(ModuleMocks::unmock)),
            Map.entry("resetModules", effect((in, call) -> in.realm().resetModules())),
            Map.entry("stubEnv", effect(Stubs::environment)),
            Map.entry("unstubAllEnvs", effect(Stubs::restoreEnvironment)),
            Map.entry("stubGlobal", effect(Stubs::global)),
            Map.entry("unstubAllGlobals", effect(Stubs::restoreGlobals)),
            Map.entry("restoreAllMocks", effect(MockLibrary::restoreAll)),
            Map.entry("restoreAll", effect(MockLibrary::restoreAll)),
            Map.entry("reset", effect(MockLibrary::restoreAll)));

    private static final List<String> IGNORED = List.of(
            "clearAllMocks", "useFakeTimers", "useRealTimers", "setSystemTime", "setTimeout", "setConfig",
            "advanceTimersByTime", "advanceTimersByTimeAsync", "runAllTimers", "runAllTimersAsync",
            "runOnlyPendingTimers", "runOnlyPendingTimersAsync", "retryTimes", "enableAutomock", "disableAutomock");

    private final boolean keepsInitial;

    /**
     * @param keepsInitial whether {@code resetAllMocks} leaves the function that {@code fn} was given
     */
    MockLibrary(boolean keepsInitial) {
        this.keepsInitial = keepsInitial;
    }

    /** All names of which something is known, sorted. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(FUNCTIONS.keySet());
        names.addAll(EFFECTS.keySet());
        names.addAll(IGNORED);
        names.add("resetAllMocks");
        return names;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return known(name);
    }

    @Nullable Value known(String name) {
        NativeCode function = FUNCTIONS.get(name);
        if (function != null) {
            return new NativeFunction(name, function);
        }
        NativeCode effect = EFFECTS.get(name);
        if (effect != null) {
            return new NativeFunction(name, (in, call) -> {
                effect.call(in, call);
                return name.equals("unstable_mockModule") ? PromiseValue.of(this) : this;
            });
        }
        if (name.equals("resetAllMocks")) {
            return new NativeFunction(name, (in, call) -> {
                Substitutes.of(in.realm()).mocks().forEach(mock -> mock.reset(in, keepsInitial));
                return this;
            });
        }
        return IGNORED.contains(name) ? new NativeFunction(name, (in, call) -> this) : null;
    }

    /** Something that is done to the world. */
    @FunctionalInterface
    private interface Effect {
        void apply(Interpreter in, Invocation call);
    }

    private static NativeCode effect(Effect effect) {
        return (in, call) -> {
            effect.apply(in, call);
            return Nothing.UNDEFINED;
        };
    }

    private static Value function(Interpreter in, Invocation call) {
        Value initial = call.argument(0);
        MockFunction.Origin origin = initial instanceof Nothing
                ? MockFunction.Origin.NONE
                : new MockFunction.Origin(call.argument(call.arguments().size() > 1 ? 1 : 0), null, null, "");
        return new MockFunction(in, "", call.site(), origin);
    }

    /** Node's {@code mock.method(object, name, implementation?)}. */
    private static Value method(Interpreter in, Invocation call) {
        Value implementation = call.argument(2);
        boolean given = !(implementation instanceof Nothing) && !(implementation instanceof RecordValue);
        return given
                ? Spies.stub(in, call.argument(0), call.argument(1), implementation, call.site())
                : Spies.spy(in, call.argument(0), call.argument(1), call.site());
    }

    /** Node's {@code mock.module(path, {namedExports, defaultExport})}. */
    private static void module(Interpreter in, Invocation call) {
        RecordValue exports = RecordValue.closed(call.site());
        if (call.argument(1) instanceof RecordValue options) {
            if (options.field("namedExports") instanceof RecordValue named) {
                named.keys().forEach(key -> in.write(exports, key, in.get(named, key, call.site())));
            }
            if (options.field("defaultExport") != null) {
                in.write(exports, "default", in.get(options, "defaultExport", call.site()));
            }
        }
        if (call.argument(0) instanceof dev.throughline.eval.value.Text(String specifier)) {
            ModuleMocks.replace(in, call.site().file(), specifier, exports, call.site());
        }
    }

    private static void setMock(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof dev.throughline.eval.value.Text(String specifier)) {
            ModuleMocks.replace(in, call.site().file(), specifier, call.argument(1), call.site());
        }
    }

    private static Value waitFor(Interpreter in, Invocation call) {
        Value result = in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site());
        return PromiseValue.of(in.await(result, call.site()));
    }

    private static Value isolated(Interpreter in, Invocation call) {
        in.realm().resetModules();
        return in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site());
    }

    private static void restoreAll(Interpreter in, Invocation call) {
        Substitutes.of(in.realm()).mocks().stream()
                .filter(MockFunction::isSpy)
                .forEach(mock -> mock.restore(in, call.site()));
    }
}
