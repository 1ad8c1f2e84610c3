package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.GuardEvidence.GuardOutcome;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that no test shows, with the names that identify it across edits.
 *
 * @param code error code of the outcome that it is about, or null
 * @param function name of the function that causes the outcome, or a fixed word of the rule that asks for it
 * @param ordinal tells apart outcomes of one function with the same status and code, from 0
 * @param guard the answer of the guard that it is about, or null
 */
public record MissingScenario(
        Scenario scenario, @Nullable String code, String function, int ordinal, @Nullable GuardOutcome guard) {

    /** A scenario that a rule asks for, with its fixed word, whose status the code does not tell. */
    static MissingScenario asked(ScenarioKind kind, String word, String text) {
        return new MissingScenario(new Scenario(kind, null, text), null, word, 0, null);
    }
}
