package dev.throughline.judge.evidence;

import dev.throughline.model.Harness;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;

/**
 * An exercise with its grade.
 *
 * @param file test file that performs it
 */
public record GradedExercise(String file, ExerciseFact fact, Grade grade) {

    /** Whether it runs enough of the real thing to prove an answer: grade {@code integration} or {@code mixed}. */
    public boolean isEvidence() {
        return grade != Grade.UNIT;
    }

    /** Whether it goes through the app as production builds it: mount, middleware order and composition root. */
    public boolean throughRealApp() {
        return fact.harness() == Harness.FULL_APP || fact.harness() == Harness.LIVE;
    }

    /** Whether it certainly crosses a boundary on the handler's side, and so passed every guard. */
    public boolean passedTheGuards() {
        return fact.crossings().stream().anyMatch(Crossing::definite);
    }
}
