package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The setters of mock functions of vitest, jest, sinon and Node. */
final class MockMembers {

    /** A setter: tells the mock what to do, and gives the mock. */
    @FunctionalInterface
    private interface Setter {
        void apply(Interpreter in, MockFunction mock, Invocation call);
    }

    /** Makes what a mock is told to do from the arguments of a setter. */
    @FunctionalInterface
    private interface Behaviour {
        Value of(Invocation call);
    }

    private static final Map<String, Setter> SETTERS = Map.ofEntries(
            Map.entry("mockReturnValue", always(call -> Behaviours.value(call.argument(0)))),
            Map.entry("mockReturnValueOnce", once(call -> Behaviours.value(call.argument(0)))),
            Map.entry("mockResolvedValue", always(call -> Behaviours.resolved(call.argument(0)))),
            Map.entry("mockResolvedValueOnce", once(call -> Behaviours.resolved(call.argument(0)))),
            Map.entry("mockRejectedValue", always(call -> Behaviours.rejected(call.argument(0)))),
            Map.entry("mockRejectedValueOnce", once(call -> Behaviours.rejected(call.argument(0)))),
            Map.entry("mockThrow", always(call -> Behaviours.thrown(call.argument(0)))),
            Map.entry("mockThrowOnce", once(call -> Behaviours.thrown(call.argument(0)))),
            Map.entry("mockImplementation", always(MockMembers::implementation)),
            Map.entry("mockImplementationOnce", once(MockMembers::implementation)),
            Map.entry("mockReturnThis", always(call -> Behaviours.receiver())),
            Map.entry("mockReset", (in, mock, call) -> mock.reset(in, false)),
            Map.entry("mockRestore", (in, mock, call) -> mock.restore(in, call.site())),
            Map.entry("mockClear", MockMembers::nothing),
            Map.entry("mockName", MockMembers::nothing),
            Map.entry("returns", always(call -> Behaviours.value(call.argument(0)))),
            Map.entry("resolves", always(call -> Behaviours.resolved(call.argument(0)))),
            Map.entry("rejects", always(call -> Behaviours.rejected(Behaviours.error(call)))),
            Map.entry("throws", always(call -> Behaviours.thrown(Behaviours.error(call)))),
            Map.entry("throwsException", always(call -> Behaviours.thrown(Behaviours.error(call)))),
            Map.entry("callsFake", always(MockMembers::implementation)),
            Map.entry("returnsThis", always(call -> Behaviours.receiver())),
            Map.entry("returnsArg", always(
                    call -> Behaviours.argument(call.argument(0) instanceof Num n ? n.intValue(0) : 0))),
            Map.entry("resolvesArg", always(
                    call -> Behaviours.argument(call.argument(0) instanceof Num n ? n.intValue(0) : 0))),
            Map.entry("yields", always(call -> Behaviours.yields(call.arguments()))),
            Map.entry("yieldsAsync", always(call -> Behaviours.yields(call.arguments()))),
            Map.entry("callThrough", (in, mock, call) -> mock.reset(in, true)),
            Map.entry("reset", (in, mock, call) -> mock.reset(in, false)),
            Map.entry("resetBehavior", (in, mock, call) -> mock.reset(in, false)),
            Map.entry("restore", (in, mock, call) -> mock.restore(in, call.site())),
            Map.entry("resetHistory", MockMembers::nothing),
            Map.entry("resetCalls", MockMembers::nothing));

    private MockMembers() {}

    /** The member of a mock function, or null when it is none that sets anything. */
    static @Nullable NativeCode of(MockFunction mock, String name) {
        Setter setter = SETTERS.get(name);
        if (setter != null) {
            return (in, call) -> {
                setter.apply(in, mock, call);
                return mock;
            };
        }
        return switch (name) {
            case "withArgs" -> (in, call) -> mock.forArguments(in, call.arguments(), call.site());
            case "onCall" -> (in, call) -> new PlannedCall(mock);
            case "withImplementation" -> (in, call) -> {
                mock.behaveOnce(in, call.argument(0), call.site());
                return in.call(call.argument(1), Nothing.UNDEFINED, java.util.List.of(), call.site());
            };
            default -> null;
        };
    }

    private static Value implementation(Invocation call) {
        return call.argument(0) instanceof Nothing ? Behaviours.value(Nothing.UNDEFINED) : call.argument(0);
    }

    private static Setter always(Behaviour behaviour) {
        return (in, mock, call) -> mock.behave(in, behaviour.of(call), call.site());
    }

    private static Setter once(Behaviour behaviour) {
        return (in, mock, call) -> mock.behaveOnce(in, behaviour.of(call), call.site());
    }

    private static void nothing(Interpreter in, MockFunction mock, Invocation call) {}

    /** The setter of that name as one for the next unplanned call, or null. */
    static @Nullable NativeCode planned(MockFunction mock, String name) {
        return switch (name) {
            case "returns" -> plan(mock, call -> Behaviours.value(call.argument(0)));
            case "resolves" -> plan(mock, call -> Behaviours.resolved(call.argument(0)));
            case "rejects" -> plan(mock, call -> Behaviours.rejected(Behaviours.error(call)));
            case "throws" -> plan(mock, call -> Behaviours.thrown(Behaviours.error(call)));
            case "callsFake" -> plan(mock, MockMembers::implementation);
            default -> null;
        };
    }

    private static NativeCode plan(MockFunction mock, Behaviour behaviour) {
        return (in, call) -> {
            mock.behaveOnce(in, behaviour.of(call), call.site());
            return mock;
        };
    }
}
