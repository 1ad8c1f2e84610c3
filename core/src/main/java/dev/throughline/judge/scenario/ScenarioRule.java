package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.RouteEvidence;
import java.util.List;

/**
 * One kind of scenario that the tests of a route may miss. A rule answers only where the facts show that its scenario
 * applies to the route; an empty list means that it does not, or that nothing is missing. Implementations have no
 * state and depend on nothing but the evidence.
 */
interface ScenarioRule {

    /** What the route misses, in a stable order. */
    List<MissingScenario> missing(RouteEvidence evidence);
}
