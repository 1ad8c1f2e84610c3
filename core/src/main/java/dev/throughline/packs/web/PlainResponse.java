package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The answer that frameworks make of what a handler gives. */
public final class PlainResponse extends ResponseValue {

    /** Sets the status of an answer that names none itself. */
    public void status(Interpreter in, Value status) {
        pendingStatus(in, status);
    }

    /**
     * Answers.
     *
     * @param status null for the one that was set before, or else 200
     */
    public void answer(Interpreter in, @Nullable Value status, Value body, Site site) {
        emit(in, status == null ? pendingStatus() : Union.map(status, PlainResponse::number), body, site);
    }

    /** A member of an enumeration of numbers is the number. */
    private static Value number(Value status) {
        Value literal = status instanceof RecordValue member ? member.literal() : null;
        return literal == null ? status : literal;
    }

    @Override
    protected ResponseValue fresh() {
        return new PlainResponse();
    }
}
