package dev.throughline.packs.client;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import java.util.List;

/** A comparison of a part of an answer with a value, before anybody checks its outcome. */
public final class AnswerTest extends DomainValue {
    private final AnswerField field;
    private final String operator;
    private final Value other;

    public AnswerTest(AnswerField field, String operator, Value other) {
        this.field = field;
        this.operator = operator;
        this.other = other;
    }

    public AnswerField field() {
        return field;
    }

    /** The operator as written, with the field on its left side. */
    public String operator() {
        return operator;
    }

    public Value other() {
        return other;
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
    public Value combine(boolean conjunction, Value right) {
        return new AnswerTests(conjunction, List.of(this, right));
    }
}
