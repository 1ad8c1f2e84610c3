package dev.throughline.judge;

import dev.throughline.judge.evidence.AssertedStatuses;
import dev.throughline.judge.evidence.CanonicalOrder;
import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.GuardEvidence;
import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.judge.evidence.Surface;
import dev.throughline.judge.scenario.MissingScenario;
import dev.throughline.judge.scenario.MissingScenarios;
import dev.throughline.judge.verdict.RouteReasons;
import dev.throughline.judge.verdict.RouteVerdict;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Verdict;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.List;

/** Judges one route after the other against the same suites. */
final class RouteJudge {

    private final AuditFacts facts;
    private final SuiteEvidence integration;
    private final SuiteEvidence byDefault;
    private final SuiteEvidence unit;
    private final GuardEvidence guards;
    private final GuardEvidence guardsByDefault;

    RouteJudge(AuditFacts facts, SuiteEvidence integration, SuiteEvidence unit) {
        this.facts = facts;
        this.integration = integration;
        this.unit = unit;
        byDefault = integration.byDefault();
        guards = GuardEvidence.of(facts.routes(), facts.apps(), integration);
        guardsByDefault = GuardEvidence.of(facts.routes(), facts.apps(), byDefault);
    }

    JudgedRoute judge(RouteFact route) {
        Surface surface = Surface.of(route, facts.apps());
        RouteEvidence evidence = new RouteEvidence(route, surface, integration.reaching(route), guards);
        RouteEvidence plain = new RouteEvidence(route, surface, byDefault.reaching(route), guardsByDefault);
        List<MissingScenario> missing = MissingScenarios.of(evidence);
        return new JudgedRoute(route, result(evidence, RouteVerdict.of(plain), missing), missing);
    }

    private RouteResult result(RouteEvidence evidence, Verdict defaultVerdict, List<MissingScenario> missing) {
        RouteFact route = evidence.route();
        Verdict verdict = RouteVerdict.of(evidence);
        return new RouteResult(
                route.key(),
                route.id(),
                route.app(),
                route.method(),
                route.path(),
                route.group(),
                route.source(),
                route.handler(),
                route.auth(),
                route.conditional(),
                route.shadowedBy(),
                evidence.surface().outcomes().stream()
                        .map(outcome -> judged(outcome, evidence))
                        .toList(),
                route.boundaries().stream()
                        .distinct()
                        .sorted(CanonicalOrder.BOUNDARIES)
                        .toList(),
                route.services().stream().distinct().sorted().toList(),
                verdict,
                defaultVerdict,
                RouteReasons.of(
                        evidence,
                        verdict,
                        defaultVerdict,
                        integration.perhapsReaching(route),
                        unit.reaching(route)),
                evidence.exercises().stream().map(RouteJudge::exercise).toList(),
                missing.stream().map(MissingScenario::scenario).toList());
    }

    private static Outcome judged(OutcomeFact outcome, RouteEvidence evidence) {
        return new Outcome(
                outcome.status(),
                outcome.code(),
                outcome.cause(),
                outcome.origin(),
                outcome.dynamic(),
                outcome.source(),
                evidence.asserted(outcome));
    }

    private static RouteExercise exercise(GradedExercise graded) {
        ExerciseFact fact = graded.fact();
        return new RouteExercise(
                graded.file() + "::" + fact.test(),
                fact.line(),
                fact.harness(),
                graded.grade(),
                AssertedStatuses.of(fact),
                fact.vacuous(),
                fact.setup(),
                fact.runsByDefault(),
                fact.doubles().stream().distinct().sorted().toList());
    }

    /** A route with what its tests miss, with the names that identify it. */
    record JudgedRoute(RouteFact fact, RouteResult result, List<MissingScenario> missing) {}
}
