package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.Relation;

/**
 * The check that WebTest makes of each answer: the status is the one that is given, else one below 400. A request that
 * expects errors is not checked.
 */
final class WebTestStatus {
    private static final String WILDCARD = "*";

    private WebTestStatus() {}

    static void check(Interpreter in, RequestArguments arguments, PythonAnswer answer, Site site) {
        Value status = arguments.named("status");
        if (!(status instanceof Nothing)) {
            if (!(status instanceof Text(String text) && text.contains(WILDCARD))) {
                AnswerCheck.observe(in, in.get(answer, "status_code", site), Relation.EQUAL, status, true, site);
            }
        } else if (!arguments.call().more() && expectsNoErrors(arguments)) {
            AnswerCheck.observe(in, in.get(answer, "ok", site), Relation.TRUE, Bool.TRUE, true, site);
        }
    }

    private static boolean expectsNoErrors(RequestArguments arguments) {
        Value errors = arguments.named("expect_errors");
        return errors instanceof Nothing || errors.equals(Bool.FALSE);
    }
}
