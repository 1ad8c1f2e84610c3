package dev.throughline.packs.client.supertest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.Relation;
import java.util.List;
import java.util.Locale;

/**
 * One {@code .expect(…)} of a request: a status, a status and a body, a header, a body, or a function that
 * looks at the answer.
 *
 * @param call without a callback at its end
 */
record ExpectedAnswer(Invocation call) {

    /** Observes what it checks of the answer. */
    void observe(Interpreter in, AnswerField answer) {
        Value first = call.argument(0);
        Site site = call.site();
        if (RequestBuilder.isFunction(first)) {
            in.catching(() -> in.call(first, Nothing.UNDEFINED, List.of(answer), site));
        } else if (Union.options(first).stream().allMatch(v -> v instanceof Num || v instanceof Unknown)) {
            check(in, in.get(answer, AnswerField.STATUS, site), first);
            if (call.has(1)) {
                check(in, in.get(answer, AnswerField.BODY, site), call.argument(1));
            }
        } else if (call.has(1) && first instanceof Text(String header)) {
            Value headers = in.get(answer, AnswerField.HEADERS, site);
            check(in, in.get(headers, header.toLowerCase(Locale.ROOT), site), call.argument(1));
        } else {
            check(in, in.get(answer, AnswerField.BODY, site), first);
        }
    }

    private void check(Interpreter in, Value part, Value expected) {
        Relation relation = expected instanceof Regex ? Relation.OTHER : Relation.EQUAL;
        AnswerCheck.observe(in, part, relation, expected, true, call.site());
    }
}
