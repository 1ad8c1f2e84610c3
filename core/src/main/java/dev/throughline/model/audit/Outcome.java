package dev.throughline.model.audit;

import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a route or an app can answer, judged.
 *
 * @param status HTTP status; null when it is data without a default
 * @param code error code of the body where the code shows one
 * @param cause the condition in words
 * @param dynamic whether the status is copied or computed; {@code status} is then its default
 * @param source the place that answers
 * @param asserted own: an exercise of grade {@code integration} or {@code mixed} asserts it; guard: it is asserted
 *     through the full or live app somewhere behind the same guard registration; shared: an exercise of grade
 *     {@code integration} asserts it
 */
public record Outcome(
        @Nullable Integer status,
        @Nullable String code,
        String cause,
        Origin origin,
        boolean dynamic,
        SourceRef source,
        boolean asserted) {}
