package dev.throughline.packs.axum;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Emitted;
import java.util.List;

/** Answers with what handlers, middleware and extractors give. */
final class Answers {
    private Answers() {}

    /**
     * Answers with each of the things that may be given.
     *
     * @param site where it is answered for what was made at no known place
     */
    static void give(Interpreter in, Value result, Site site) {
        for (Value option : Union.options(new IntoResponses(in).of(result, new IntoResponses.Place(site, null)))) {
            if (option instanceof BuiltResponse response) {
                in.under(in.conditionWith(response), () -> {
                    emit(in, response);
                    return Nothing.UNDEFINED;
                });
            }
        }
    }

    /** What keeps the status of the code that a middleware passes on to is that code's answer. */
    private static void emit(Interpreter in, BuiltResponse response) {
        List<Value> statuses = Union.options(response.status()).stream()
                .filter(status -> !(status instanceof PassedStatus))
                .toList();
        if (!statuses.isEmpty()) {
            Activation.within(in, response.creator(), () -> {
                in.observe(new Emitted(Union.of(statuses), response.body()), response.created());
                return Nothing.UNDEFINED;
            });
        }
    }

    /** Answers by itself, as the framework does, under a condition in words. */
    static void maybe(Interpreter in, String condition, int status, Site site) {
        in.maybe(condition, site, () -> {
            in.observe(new Emitted(new Num(status), Nothing.UNDEFINED), site);
            return Nothing.UNDEFINED;
        });
    }
}
