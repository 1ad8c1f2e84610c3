package dev.throughline.model.facts;

import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a route can answer, as the code shows it.
 *
 * @param status HTTP status, null when it is data without a default
 * @param code error code of the body where the code shows one
 * @param cause the condition in words, such as {@code when the asset does not exist}
 * @param dynamic whether the status is copied or computed; {@code status} is then its default
 * @param source the place that answers, as near to the handler as it can be told
 * @param function name of the function that causes it, stable across edits
 * @param guard for {@link Origin#GUARD}: identifies the guard registration, so that evidence on one
 *     route behind it counts for all others; else null
 */
public record OutcomeFact(
        @Nullable Integer status,
        @Nullable String code,
        String cause,
        Origin origin,
        boolean dynamic,
        SourceRef source,
        String function,
        @Nullable String guard) {

    /** The same outcome with a status that is written in the code. */
    public OutcomeFact known() {
        return new OutcomeFact(status, code, cause, origin, false, source, function, guard);
    }

    /** The same outcome with another cause. */
    public OutcomeFact because(String other) {
        return new OutcomeFact(status, code, other, origin, dynamic, source, function, guard);
    }
}
