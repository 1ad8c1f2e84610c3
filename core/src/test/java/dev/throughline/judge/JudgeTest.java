package dev.throughline.judge;

import static dev.throughline.judge.ExerciseBuilder.call;
import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.ExerciseBuilder.live;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict rules by example: one route, the exercises that reach it, the verdict that it must get. */
class JudgeTest {

    private static final String GET = "GET /api/assets/{id}";

    /** The route of the table: two own outcomes, one guard, a database behind a service. */
    private static RouteBuilder assetRoute() {
        return route(GET)
                .own(200, "when the asset exists")
                .own(404, "when the asset does not exist")
                .guard(401, "apiAuth")
                .crosses("postgres")
                .uses("assetService");
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                row("nothing reaches it", Verdict.NONE),
                row(
                        "a slice with the service doubled, though it asserts everything",
                        Verdict.MISLABELED_UNIT_TEST,
                        slice(GET).doubling("assetService").asserts(200),
                        slice(GET).doubling("assetService").asserts(404),
                        slice(GET).asserts(401)),
                row(
                        "the full app with the service doubled is no better",
                        Verdict.MISLABELED_UNIT_TEST,
                        fullApp(GET).doubling("assetService").asserts(200)),
                row(
                        "a crossing that is merely possible raises nothing",
                        Verdict.MISLABELED_UNIT_TEST,
                        slice(GET).perhapsCrossing("postgres").asserts(200)),
                row(
                        "a slice that crosses the database",
                        Verdict.PARTIAL,
                        slice(GET).crossing("postgres").asserts(200)),
                row(
                        "slices never cover, whatever they assert",
                        Verdict.PARTIAL,
                        slice(GET).crossing("postgres").asserts(200),
                        slice(GET).crossing("postgres").asserts(404),
                        fullApp(GET).asserts(401)),
                row(
                        "the full app, but one own outcome is not asserted",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres").asserts(200),
                        fullApp(GET).asserts(401)),
                row(
                        "the full app, but the guard is asserted nowhere",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres").asserts(200),
                        fullApp(GET).crossing("postgres").asserts(404)),
                row(
                        "a guard asserted through a slice only",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres").asserts(200),
                        fullApp(GET).crossing("postgres").asserts(404),
                        slice(GET).asserts(401)),
                row(
                        "nobody looks at the answer",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres")),
                row(
                        "every outcome through the full app",
                        Verdict.COVERED,
                        fullApp(GET).crossing("postgres").asserts(200),
                        fullApp(GET).crossing("postgres").asserts(404),
                        fullApp(GET).asserts(401)),
                row(
                        "a live address proves as much",
                        Verdict.COVERED,
                        live(GET).crossing("postgres").asserts(200),
                        live(GET).crossing("postgres").asserts(404),
                        live(GET).asserts(401)),
                row(
                        "a doubled logger beside the database is mixed, and mixed never covers",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres").doubling("logger").asserts(200),
                        fullApp(GET).crossing("postgres").asserts(404),
                        fullApp(GET).asserts(401)),
                row(
                        "a fixture's request counts for the route",
                        Verdict.PARTIAL,
                        fullApp(GET).crossing("postgres").setup()),
                row(
                        "a request that fits several routes counts for none",
                        Verdict.NONE,
                        fullApp(GET).crossing("postgres").asserts(200).routeUnknown("server#" + GET, "server#GET /x")),
                row("a call without a request does not reach the route", Verdict.NONE, call("getAsset").crossing(
                        "pg")));
    }

