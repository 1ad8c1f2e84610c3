package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import org.jspecify.annotations.Nullable;

/** What is answered for what a function gives: a response object as it is, anything else with the route's status. */
final class Answers {
    /** The field of a response object that holds its body. */
    static final String BODY = "body";

    private static final String STATUS = "status_code";

    private Answers() {}

    /**
     * Answers.
     *
     * @param usual the status of an answer that has none of its own, null for the one that was set before
     */
    static void give(Interpreter in, Exchanged exchange, Value result, @Nullable Value usual, Site site) {
        if (!(exchange.response() instanceof PlainResponse response)) {
            return;
        }
        boolean plain = false;
        for (Value option : Union.options(result)) {
            Value status = status(in, option);
            if (status != null && option instanceof RecordValue answer) {
                Site made = answer.created() == null ? site : answer.created();
                Value body = answer.field(BODY);
                response.answer(in, status, body == null ? Unknown.ANY : body, made);
            } else {
                plain = true;
            }
        }
        if (plain) {
            response.answer(in, usual, result, site);
        }
    }

    /** The status of a response object; null for anything else. */
    private static @Nullable Value status(Interpreter in, Value value) {
        return value instanceof RecordValue record && record.field(Errors.RESPONSE) != null
                ? in.get(record, STATUS, Site.NOWHERE)
                : null;
    }
}
