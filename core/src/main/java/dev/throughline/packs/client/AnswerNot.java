package dev.throughline.packs.client;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import java.util.List;

/** What holds when something said of an answer does not. */
public final class AnswerNot extends DomainValue {
    private final Value inner;

    AnswerNot(Value inner) {
        this.inner = inner;
    }

    /** What does not hold. */
    public Value inner() {
        return inner;
    }

    @Override
    public Ternary truth() {
        return Ternary.MAYBE;
    }

    @Override
    public Value negated() {
        return inner;
    }

    @Override
    public Value combine(boolean conjunction, Value other) {
        return new AnswerTests(conjunction, List.of(this, other));
    }
}
