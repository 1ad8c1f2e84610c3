package dev.throughline.eval;

import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;

/**
 * Tells whether a call can reach an object that answers (see {@link Answering}). Such calls are explored
 * in full; all others get a slice of the budget, since only their result matters.
 */
final class AnswerReach {
    private static final int DEEPEST = 6;

    boolean within(Closure callee, Invocation invocation) {
        if (captures(callee.scope()) || reaches(invocation.receiver(), 0)) {
            return true;
        }
        return invocation.arguments().stream().anyMatch(argument -> reaches(argument, 0))
                || invocation.named().values().stream().anyMatch(argument -> reaches(argument, 0));
    }

    private boolean reaches(Value value, int depth) {
        return switch (value) {
            case Answering answering -> true;
            case Closure closure -> captures(closure.scope());
            case BoundFunction bound -> reaches(bound.target(), depth + 1);
            case RecordValue record when depth < 2 && record.type() == null -> {
                boolean found = false;
                for (String key : record.keys()) {
                    Value field = record.field(key);
                    found |= field != null && reaches(field, depth + 1);
                }
                yield found;
            }
            default -> false;
        };
    }

    /** Whether code in a scope sees an object that answers. */
    static boolean captures(Scope scope) {
        Scope at = scope;
        for (int i = 0; at != null && i < DEEPEST && !at.isOfModule(); i++) {
            if (at.holdsAnswer()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
