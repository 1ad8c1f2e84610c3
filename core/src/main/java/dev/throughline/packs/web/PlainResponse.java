package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.function.Consumer;
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

    /** Answers with a response object, under the conditions under which it was made and where it was made. */
    public void answer(Interpreter in, RecordValue made, @Nullable Value status, Value body, Site site) {
        Site place = made.created() == null ? site : made.created();
        in.under(in.conditionWith(made), () -> {
            answer(in, status, body, place);
            return Nothing.UNDEFINED;
        });
    }

    /**
     * Answers with each of the things that a handler may give.
     *
     * @param answer answers with one of them
     */
    public void each(Interpreter in, Value given, Consumer<Value> answer) {
        List<Value> options = Union.options(given);
        for (Value option : options.subList(0, options.size() - 1)) {
            // One of several answers: what it changes is not there for the others.
            in.aside(() -> answer.accept(option));
        }
        answer.accept(options.getLast());
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
