package dev.throughline.audit;

import dev.throughline.eval.ConditionText;
import dev.throughline.eval.NumberChosen;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What led to the answers of one place.
 *
 * @param words the decision that leads to the place; empty when none explains it
 * @param trace what was seen on the way there
 */
record Cause(String words, Trace trace) {
    private static final int LOWEST_REFUSAL = 400;

    /**
     * The cause of one of the statuses that the place answers with: where a conditional expression gives it and another
     * of them, its condition as well.
     */
    String of(Num status, List<Value> all) {
        if (all.size() < 2) {
            return words;
        }
        Set<String> conditions = conditions(status, all);
        if (conditions.size() == 1) {
            String condition = conditions.iterator().next();
            return words.isEmpty() ? "when " + condition : words + " and " + condition;
        }
        return words.isEmpty() && status.value() >= LOWEST_REFUSAL ? Words.SOMETIMES : words;
    }

    private Set<String> conditions(Num status, List<Value> all) {
        Set<String> conditions = new TreeSet<>();
        for (Observed seen : trace.of(NumberChosen.class).toList()) {
            if (seen.what().equals(new NumberChosen(status)) && givesAnother(seen.site(), status, all)) {
                conditions.add(ConditionText.of(seen.condition()));
            }
        }
        return conditions;
    }

    private boolean givesAnother(Site expression, Num status, List<Value> all) {
        return trace.of(NumberChosen.class).anyMatch(seen -> seen.site().equals(expression)
                && seen.what() instanceof NumberChosen(Num number)
                && !number.equals(status)
                && all.contains(number));
    }
}
