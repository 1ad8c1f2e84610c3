package dev.throughline.judge.verdict;

import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.AuditFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppWideTest {

    private static final String GET = "GET /api/assets/{id}";

    @Test
    void unknownPathIsAContractOfEveryApp() {
        assertThat(asserted(facts())).isEmpty();
        assertThat(asserted(facts().suite(fullApp("GET /nope").routeUnknown().asserts(404)))).containsExactly(404);
    }

    @Test
    void notFoundOfARouteSaysNothingAboutUnknownPaths() {
        assertThat(asserted(facts(route(GET).own(404, "when gone")).suite(fullApp(GET).asserts(404)))).isEmpty();
        assertThat(asserted(facts(route(GET)).suite(fullApp(GET).asserts(404)))).isEmpty();
    }

    @Test
    void sliceSaysNothingAboutTheApp() {
        assertThat(asserted(facts().suite(slice("GET /nope").routeUnknown().asserts(404)))).isEmpty();
    }

    @Test
    void requestThatMayReachARouteSaysNothingAboutUnknownPaths() {
        assertThat(asserted(facts().suite(fullApp("GET /a").routeUnknown("server#GET /{x}").asserts(404)))).isEmpty();
    }

    @Test
    void sharedOutcomeIsAssertedWhereTheRouteCannotGiveItsStatus() {
        FactsBuilder own = facts(route(GET).own(400, "when the id is malformed")).shared(400,
                "when the body is no JSON");
        FactsBuilder shared = facts(route(GET).own(200, "always")).shared(400, "when the body is no JSON");

        assertThat(asserted(own.suite(fullApp(GET).asserts(400)))).isEmpty();
        assertThat(asserted(shared.suite(fullApp(GET).asserts(400)))).containsExactly(400);
    }

    @Test
    void unknownPathBelongsToTheAppThatItsFileTests() {
        AuditFacts one = facts(route(GET)).suite(fullApp(GET), fullApp("GET /nope").routeUnknown().asserts(404))
                .build();
        AuditFacts two = facts().suite(fullApp("GET /nope").routeUnknown().asserts(404)).build();

        assertThat(appsWithAssertedNotFound(one)).containsExactly("server");
        assertThat(appsWithAssertedNotFound(two)).isEmpty();
    }

    /** Judges with a second app beside the one that the builder makes. */
    private static List<String> appsWithAssertedNotFound(AuditFacts facts) {
        AppFact other = new AppFact("admin", new SourceRef("admin/server.ts", 1), List.of());
        AuditFacts both = new AuditFacts(
                facts.project(),
                List.of(facts.apps().getFirst(), other),
                facts.groups(),
                facts.routes(),
                facts.tests(),
                facts.services(),
                facts.workers(),
                facts.stateMachines(),
                facts.unresolved(),
                facts.diagnostics());
        return Judge.judge(both).apps().stream()
                .filter(app -> app.shared().stream().anyMatch(Outcome::asserted))
                .map(AppResult::name)
                .toList();
    }

    private static List<Integer> asserted(FactsBuilder facts) {
        return Judge.judge(facts.build()).apps().getFirst().shared().stream()
                .filter(Outcome::asserted)
                .map(Outcome::status)
                .toList();
    }
}
