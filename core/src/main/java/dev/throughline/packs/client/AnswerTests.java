package dev.throughline.packs.client;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Comparisons of answers, joined by a logical operator. */
public final class AnswerTests extends DomainValue {
    private final boolean conjunction;
    private final List<Value> parts;

    public AnswerTests(boolean conjunction, List<Value> parts) {
        this.conjunction = conjunction;
        this.parts = List.copyOf(parts);
    }

    /** Whether all parts have to hold, rather than one. */
    public boolean isConjunction() {
        return conjunction;
    }

    /** {@link AnswerTest}s, {@link AnswerTests} and whatever else the operator joined. */
    public List<Value> parts() {
        return parts;
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
    public Value combine(boolean both, Value other) {
        if (both != conjunction) {
            return new AnswerTests(both, List.of(this, other));
        }
        List<Value> all = new ArrayList<>(parts);
        all.add(other);
        return new AnswerTests(both, all);
    }
}
