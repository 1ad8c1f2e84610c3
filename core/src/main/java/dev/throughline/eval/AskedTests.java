package dev.throughline.eval;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Test;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What tests of branches were when they were last decided, where the model of a library has a value for that: so code
 * that a branch leads to can be told what it depends on. A world has one.
 */
public final class AskedTests {
    private final IdentityHashMap<Test, DomainValue> last = new IdentityHashMap<>();

    /** Those of the world of an interpreter. */
    public static AskedTests of(Interpreter in) {
        return in.realm().companion(AskedTests.class, AskedTests::new);
    }

    void decided(Test test, Value value) {
        if (value instanceof DomainValue modelled) {
            last.put(test, modelled);
        } else {
            last.remove(test);
        }
    }

    /** What a decision of a path says, or null when no part of it is a matter of a model. */
    public @Nullable DomainValue of(PathCondition decision) {
        Test test = decision.test();
        DomainValue value = test == null || last.isEmpty() ? null : value(test);
        return value == null || decision.holds() ? value : negated(value);
    }

    private @Nullable DomainValue value(Test test) {
        return switch (test) {
            case Test.Not(Test inner) -> {
                DomainValue value = value(inner);
                yield value == null ? null : negated(value);
            }
            case Test.And(Test left, Test right) -> joined(value(left), value(right), true);
            case Test.Or(Test left, Test right) -> joined(value(left), value(right), false);
            default -> last.get(test);
        };
    }

    private static @Nullable DomainValue joined(
            @Nullable DomainValue left, @Nullable DomainValue right, boolean conjunction) {
        DomainValue first = left == null ? right : left;
        Value second = left == null || right == null ? Unknown.ANY : right;
        return first != null && first.combine(conjunction, second) instanceof DomainValue both ? both : null;
    }

    /** The opposite, or null when the model has no value for it. */
    public static @Nullable DomainValue negated(DomainValue value) {
        return value.negated() instanceof DomainValue not ? not : null;
    }
}
