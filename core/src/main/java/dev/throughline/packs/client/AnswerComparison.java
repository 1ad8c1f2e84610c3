package dev.throughline.packs.client;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import java.util.List;

/** A comparison of a list or map that holds parts of answers with another, before anybody checks its outcome. */
public final class AnswerComparison extends DomainValue {
    private final Value left;
    private final Value right;
    private final boolean equal;

    /**
     * @param equal whether it asks for both to be equal, rather than for a difference
     */
    AnswerComparison(Value left, Value right, boolean equal) {
        this.left = left;
        this.right = right;
        this.equal = equal;
    }

    public Value left() {
        return left;
    }

    public Value right() {
        return right;
    }

    /** Whether it asks for both to be equal, rather than for a difference. */
    public boolean isEqual() {
        return equal;
    }

    @Override
    public Ternary truth() {
        return Ternary.MAYBE;
    }

    @Override
    public Value negated() {
        return new AnswerNot(this);
    }

    @Override
    public Value combine(boolean conjunction, Value other) {
        return new AnswerTests(conjunction, List.of(this, other));
    }
}
