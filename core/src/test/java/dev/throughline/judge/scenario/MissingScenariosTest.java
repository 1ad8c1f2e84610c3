package dev.throughline.judge.scenario;

import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.ExerciseBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.judge.RouteBuilder;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingScenariosTest {

    private static final String GET = "GET /api/assets/{assetId}";
    private static final String POST = "POST /api/assets";
    private static final String PATCH = "PATCH /api/assets/{assetId}";

    @Test
    void rulesAreOfDistinctClasses() {
        assertThat(MissingScenarios.rules()).doesNotHaveDuplicates().extracting(Object::getClass)
                .doesNotHaveDuplicates();
    }

    @Test
    void ownOutcomeIsMissingUntilAnIntegrationOrMixedExerciseAssertsIt() {
        RouteBuilder route = route("GET /api/assets").own(404, "NO_ASSET", "when the asset does not exist");

        assertThat(texts(route)).containsExactly("404 when the asset does not exist (NO_ASSET)");
        assertThat(texts(route, slice("GET /api/assets").asserts(404)))
                .containsExactly("404 when the asset does not exist (NO_ASSET)");
        assertThat(texts(route, slice("GET /api/assets").crossing("pg").asserts(404))).isEmpty();
    }

    @Test
    void outcomeWithAConditionForACauseIsStillASentence() {
        assertThat(texts(route("GET /a").own(404, "!asset"))).containsExactly("404 when !asset");
        assertThat(texts(route("GET /a").own(500, ""))).containsExactly("500 from handle");
        assertThat(texts(route("GET /a").own(200, "on success"))).containsExactly("200 on success");
        assertThat(texts(route("GET /a").dynamic(null)))
                .containsExactly("an answer whose status is data when the upstream fails");
        assertThat(texts(route("GET /a").dynamic(502)))
                .containsExactly("502 or the status that is passed on when the upstream fails");
    }

    @Test
    void guardOutcomeIsMissingUntilItIsAssertedBehindTheGuard() {
        RouteBuilder guarded = route("GET /a").guard(401, "apiAuth").guard(429, "limiter");

        assertThat(missing(guarded))
                .extracting(Scenario::kind)
                .containsExactly(ScenarioKind.AUTH, ScenarioKind.RATE_LIMIT);
        assertThat(missing(guarded, fullApp("GET /a").asserts(401)))
                .extracting(Scenario::kind)
                .containsExactly(ScenarioKind.RATE_LIMIT);
    }

    @Test
    void asksForCredentialsWhereTheAnswersOfTheGuardAreNotKnown() {
        assertThat(texts(route("GET /a").auth()))
                .containsExactly("refused when no credential is sent", "refused when the credential is invalid");
        assertThat(texts(route("GET /a"))).isEmpty();
        assertThat(kinds(route("GET /a").auth().guard(401, "apiAuth"))).containsExactly(ScenarioKind.AUTH);
    }

    @Test
    void asksForAnotherUsersDataWhereThePathNamesSomethingStored() {
        RouteBuilder guarded = route(GET).auth().guard(401, "apiAuth").crosses("pg");

        assertThat(texts(guarded)).contains("refused when assetId belongs to another user");
        assertThat(texts(guarded, fullApp(GET).crossing("pg").asserts(403)))
                .doesNotContain("refused when assetId belongs to another user");
        assertThat(texts(route("GET /api/assets").auth().guard(401, "apiAuth").crosses("pg")))
                .noneMatch(text -> text.contains("another user"));
    }

    @Test
    void asksForInvalidInputWhereItsAnswerIsNotKnown() {
        assertThat(kinds(route(POST).validates())).containsExactly(ScenarioKind.VALIDATION);
        assertThat(kinds(route(POST).validates().own(400, "when the name is empty")))
                .containsExactly(ScenarioKind.OUTCOME);
        assertThat(kinds(route(POST).validates(), fullApp(POST).asserts(422))).isEmpty();
    }

    @Test
    void asksForPagesUntilATestSendsAPageParameter() {
        RouteBuilder paged = route("GET /api/assets").paginates();

        assertThat(kinds(paged)).containsExactly(ScenarioKind.PAGINATION, ScenarioKind.PAGINATION);
        assertThat(kinds(paged, fullApp("GET /api/assets").sent("/api/assets?q=x").asserts(200))).hasSize(2);
        assertThat(kinds(paged, fullApp("GET /api/assets").sent("/api/assets?limit=2").asserts(200))).isEmpty();
    }

    @Test
    void asksForTheSameRequestTwiceWhereItCreatesOrPays() {
        RouteBuilder creates = route(POST).own(201, "when created").crosses("pg");
        ExerciseBuilder once = fullApp(POST).crossing("pg").asserts(201);
        ExerciseBuilder again = fullApp(POST).crossing("pg").asserts(201).in("assets > works", 9);

        assertThat(kinds(creates, once)).contains(ScenarioKind.IDEMPOTENCY);
        assertThat(kinds(creates, once, again)).doesNotContain(ScenarioKind.IDEMPOTENCY);
        assertThat(texts(route("POST /api/checkout"))).containsExactly(
                "the same request sent twice is not charged or booked twice");
        assertThat(kinds(route(POST).own(201, "when created"))).doesNotContain(ScenarioKind.IDEMPOTENCY);
        assertThat(kinds(route(POST).own(201, "ok").own(409, "when it exists").crosses("pg")))
                .doesNotContain(ScenarioKind.IDEMPOTENCY);
    }

    @Test
    void asksForConcurrentChangesOfOneStoredResource() {
        assertThat(texts(route(PATCH).crosses("pg"))).contains("two PATCH requests for one assetId at the same time");
        assertThat(kinds(route(GET).crosses("pg"))).doesNotContain(ScenarioKind.CONCURRENCY);
        assertThat(kinds(route(PATCH))).doesNotContain(ScenarioKind.CONCURRENCY);
        assertThat(kinds(route(PATCH).crosses("pg").own(412, "when the version is old")))
                .doesNotContain(ScenarioKind.CONCURRENCY);
    }

    @Test
    void asksForAFailureOutsideWhereNoAnswerForItIsKnown() {
        RouteBuilder crossing = route("GET /a").crosses("postgres").crosses(BoundaryKind.CACHE, "redis");

        assertThat(texts(crossing)).containsExactly("the answer when postgres or redis is down or slow");
        assertThat(texts(crossing, fullApp("GET /a").crossing("postgres").asserts(500))).isEmpty();
        assertThat(kinds(route("GET /a").crosses("pg").own(503, "when the pool is empty")))
                .containsExactly(ScenarioKind.OUTCOME);
    }

    @Test
    void asksForAFailureHalfWayWhereSeveralStoresChange() {
        RouteBuilder two = route("POST /a").crosses("postgres").crosses(BoundaryKind.STORAGE, "s3");

        assertThat(texts(two)).contains("nothing half done when one of postgres and s3 fails after another");
        assertThat(kinds(route("POST /a").crosses("postgres"))).doesNotContain(ScenarioKind.ROLLBACK);
        assertThat(kinds(route("GET /a").crosses("postgres").crosses(BoundaryKind.STORAGE, "s3")))
                .doesNotContain(ScenarioKind.ROLLBACK);
    }

    private static List<ScenarioKind> kinds(RouteBuilder route, ExerciseBuilder... exercises) {
        return missing(route, exercises).stream().map(Scenario::kind).toList();
    }

    private static List<String> texts(RouteBuilder route, ExerciseBuilder... exercises) {
        return missing(route, exercises).stream().map(Scenario::text).toList();
    }

    private static List<Scenario> missing(RouteBuilder route, ExerciseBuilder... exercises) {
        RouteResult result = Judge.judge(facts(route).suite(exercises).build()).routes().getFirst();
        return result.missing();
    }
}
