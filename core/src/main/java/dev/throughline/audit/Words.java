package dev.throughline.audit;

import dev.throughline.eval.ConditionText;
import dev.throughline.eval.FailureText;
import dev.throughline.eval.PathCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts what led to an outcome into words. */
final class Words {
    private Words() {}

    /** Decisions that are told only where there is no other. */
    private static final Set<String> ALTERNATIVES = Set.of(ConditionText.ALTERNATIVE, ConditionText.OTHER_ALTERNATIVE);

    /** What an answer is when no decision explains it. */
    static final String SUCCESS = "on success";

    /** What a refusal is when no decision explains it. */
    static final String ALWAYS = "always";

    /** What one of several statuses is that one place answers with, as a condition in its arguments decides. */
    static final String SOMETIMES = "on one side of a condition";

    /** What an answer to an error is that none of the project's own code throws. */
    static final String FAILURE = "when " + FailureText.CALL_FAILS;

    /**
     * The cause of something that happens under a condition: the decision nearest to it that says something, or an empty
     * text.
     *
     * @param base conditions that hold before, and so explain nothing
     */
    static String cause(PathCondition condition, PathCondition base) {
        List<PathCondition> steps = condition.since(base);
        String alternative = "";
        for (int i = steps.size() - 1; i >= 0; i--) {
            PathCondition step = steps.get(i);
            String text = ConditionText.of(step);
            if (!step.isSticky() && !text.isBlank() && !text.equals(ConditionText.CALLBACK)) {
                if (!ALTERNATIVES.contains(text)) {
                    return "when " + text;
                }
                alternative = alternative.isEmpty() ? "when " + text : alternative;
            }
        }
        return alternative;
    }

    /** The conditions under which a route is mounted, or an empty text when it always is. */
    static String conditional(PathCondition condition) {
        List<String> texts = new ArrayList<>();
        for (PathCondition step : condition.since(PathCondition.ALWAYS)) {
            String text = ConditionText.of(step);
            if (!step.isSticky() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return String.join(" and ", texts);
    }
}
