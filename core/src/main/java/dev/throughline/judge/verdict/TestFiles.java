package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.AssertedStatuses;
import dev.throughline.judge.evidence.CanonicalOrder;
import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.Harness;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.model.facts.TestFileFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inventory of the test files, with what each of them really is. */
public final class TestFiles {

    private final Map<String, String> routeIds = new HashMap<>();
    private final Map<String, List<GradedExercise>> exercises = new HashMap<>();
    private final List<TestFileFact> files;

    /** Takes the facts and the graded exercises of every suite. */
    public TestFiles(AuditFacts facts, List<SuiteEvidence> suites) {
        files = facts.tests();
        for (RouteFact route : facts.routes()) {
            routeIds.put(route.key(), route.id());
        }
        for (SuiteEvidence suite : suites) {
            for (GradedExercise exercise : suite.exercises()) {
                exercises.computeIfAbsent(exercise.file(), ignored -> new ArrayList<>()).add(exercise);
            }
        }
    }

    /** Every test file, sorted by name. */
    public List<TestFileResult> results() {
        return files.stream()
                .map(this::result)
                .sorted(Comparator.comparing(TestFileResult::file))
                .toList();
    }

    private TestFileResult result(TestFileFact file) {
        List<GradedExercise> graded = exercises.getOrDefault(file.file(), List.of());
        return new TestFileResult(
                file.file(),
                file.framework(),
                file.suite(),
                file.suiteBy(),
                file.cases(),
                harness(graded),
                file.optIn(),
                file.substitutes().stream()
                        .distinct()
                        .sorted(CanonicalOrder.SUBSTITUTES)
                        .toList(),
                file.real().stream().distinct().sorted(CanonicalOrder.BOUNDARIES).toList(),
                graded.stream().map(this::exercise).toList(),
                FileClassification.of(file, graded));
    }

    /** The harnesses of the cases: {@code service} says that the file goes without HTTP, so it stands alone. */
    private static List<Harness> harness(List<GradedExercise> graded) {
        List<Harness> harnesses = graded.stream()
                .map(GradedExercise::fact)
                .filter(exercise -> !exercise.setup())
                .map(ExerciseFact::harness)
                .distinct()
                .sorted()
                .toList();
        return harnesses.size() == 1
                ? harnesses
                : harnesses.stream().filter(harness -> harness != Harness.SERVICE).toList();
    }

    private TestExercise exercise(GradedExercise graded) {
        ExerciseFact fact = graded.fact();
        return new TestExercise(
                fact.test(),
                fact.line(),
                fact.method(),
                fact.path(),
                fact.routeKey() == null ? null : routeIds.get(fact.routeKey()),
                fact.routeKey(),
                fact.candidates().stream().distinct().sorted().toList(),
                fact.calls(),
                fact.harness(),
                graded.grade(),
                AssertedStatuses.of(fact),
                fact.vacuous(),
                fact.setup());
    }
}
