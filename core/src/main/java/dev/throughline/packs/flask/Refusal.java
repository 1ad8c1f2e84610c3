package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an extension refuses requests.
 *
 * @param when which ones, in words that follow "when"
 * @param raises whether it raises an exception of Werkzeug, which the app's handlers get to see
 * @param handler gives the project's function that makes the answer from the status, or null; read at each refusal
 */
record Refusal(String when, int status, boolean raises, Supplier<@Nullable Value> handler) {
    /** A refusal with an exception of Werkzeug. */
    static Refusal raising(String when, int status) {
        return new Refusal(when, status, true, () -> null);
    }

    /** A refusal that the extension answers by itself. */
    static Refusal answering(String when, int status) {
        return new Refusal(when, status, false, () -> null);
    }

    /** Answers a request that is refused. */
    void answer(Interpreter in, Exchanged exchange, Site site) {
        Value function = handler.get();
        if (raises) {
            throw in.thrown(error(in, site), site);
        }
        if (function == null) {
            if (exchange.response() instanceof PlainResponse response) {
                response.answer(in, new Num(status), Unknown.ANY, site);
            }
            return;
        }
        Value made = in.call(function, exchange.response(), List.of(new Num(status)), site);
        FlaskAnswers.give(in, exchange, withStatus(in, made, site), site);
    }

    /** An answer that names no status has the one of the refusal. */
    private Value withStatus(Interpreter in, Value made, Site site) {
        return dev.throughline.eval.value.Union.map(made, option -> {
            Responses.Parts parts = Responses.parts(in, option);
            boolean plain = parts.status() == null || new Num(200).equals(parts.status());
            return plain ? Responses.make(in, new Num(status), parts.body(), site) : option;
        });
    }

    /** What is raised where the refusal is not a step by itself. */
    RecordValue error(Interpreter in, Site site) {
        return raises
                ? HttpErrors.of(in, new Num(status), site)
                : HttpErrors.OF_EXTENSION.make(in, List.of(new Num(status)), site);
    }
}
