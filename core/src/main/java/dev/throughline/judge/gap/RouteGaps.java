package dev.throughline.judge.gap;

import dev.throughline.judge.scenario.MissingScenario;
import dev.throughline.model.facts.RouteFact;
import java.util.List;

/** What the tests of one route miss. */
public record RouteGaps(RouteFact route, List<MissingScenario> missing) {}
