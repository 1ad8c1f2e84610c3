package dev.throughline.judge.evidence;

import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.model.facts.TestFileFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The graded exercises of one suite, findable by the route that they reach. */
public final class SuiteEvidence {

    private static final String INTEGRATION = "integration";

    private final List<GradedExercise> exercises;
    private final Map<String, List<GradedExercise>> byRoute = new HashMap<>();

    private SuiteEvidence(List<GradedExercise> exercises) {
        this.exercises = List.copyOf(exercises);
        for (GradedExercise exercise : exercises) {
            String key = exercise.fact().routeKey();
            if (key != null) {
                byRoute.computeIfAbsent(key, ignored -> new ArrayList<>()).add(exercise);
            }
        }
    }

    /** The exercises of the integration suite: the only ones that count for a verdict. */
    public static SuiteEvidence ofIntegrationSuite(AuditFacts facts) {
        return of(facts, SuiteEvidence::isIntegration);
    }

    /** The exercises of everything else: reported beside, never counted. */
    public static SuiteEvidence ofUnitSuite(AuditFacts facts) {
        return of(facts, file -> !isIntegration(file));
    }

    /** Whether a file stands in the integration suite. */
    public static boolean isIntegration(TestFileFact file) {
        return file.suite().equals(INTEGRATION);
    }

    /** The exercises that a plain run of the suite performs. */
    public SuiteEvidence byDefault() {
        return new SuiteEvidence(
                exercises.stream().filter(exercise -> exercise.fact().runsByDefault()).toList());
    }

    /** Every exercise, sorted by file, line and test. */
    public List<GradedExercise> exercises() {
        return exercises;
    }

    /** The exercises that reach a route, sorted by file, line and test. */
    public List<GradedExercise> reaching(RouteFact route) {
        return byRoute.getOrDefault(route.key(), List.of());
    }

    /** The exercises that may reach a route, but fit others as well. */
    public List<GradedExercise> perhapsReaching(RouteFact route) {
        return exercises.stream()
                .filter(exercise -> exercise.fact().routeKey() == null)
                .filter(exercise -> exercise.fact().candidates().contains(route.key()))
                .toList();
    }

    private static SuiteEvidence of(AuditFacts facts, Predicate<TestFileFact> chosen) {
        Map<String, RouteFact> routes = new HashMap<>();
        facts.routes().forEach(route -> routes.put(route.key(), route));
        return new SuiteEvidence(facts.tests().stream()
                .filter(chosen)
                .flatMap(file -> file.exercises().stream()
                        .map(fact -> new GradedExercise(
                                file.file(), fact, Grading.grade(fact, find(routes, fact.routeKey())))))
                .sorted(Comparator.comparing(GradedExercise::file)
                        .thenComparing(GradedExercise::fact, CanonicalOrder.EXERCISES))
                .toList());
    }

    private static @Nullable RouteFact find(Map<String, RouteFact> routes, @Nullable String key) {
        return key == null ? null : routes.get(key);
    }
}
