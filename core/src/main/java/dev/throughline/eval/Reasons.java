package dev.throughline.eval;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why failures came about, where the model of a library can tell: who unwraps a result that a function gives as a
 * failure unless the status is 200 asserts that it is 200.
 */
public final class Reasons {
    private static final int MOST = 1_000;

    private final IdentityHashMap<RecordValue, DomainValue> reasons = new IdentityHashMap<>();

    private static Reasons of(Interpreter in) {
        return in.realm().companion(Reasons.class, Reasons::new);
    }

    /** Takes down under which decisions a failure is made. */
    public static void made(Interpreter in, RecordValue failure) {
        AskedTests asked = AskedTests.of(in);
        @Nullable DomainValue all = null;
        for (PathCondition step : in.condition().since(PathCondition.ALWAYS)) {
            // What another side has thrown for is asserted already.
            DomainValue one = step.isSticky() ? null : asked.of(step);
            if (one != null) {
                all = all == null ? one : all.combine(true, one) instanceof DomainValue both ? both : all;
            }
        }
        Reasons known = of(in);
        if (all != null && known.reasons.size() < MOST) {
            known.reasons.put(failure, all);
        }
    }

    /** Says that a failure was made of another one. */
    public static Value passed(Interpreter in, Value from, Value to) {
        DomainValue reason = from instanceof RecordValue failure ? of(in).reasons.get(failure) : null;
        if (reason != null) {
            for (Value option : Union.options(to)) {
                if (option instanceof RecordValue made) {
                    of(in).reasons.putIfAbsent(made, reason);
                }
            }
        }
        return to;
    }

    /** What has to hold for a result to be no failure; null when nothing is known of that. */
    public static @Nullable DomainValue ofSuccess(Interpreter in, Value result) {
        Reasons known = of(in);
        @Nullable DomainValue all = null;
        for (Value option : known.reasons.isEmpty() ? List.<Value>of() : Union.options(result)) {
            DomainValue reason = option instanceof RecordValue failure ? known.reasons.get(failure) : null;
            DomainValue not = reason == null ? null : AskedTests.negated(reason);
            if (not != null) {
                all = all == null ? not : all.combine(true, not) instanceof DomainValue both ? both : all;
            }
        }
        return all;
    }

    /** Tells that code goes on only with a result's success. */
    public static void relied(Interpreter in, Value result, Site site) {
        DomainValue success = ofSuccess(in, result);
        if (success != null) {
            in.realm().models().relied(in, success, site);
        }
    }
}
