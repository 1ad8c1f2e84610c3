package dev.throughline.judge.evidence;

import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.ExerciseBuilder;
import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.RouteBuilder;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.OutcomeFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeEvidenceTest {

    private static final String GET = "GET /api/assets";

    private static RouteBuilder assets() {
        return route(GET).own(200, "when found").own(400, "when the id is malformed").own(404, "when gone");
    }

    @Test
    void numberAssertsTheOutcomesThatHaveIt() {
        assertThat(asserted(assets(), fullApp(GET).asserts(404))).containsExactly("OWN 404");
        assertThat(asserted(assets(), fullApp(GET).asserts(409))).isEmpty();
    }

    @Test
    void alternativesAssertEach() {
        assertThat(asserted(assets(), fullApp(GET).asserts(200, 404))).containsExactly("OWN 200", "OWN 404");
    }

    @Test
    void answerThatNobodyLooksAtAssertsNothing() {
        assertThat(asserted(assets(), fullApp(GET))).isEmpty();
    }

    @Test
    void rangeAssertsTheSoleOutcomeInIt() {
        assertThat(asserted(assets(), fullApp(GET).assertsRange("2xx"))).containsExactly("OWN 200");
        assertThat(asserted(assets(), fullApp(GET).assertsRange("4xx"))).isEmpty();
        assertThat(asserted(assets(), fullApp(GET).assertsRange("not-200"))).isEmpty();
        assertThat(asserted(assets(), fullApp(GET).assertsRange("5xx"))).isEmpty();
    }

    @Test
    void rangeAssertsNothingWhereASecondOutcomeLiesInIt() {
        assertThat(asserted(assets().own(201, "when new"), fullApp(GET).assertsRange("2xx"))).isEmpty();
        assertThat(asserted(assets().dynamic(null), fullApp(GET).assertsRange("2xx"))).isEmpty();
    }

    @Test
    void rangeAssertsNothingWhereTheAppMayAnswerInIt() {
        RouteBuilder route = route(GET).own(200, "when found").own(500, "when the store fails");
        ExerciseBuilder exercise = fullApp(GET).assertsRange("5xx");

        assertThat(asserted(route, exercise)).containsExactly("OWN 500");
        assertThat(asserted(facts(route).shared(500, "when a handler throws"), exercise)).isEmpty();
    }

    @Test
    void notOkAssertsTheSoleOutcomeThatIsNotOk() {
        RouteBuilder route = route(GET).own(200, "when found").own(404, "when gone");

        assertThat(asserted(route, fullApp(GET).assertsRange("not-200"))).containsExactly("OWN 404");
    }

    @Test
    void codeAssertsTheOutcomeThatHasIt() {
        RouteBuilder route = route(GET).own(404, "NO_ASSET", "when gone").own(404, "NO_OWNER", "when orphaned");

        assertThat(asserted(route, fullApp(GET).assertsCode("NO_OWNER"))).containsExactly("OWN 404 NO_OWNER");
    }

    @Test
    void codeDecidesBetweenOutcomesOfOneStatus() {
        RouteBuilder route = route(GET).own(404, "NO_ASSET", "when gone").own(404, "when the route is off");

        assertThat(asserted(route, fullApp(GET).asserts(404).assertsCode("NO_ASSET")))
                .containsExactly("OWN 404 NO_ASSET");
        assertThat(asserted(route, fullApp(GET).asserts(404))).containsExactly("OWN 404", "OWN 404 NO_ASSET");
    }

    @Test
    void codeThatTheOutcomeDoesNotHaveContradictsTheNumber() {
        RouteBuilder route = route(GET).own(404, "NO_ASSET", "when gone");

        assertThat(asserted(route, fullApp(GET).asserts(404).assertsCode("OTHER"))).isEmpty();
    }

    @Test
    void numberThatNothingElseGivesAssertsTheStatusThatIsData() {
        assertThat(asserted(assets().dynamic(502), fullApp(GET).asserts(429))).containsExactly("OWN 502");
        assertThat(asserted(assets().dynamic(502), fullApp(GET).asserts(404))).containsExactly("OWN 404");
    }

    @Test
    void checksThatCannotFailAssertNothing() {
        assertThat(asserted(assets(), fullApp(GET).asserts(200, 400, 404).vacuous())).isEmpty();
        assertThat(asserted(assets(), fullApp(GET).assertsRange("2xx").vacuous())).isEmpty();
    }

    @Test
    void checkThatCannotFailDoesNotUndoTheOneBesideIt() {
        assertThat(asserted(assets(), fullApp(GET).asserts(200).vacuous())).containsExactly("OWN 200");
    }

    @Test
    void effectAloneAssertsOnlyASoleOutcome() {
        assertThat(asserted(assets(), fullApp(GET).assertsEffect())).isEmpty();
        assertThat(asserted(route(GET).own(200, "always"), fullApp(GET).assertsEffect())).containsExactly("OWN 200");
    }

    @Test
    void boundaryTellsTheGuardFromTheHandler() {
        RouteBuilder route = route(GET).guard(403, "apiAuth").own(403, "when the asset is another user's");

        assertThat(asserted(route, fullApp(GET).asserts(403))).containsExactly("GUARD 403");
        assertThat(asserted(route, fullApp(GET).asserts(403).crossing("pg"))).containsExactly("OWN 403");
        assertThat(asserted(route, fullApp(GET).asserts(403).doubling("assetService"))).isEmpty();
    }

    @Test
    void wordsOfTheBodyDecideBetweenOutcomesOfOneStatus() {
        RouteBuilder route = route(GET)
                .guard(404, "auth")
                .own(404, "when item is missing (“Item not found”)")
                .own(409, "when item is new");

        assertThat(asserted(route, fullApp(GET).asserts(404).assertsMessage("Item not found")))
                .containsExactly("OWN 404");
        assertThat(asserted(route, fullApp(GET).asserts(404).assertsMessage("No such user")))
                .containsExactly("GUARD 404");
        assertThat(asserted(route, fullApp(GET).asserts(409).assertsMessage("It is there already")))
                .containsExactly("OWN 409");
    }

    @Test
    void wordsThatOnlyOneOutcomeHasAssertIt() {
        RouteBuilder route = route(GET)
                .own(404, "when item is missing (“Item not found”)")
                .own(410, "when item is gone (“Item not here”)");

        assertThat(asserted(route, fullApp(GET).assertsMessage("Item not found"))).containsExactly("OWN 404");
        assertThat(asserted(route, fullApp(GET).assertsMessage("Item not"))).isEmpty();
    }

    private static List<String> asserted(RouteBuilder route, ExerciseBuilder exercise) {
        return asserted(facts(route), exercise);
    }

    private static List<String> asserted(FactsBuilder builder, ExerciseBuilder exercise) {
        AuditFacts facts = builder.suite(exercise).build();
        GradedExercise graded = SuiteEvidence.ofIntegrationSuite(facts).exercises().getFirst();
        Surface surface = Surface.of(facts.routes().getFirst(), facts.apps());
        return surface.outcomes().stream()
                .filter(outcome -> OutcomeEvidence.asserts(graded, outcome, surface))
                .map(OutcomeEvidenceTest::named)
                .toList();
    }

    private static String named(OutcomeFact outcome) {
        String code = outcome.code() == null ? "" : " " + outcome.code();
        return outcome.origin() + " " + outcome.status() + code;
    }
}
