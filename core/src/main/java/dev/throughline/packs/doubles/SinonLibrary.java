package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sinon, or a sandbox of it. */
final class SinonLibrary extends DomainValue {
    private static final Map<String, NativeCode> FUNCTIONS = Map.ofEntries(
            Map.entry("stub", SinonLibrary::stub),
            Map.entry("spy", SinonLibrary::spy),
            Map.entry("replace", (in, call) -> {
                Value member = in.get(call.argument(0), keyOf(in, call.argument(1)), call.site());
                return member instanceof Nothing || call.argument(2) instanceof DomainValue
                        ? Spies.property(in, call)
                        : Spies.stub(in, call.argument(0), call.argument(1), call.argument(2), call.site());
            }),
            Map.entry("define", Spies::property),
            Map.entry("createStubInstance", SinonLibrary::instance),
            Map.entry("restore", (in, call) -> {
                Substitutes.of(in.realm()).mocks().stream()
                        .filter(MockFunction::isSpy)
                        .forEach(mock -> mock.restore(in, call.site()));
                return Nothing.UNDEFINED;
            }),
            Map.entry("reset", (in, call) -> {
                Substitutes.of(in.realm()).mocks().forEach(mock -> mock.reset(in, true));
                return Nothing.UNDEFINED;
            }),
            Map.entry("resetHistory", (in, call) -> Nothing.UNDEFINED));

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "default", "sandbox" -> this;
            case "createSandbox", "create" -> new NativeFunction(name, (in, call) -> this);
            case "fake" -> new Fake();
            default -> {
                NativeCode code = FUNCTIONS.get(name);
                yield code == null ? null : new NativeFunction(name, code);
            }
        };
    }

    private static String keyOf(Interpreter in, Value key) {
        String name = in.semantics().keyName(key);
        return name == null ? "" : name;
    }

    private static Value stub(Interpreter in, Invocation call) {
        Value behaviour = call.has(2) ? call.argument(2) : Behaviours.value(Nothing.UNDEFINED);
        if (call.has(1)) {
            return Spies.stub(in, call.argument(0), call.argument(1), behaviour, call.site());
        }
        return call.has(0)
                ? Spies.stubAll(in, call.argument(0), call.site())
                : new MockFunction(in, "", call.site(), MockFunction.Origin.NONE);
    }

    private static Value spy(Interpreter in, Invocation call) {
        if (call.has(1)) {
            return Spies.spy(in, call.argument(0), call.argument(1), call.site());
        }
        MockFunction.Origin origin = call.has(0)
                ? new MockFunction.Origin(null, call.argument(0), null, "")
                : MockFunction.Origin.NONE;
        return new MockFunction(in, "", call.site(), origin);
    }

    private static Value instance(Interpreter in, Invocation call) {
        if (!(call.argument(0) instanceof ClassValue type)) {
            return new Automock.MockedLibrary(in, "", call.site());
        }
        RecordValue instance = Automock.instance(in, type, call.site());
        if (call.argument(1) instanceof RecordValue overrides) {
            for (String key : overrides.keys()) {
                Value given = in.get(overrides, key, call.site());
                if (given instanceof MockFunction) {
                    in.write(instance, key, given);
                } else if (instance.field(key) instanceof MockFunction mock) {
                    mock.behave(in, Behaviours.value(given), call.site());
                }
            }
        }
        return instance;
    }

    /** {@code sinon.fake}: callable, with makers as members. */
    private static final class Fake extends DomainValue {
        private static final List<String> MAKERS = List.of("returns", "resolves", "rejects", "throws", "yields");

        @Override
        public Value call(Interpreter in, Invocation call) {
            Value initial = call.argument(0);
            return new MockFunction(in, "", call.site(), initial instanceof Nothing
                    ? MockFunction.Origin.NONE
                    : new MockFunction.Origin(initial, null, null, ""));
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            if (!MAKERS.contains(name)) {
                return null;
            }
            return new NativeFunction(name, (in, call) -> {
                MockFunction mock = new MockFunction(in, "", call.site(), MockFunction.Origin.NONE);
                NativeCode setter = MockMembers.of(mock, name);
                return setter == null ? mock : setter.call(in, call);
            });
        }
    }
}
