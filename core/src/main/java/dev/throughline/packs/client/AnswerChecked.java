package dev.throughline.packs.client;

import dev.throughline.eval.Observation;
import dev.throughline.model.facts.Assertion;
import java.util.List;

/**
 * Test code checked an answer.
 *
 * @param assertions what it checks; empty when it checks only an effect or nothing
 * @param vacuous whether the check cannot fail
 * @param effect whether it checks the content of the answer
 */
public record AnswerChecked(ClientRequest request, List<Assertion> assertions, boolean vacuous, boolean effect)
        implements Observation {}
