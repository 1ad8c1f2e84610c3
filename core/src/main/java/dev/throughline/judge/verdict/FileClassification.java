package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.audit.Classification;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.facts.TestFileFact;
import java.util.List;

/** What a test file is, from the grades of its exercises. */
public final class FileClassification {

    private FileClassification() {}

    /**
     * Classifies a file. What fixtures and hooks send does not count.
     *
     * @param exercises its graded exercises
     */
    public static Classification of(TestFileFact file, List<GradedExercise> exercises) {
        if (!SuiteEvidence.isIntegration(file)) {
            return Classification.UNIT;
        }
        if (has(Grade.INTEGRATION, exercises)) {
            return Classification.INTEGRATION;
        }
        if (has(Grade.MIXED, exercises)) {
            return Classification.PARTIAL;
        }
        return hasCases(file) ? Classification.MISLABELED_UNIT_TEST : Classification.UNIT;
    }

    private static boolean has(Grade grade, List<GradedExercise> exercises) {
        return exercises.stream().anyMatch(it -> !it.fact().setup() && it.grade() == grade);
    }

    private static boolean hasCases(TestFileFact file) {
        Integer cases = file.cases();
        return cases == null ? !file.exercises().isEmpty() : cases > 0;
    }
}
