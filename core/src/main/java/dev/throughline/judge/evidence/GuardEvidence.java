package dev.throughline.judge.evidence;

import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which guard outcomes are asserted through the real app. A guard registration stands before several routes; evidence
 * on one of them counts for all.
 */
public final class GuardEvidence {

    private final Set<GuardOutcome> asserted;

    private GuardEvidence(Set<GuardOutcome> asserted) {
        this.asserted = asserted;
    }

    /** Gathers the evidence of a suite. */
    public static GuardEvidence of(List<RouteFact> routes, List<AppFact> apps, SuiteEvidence suite) {
        Set<GuardOutcome> asserted = new HashSet<>();
        for (RouteFact route : routes) {
            Surface surface = Surface.of(route, apps);
            List<GradedExercise> real = suite.reaching(route).stream()
                    .filter(GradedExercise::throughRealApp)
                    .toList();
            surface.guards().stream()
                    .filter(guard -> real.stream().anyMatch(it -> OutcomeEvidence.asserts(it, guard, surface)))
                    .forEach(guard -> asserted.add(GuardOutcome.of(route, guard)));
        }
        return new GuardEvidence(asserted);
    }

    /** Whether a guard outcome of a route is asserted through the real app, on it or elsewhere behind the guard. */
    public boolean asserted(RouteFact route, OutcomeFact guard) {
        return asserted.contains(GuardOutcome.of(route, guard));
    }

    /**
     * One answer of one guard registration. Where the registration is not known, the route stands for it, so that
     * evidence on another route does not count.
     */
    public record GuardOutcome(
            String app, String guard, @Nullable Integer status, @Nullable String code, String function, String cause) {

        /** The answer that a guard outcome of a route stands for. */
        public static GuardOutcome of(RouteFact route, OutcomeFact outcome) {
            String guard = outcome.guard() == null ? route.key() : outcome.guard();
            return new GuardOutcome(
                    route.app(), guard, outcome.status(), outcome.code(), outcome.function(), outcome.cause());
        }
    }
}
