package dev.throughline.packs.actix;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a handler gives.
 *
 * @param status a number where it is known
 * @param site where it is made
 * @param frame the activation that made it, null for the one that answers
 * @param made what was made on the way to it: it is given under the decisions that led to each of these
 */
record Answer(Value status, Value body, Site site, @Nullable Frame frame, List<RecordValue> made) {
    Answer {
        made = List.copyOf(made);
    }

    /** The answer that a response is. */
    static Answer of(Response response, List<RecordValue> made) {
        List<RecordValue> all = new ArrayList<>(made);
        all.add(response.made());
        return new Answer(response.status(), response.body(), response.site(), response.frame(), all);
    }

    /** The same answer with another status. */
    Answer with(Value other) {
        return new Answer(other, body, site, frame, made);
    }

    /** Gives one of several answers: what each changes is not there for the others. */
    static void give(Interpreter in, Exchanged exchange, List<Answer> answers) {
        if (exchange.response() instanceof PlainResponse response) {
            answers.forEach(answer -> in.aside(() -> answer.give(in, response)));
        }
    }

    private void give(Interpreter in, PlainResponse response) {
        give(in, response, 0);
    }

    private Value give(Interpreter in, PlainResponse response, int from) {
        if (from < made.size()) {
            return in.under(in.conditionWith(made.get(from)), () -> give(in, response, from + 1));
        }
        return Activation.within(in, frame == null ? in.frame() : frame, () -> {
            response.answer(in, status, body, site);
            return Nothing.UNDEFINED;
        });
    }
}
