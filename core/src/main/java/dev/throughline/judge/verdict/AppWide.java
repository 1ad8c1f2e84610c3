package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.CanonicalOrder;
import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.OutcomeEvidence;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.Origin;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcomes of whole apps: the shared ones and the 404 for unknown paths, judged once per app. */
public final class AppWide {

    private static final int NOT_FOUND = 404;

    private final AuditFacts facts;
    private final List<GradedExercise> requests;
    private final Map<String, RouteFact> routes = new HashMap<>();
    private final Map<String, Set<String>> appsOfFile = new HashMap<>();

    /** Takes the facts and the exercises of the integration suite. */
    public AppWide(AuditFacts facts, SuiteEvidence suite) {
        this.facts = facts;
        facts.routes().forEach(route -> routes.put(route.key(), route));
        for (GradedExercise exercise : suite.exercises()) {
            RouteFact route = routeOf(exercise.fact());
            if (route != null) {
                appsOfFile.computeIfAbsent(exercise.file(), ignored -> new TreeSet<>()).add(route.app());
            }
        }
        requests = suite.exercises().stream()
                .filter(exercise -> exercise.grade() == Grade.INTEGRATION && exercise.throughRealApp())
                .filter(exercise -> exercise.fact().candidates().isEmpty())
                .toList();
    }

    /** Every app, sorted by name. */
    public List<AppResult> results() {
        return facts.apps().stream()
                .map(app -> new AppResult(app.name(), app.entry(), shared(app)))
                .sorted(Comparator.comparing(AppResult::name))
                .toList();
    }

    private List<Outcome> shared(AppFact app) {
        return withNotFound(app)
                .distinct()
                .sorted(CanonicalOrder.OUTCOMES)
                .map(outcome -> judged(outcome, app))
                .toList();
    }

    /** Every server answers unknown paths; where no handler of the app was seen to do so, its framework does. */
    private static Stream<OutcomeFact> withNotFound(AppFact app) {
        if (app.shared().stream().anyMatch(AppWide::isNotFound)) {
            return app.shared().stream();
        }
        OutcomeFact byFramework = new OutcomeFact(
                NOT_FOUND, null, "when no route fits the path", Origin.SHARED, false, app.entry(), "", null);
        return Stream.concat(app.shared().stream(), Stream.of(byFramework));
    }

    private Outcome judged(OutcomeFact outcome, AppFact app) {
        boolean asserted = requests.stream()
                .filter(request -> app.name().equals(appOf(request)))
                .anyMatch(request -> asserts(request, outcome));
        return new Outcome(
                outcome.status(),
                outcome.code(),
                outcome.cause(),
                outcome.origin(),
                outcome.dynamic(),
                outcome.source(),
                asserted);
    }

    private boolean asserts(GradedExercise request, OutcomeFact outcome) {
        RouteFact route = routeOf(request.fact());
        if (isNotFound(outcome) && route != null) {
            return false;
        }
        return OutcomeEvidence.assertsShared(request, outcome, route == null ? List.of() : route.outcomes());
    }

    private static boolean isNotFound(OutcomeFact outcome) {
        return Objects.equals(outcome.status(), NOT_FOUND);
    }

    /** A request to an unknown path belongs to the app that all other requests of its file go to. */
    private @Nullable String appOf(GradedExercise request) {
        RouteFact route = routeOf(request.fact());
        if (route != null) {
            return route.app();
        }
        if (request.fact().path() == null) {
            return null;
        }
        if (facts.apps().size() == 1) {
            return facts.apps().getFirst().name();
        }
        Set<String> apps = appsOfFile.getOrDefault(request.file(), Set.of());
        return apps.size() == 1 ? apps.iterator().next() : null;
    }

    private @Nullable RouteFact routeOf(ExerciseFact exercise) {
        return exercise.routeKey() == null ? null : routes.get(exercise.routeKey());
    }
}
