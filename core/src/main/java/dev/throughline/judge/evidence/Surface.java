package dev.throughline.judge.evidence;

import dev.throughline.model.Origin;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.List;
import java.util.Objects;

/**
 * Every way in which one route can answer.
 *
 * @param outcomes own and guard outcomes, in {@link CanonicalOrder#OUTCOMES}
 * @param shared outcomes of the app that may answer in its place; the 404 for unknown paths is not among them,
 *     since the path of a route is known
 */
public record Surface(List<OutcomeFact> outcomes, List<OutcomeFact> shared) {

    private static final int NOT_FOUND = 404;

    /** The surface of a route in the apps of its repository. */
    public static Surface of(RouteFact route, List<AppFact> apps) {
        List<OutcomeFact> outcomes = route.outcomes().stream()
                .distinct()
                .sorted(CanonicalOrder.OUTCOMES)
                .toList();
        List<OutcomeFact> shared = apps.stream()
                .filter(app -> app.name().equals(route.app()))
                .flatMap(app -> app.shared().stream())
                .filter(outcome -> !Objects.equals(outcome.status(), NOT_FOUND))
                .sorted(CanonicalOrder.OUTCOMES)
                .toList();
        return new Surface(outcomes, shared);
    }

    /** The outcomes of the handler and of what it calls. */
    public List<OutcomeFact> own() {
        return ofOrigin(Origin.OWN);
    }

    /** The outcomes of what stands before the handler. */
    public List<OutcomeFact> guards() {
        return ofOrigin(Origin.GUARD);
    }

    private List<OutcomeFact> ofOrigin(Origin origin) {
        return outcomes.stream().filter(outcome -> outcome.origin() == origin).toList();
    }
}
