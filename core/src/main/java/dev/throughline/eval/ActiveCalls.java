package dev.throughline.eval;

import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** The calls under way of each function, by which recursion comes to an end. */
final class ActiveCalls {
    private final IdentityHashMap<FunctionNode, Deque<ActiveCall>> calls = new IdentityHashMap<>();

    /** A call under way. */
    static final class ActiveCall {
        private final Invocation given;
        private final boolean tooMany;
        private final boolean repeats;
        private boolean repeated;

        private ActiveCall(Invocation given, boolean tooMany, boolean repeats) {
            this.given = given;
            this.tooMany = tooMany;
            this.repeats = repeats;
        }

        /**
         * Whether it need not be followed: there are too many calls of the function, or one of them was given the same,
         * with something unknown among it, and therefore goes through all that this one can.
         */
        boolean isEndless() {
            return tooMany || repeats;
        }

        /** Whether it was to happen again within itself, so that what it does is done any number of times. */
        boolean isRepeated() {
            return repeated;
        }
    }

    /** Takes down that a call begins. */
    ActiveCall begin(FunctionNode function, Invocation given, int most) {
        Deque<ActiveCall> active = calls.computeIfAbsent(function, f -> new ArrayDeque<>(2));
        boolean repeats = false;
        for (ActiveCall outer : active) {
            if (!outer.repeats && repeats(given, outer.given)) {
                outer.repeated = true;
                repeats = true;
            }
        }
        ActiveCall call = new ActiveCall(given, active.size() >= most, repeats);
        active.push(call);
        return call;
    }

    /** Takes down that the innermost call of a function ends. */
    void end(FunctionNode function) {
        Deque<ActiveCall> active = calls.get(function);
        if (active != null) {
            active.pop();
        }
    }

    private static boolean repeats(Invocation call, Invocation outer) {
        List<Value> given = call.arguments();
        if (given.size() != outer.arguments().size() || !call.receiver().equals(outer.receiver())) {
            return false;
        }
        boolean unknown = false;
        for (int i = 0; i < given.size(); i++) {
            boolean bothUnknown = given.get(i) instanceof Unknown && outer.arguments().get(i) instanceof Unknown;
            if (!bothUnknown && !given.get(i).equals(outer.arguments().get(i))) {
                return false;
            }
            unknown |= bothUnknown;
        }
        return unknown;
    }
}
