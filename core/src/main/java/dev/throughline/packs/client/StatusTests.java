package dev.throughline.packs.client;

import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tests that are joined and denied in any way say of the status of one answer.
 *
 * @param passing the statuses that the tests let pass, or more
 */
record StatusTests(ClientRequest request, StatusSet passing) {

    /** What is said when a test has an outcome; null when nothing is, or when it is about several answers. */
    static @Nullable StatusTests of(Value test, boolean outcome) {
        return switch (test) {
            case AnswerTest one -> {
                StatusSet passing = AnswerCheck.passing(one, outcome);
                yield passing == null ? null : new StatusTests(one.field().request(), passing);
            }
            case AnswerField field when field.path().equals(AnswerField.OK) -> {
                StatusSet success = StatusSet.success();
                yield new StatusTests(field.request(), outcome ? success : success.not());
            }
            case AnswerNot not -> of(not.inner(), !outcome);
            case AnswerTests joined -> joined(joined.parts(), joined.isConjunction() == outcome, outcome);
            default -> null;
        };
    }

    /** Of several that all have the outcome those count that say something; of alternatives all have to. */
    private static @Nullable StatusTests joined(List<Value> parts, boolean all, boolean outcome) {
        @Nullable StatusTests result = null;
        for (Value part : parts) {
            StatusTests one = of(part, outcome);
            if (one == null && !all) {
                return null;
            }
            if (one != null && result != null && one.request != result.request) {
                return null;
            }
            if (one != null) {
                result = result == null
                        ? one
                        : new StatusTests(one.request,
                                all ? result.passing.and(one.passing) : result.passing.or(one.passing));
            }
        }
        return result;
    }
}
