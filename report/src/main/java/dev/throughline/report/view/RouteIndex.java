package dev.throughline.report.view;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.report.text.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The routes of an audit by their keys. */
public final class RouteIndex {

    private final Map<String, RouteResult> byKey = new HashMap<>();

    /** Indexes the routes of an audit. */
    public RouteIndex(Audit audit) {
        for (RouteResult route : audit.routes()) {
            byKey.put(route.key(), route);
        }
    }

    /** The route of this key, or null when the key is not one of a route. */
    public @Nullable RouteResult route(String key) {
        return byKey.get(key);
    }

    /** The routes of a group, in its order. */
    public List<RouteResult> routesOf(GroupResult group) {
        return group.routes().stream().map(byKey::get).filter(Objects::nonNull).toList();
    }

    /** The test files that reach a route of the group, sorted. */
    public List<String> testFilesOf(GroupResult group) {
        return routesOf(group).stream()
                .flatMap(route -> route.exercises().stream())
                .map(RouteIndex::fileOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** Outcomes asserted of outcomes known, over the routes of a group. */
    public Share outcomesOf(GroupResult group) {
        List<Outcome> outcomes = routesOf(group).stream().flatMap(route -> route.outcomes().stream()).toList();
        return asserted(outcomes);
    }

    /** Outcomes asserted of outcomes known. */
    public static Share asserted(List<Outcome> outcomes) {
        return new Share((int) outcomes.stream().filter(Outcome::asserted).count(), outcomes.size());
    }

    /** The test file of an exercise, which its test begins with. */
    public static String fileOf(RouteExercise exercise) {
        int end = exercise.test().indexOf("::");
        return end < 0 ? exercise.test() : exercise.test().substring(0, end);
    }
}