    private static Arguments row(String name, Verdict expected, ExerciseBuilder... exercises) {
        return arguments(name, expected, exercises);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verdicts")
    void givesTheVerdictOfTheRules(String name, Verdict expected, ExerciseBuilder[] exercises) {
        RouteResult result = onlyRoute(facts(assetRoute()).suite(exercises));

        assertThat(result.verdict()).as(name).isEqualTo(expected);
        assertThat(result.why()).isNotEmpty();
    }

    @Test
    void guardIsAssertedForEveryRouteBehindTheSameRegistration() {
        Audit audit = judge(facts(
                route(GET).own(200, "when it exists").guard(401, "apiAuth"),
                route("GET /api/users").own(200, "always").guard(401, "apiAuth"),
                route("GET /api/admin").own(200, "always").guard(401, "adminAuth"))
                .suite(
                        fullApp(GET).asserts(200),
                        fullApp("GET /api/users").asserts(200),
                        fullApp("GET /api/users").asserts(401),
                        fullApp("GET /api/admin").asserts(200)));

        assertThat(audit.routes())
                .extracting(RouteResult::id, RouteResult::verdict)
                .containsExactly(
                        tuple("GET /api/admin", Verdict.PARTIAL),
                        tuple(GET, Verdict.COVERED),
                        tuple("GET /api/users", Verdict.COVERED));
    }

    @Test
    void tellsWhatADefaultRunIsWorth() {
        RouteResult result = onlyRoute(facts(route(GET).own(200, "always"))
                .suite(fullApp(GET).asserts(200).optIn("RUN_STORE"), slice(GET).doubling("assetService").asserts(200)));

        assertThat(result.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(result.verdictByDefault()).isEqualTo(Verdict.MISLABELED_UNIT_TEST);
        assertThat(result.why()).contains("It rests on RUN_STORE: a default run gives mislabeled-unit-test.");
    }

    @Test
    void guardAssertedOnlyBehindASwitchCoversNothingByDefault() {
        RouteResult result = onlyRoute(facts(route(GET).own(200, "always").guard(401, "apiAuth"))
                .suite(fullApp(GET).asserts(200), fullApp(GET).asserts(401).optIn("skip")));

        assertThat(result.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(result.verdictByDefault()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void routeWithoutKnownOutcomeIsNeverCovered() {
        RouteResult result = onlyRoute(facts(route(GET)).suite(fullApp(GET).asserts(200)));

        assertThat(result.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(result.why()).anyMatch(reason -> reason.startsWith("No outcome of its handler is known"));
    }

    @Test
    void unitSuiteIsReportedBesideAndNeverCounted() {
        Audit audit = judge(facts(assetRoute()).unitSuite(fullApp(GET).crossing("postgres").asserts(200)));

        assertThat(audit.routes().getFirst().verdict()).isEqualTo(Verdict.NONE);
        assertThat(audit.routes().getFirst().exercises()).isEmpty();
        assertThat(audit.routes().getFirst().why()).contains("The unit suite reaches it 1 time, which is not counted.");
        assertThat(audit.tests()).hasSize(1);
        assertThat(audit.summary().tests().files()).isZero();
    }

    @Test
    void missingScenariosNameTheirCause() {
        RouteResult result = onlyRoute(facts(assetRoute())
                .suite(fullApp(GET).crossing("postgres").asserts(200), fullApp(GET).crossing("postgres").asserts(500)));

        assertThat(result.missing())
                .extracting(Scenario::text)
                .containsExactly("404 when the asset does not exist", "401 when the guard refuses");
    }

    @Test
    void routeThatCanNeverAnswerMissesNothing() {
        RouteResult result = onlyRoute(facts(assetRoute().shadowedBy("server#GET /api/{any*}")));

        assertThat(result.missing()).isEmpty();
        assertThat(result.why())
                .contains("It can never answer: server#GET /api/{any*} is registered before it and always answers.");
    }

    @Test
    void groupListsItsRoutesAndWhatTheyMiss() {
        Audit audit = judge(facts(
                route("GET /api/a").own(200, "always"),
                route("GET /api/b").own(200, "always"))
                .group("assets", "src/b.ts", "src/a.ts")
                .group("empty", "src/c.ts")
                .suite(fullApp("GET /api/a").asserts(200)));

        GroupResult assets = audit.groups().getFirst();
        assertThat(assets.contract()).containsExactly("src/a.ts", "src/b.ts");
        assertThat(assets.routes()).containsExactly("server#GET /api/a", "server#GET /api/b");
        assertThat(assets.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(assets.missing()).extracting(Scenario::text).containsExactly("GET /api/b: 200 when always");
        assertThat(audit.groups().getLast().verdict()).isNull();
        assertThat(audit.summary().groups().total()).isEqualTo(1);
    }

    @Test
    void groupThatOnlyRoutesNameStandsInTheirFiles() {
        Audit audit = judge(facts(route("GET /api/a").group("loose")));

        assertThat(audit.groups())
                .extracting(GroupResult::name, GroupResult::contract)
                .containsExactly(tuple("loose", List.of("src/routes.ts")));
    }

    private static Audit judge(FactsBuilder facts) {
        return Judge.judge(facts.build());
    }

    private static RouteResult onlyRoute(FactsBuilder facts) {
        List<RouteResult> routes = judge(facts).routes();
        assertThat(routes).hasSize(1);
        return routes.getFirst();
    }
}
