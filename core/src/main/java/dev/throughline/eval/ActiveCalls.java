package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Union;
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
    private long begun;
    private long oldestCause = Long.MAX_VALUE;

    /** A call under way. */
    static final class ActiveCall {
        private final long serial;
        private final Invocation given;
        private final boolean tooMany;
        private final boolean repeats;
        private boolean repeated;

        private ActiveCall(long serial, Invocation given, boolean tooMany, boolean repeats) {
            this.serial = serial;
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
                cut(outer.serial);
            }
        }
        boolean tooMany = active.size() >= most;
        if (tooMany) {
            cut(active.getLast().serial);
        }
        ActiveCall call = new ActiveCall(++begun, given, tooMany, repeats);
        active.push(call);
        return call;
    }

    /** Takes down that a call is not followed because of all that are under way. */
    void cutByDepth() {
        cut(0);
    }

    private void cut(long cause) {
        oldestCause = Math.min(oldestCause, cause);
    }

    /** Tells whether what happens within a call depends on the calls around it. */
    static final class Watch {
        private final long serial;
        private final long before;
        private boolean cut;

        private Watch(long serial, long before) {
            this.serial = serial;
            this.before = before;
        }

        /** Whether a call inside was not followed because of a call outside. */
        boolean isCut() {
            return cut;
        }
    }

    /** Watches the call that has just begun. */
    Watch watch() {
        Watch watch = new Watch(begun, oldestCause);
        oldestCause = Long.MAX_VALUE;
        return watch;
    }

    void unwatch(Watch watch) {
        watch.cut = oldestCause < watch.serial;
        oldestCause = Math.min(oldestCause, watch.before);
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
            boolean bothUnknown = isUnknown(given.get(i)) && isUnknown(outer.arguments().get(i));
            if (!bothUnknown && !given.get(i).equals(outer.arguments().get(i))) {
                return false;
            }
            unknown |= bothUnknown;
        }
        return unknown;
    }

    /** Whether nothing is known of a value, or of the elements of a list, but where they come from. */
    private static boolean isUnknown(Value value) {
        return Union.options(value).stream().allMatch(option -> switch (option) {
            case Unknown unknown -> true;
            case ListValue list -> !list.items().exact()
                    && list.items().known().stream().allMatch(item -> item instanceof Unknown);
            default -> false;
        });
    }
}
