package dev.throughline.judge.scenario;

import dev.throughline.model.facts.OutcomeFact;
import java.util.Locale;
import java.util.Set;

/** An outcome in words that name its cause, such as {@code 404 when the asset does not exist}. */
final class OutcomeText {

    /** Words with which a cause is already a phrase that can follow a status. */
    private static final Set<String> LEADS = Set.of(
            "when", "if", "on", "after", "because", "unless", "for", "without", "with", "by", "while", "from", "as",
            "until", "where", "at", "in");

    private OutcomeText() {}

    /** The text of a scenario that ends in an outcome. */
    static String of(OutcomeFact outcome) {
        return status(outcome) + cause(outcome) + code(outcome);
    }

    private static String status(OutcomeFact outcome) {
        Integer status = outcome.status();
        if (status == null) {
            return "an answer whose status is data";
        }
        return outcome.dynamic() ? status + " or the status that is passed on" : status.toString();
    }

    private static String cause(OutcomeFact outcome) {
        String cause = outcome.cause().strip();
        if (cause.isEmpty()) {
            return outcome.function().isEmpty() ? "" : " from " + outcome.function();
        }
        String first = cause.split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT);
        return LEADS.contains(first) ? " " + cause : " when " + cause;
    }

    private static String code(OutcomeFact outcome) {
        String code = outcome.code();
        return code == null || outcome.cause().contains(code) ? "" : " (" + code + ")";
    }
}
