package dev.throughline.model.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route group.
 *
 * @param contract files that declare its routes and mounts
 * @param routes keys of its routes, sorted
 * @param verdict null when the group has no routes
 * @param verdictByDefault the verdict of a run without any switch; null when the group has no routes
 * @param missing what its routes miss; each text names the route that it is about when the group has several
 */
public record GroupResult(
        String name,
        String app,
        List<String> contract,
        List<String> routes,
        @Nullable Verdict verdict,
        @Nullable Verdict verdictByDefault,
        List<Scenario> missing) {

    /** Copies the lists. */
    public GroupResult {
        contract = List.copyOf(contract);
        routes = List.copyOf(routes);
        missing = List.copyOf(missing);
    }
}
