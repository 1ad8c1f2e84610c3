package dev.throughline.judge;

import static dev.throughline.judge.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.verdict.GroupVerdict;
import dev.throughline.model.Harness;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.Summary.ServiceCounts;
import dev.throughline.model.audit.Summary.VerdictCounts;
import dev.throughline.model.audit.Verdict;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.TestFileFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must hold of every audit, whatever the facts are. */
class JudgePropertiesTest {

    private static final List<String> ROUTES = List.of("GET /a", "POST /a", "PATCH /a/{id}", "DELETE /a/{id}",
            "GET /pay/{id}");
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 201, 401, 404, 404, 500);

    /** Most requests go to one route, so that it is often covered. */
    private static final List<String> TARGETS = List.of("GET /a", "GET /a", "GET /a", "POST /a", "PATCH /a/{id}");
    private static final List<String> RANGES = List.of("", "", "", "", "2xx", "4xx", "not-200");
    private static final List<String> CODES = List.of("", "", "", "", "NO_ASSET", "OTHER");

    @Property(tries = 100)
    void anotherExerciseNeverLowersAVerdict(
            @ForAll("audits") AuditFacts facts, @ForAll("exercises") ExerciseBuilder more) {
        List<RouteResult> before = Judge.judge(facts).routes();
        List<RouteResult> after = Judge.judge(with(facts, more)).routes();

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).verdict()).isGreaterThanOrEqualTo(before.get(i).verdict());
            assertThat(after.get(i).verdictByDefault()).isGreaterThanOrEqualTo(before.get(i).verdictByDefault());
        }
    }

    @Property(tries = 100)
    void anotherExerciseNeverLowersAService(
            @ForAll("audits") AuditFacts facts, @ForAll("exercises") ExerciseBuilder more) {
        List<ServiceResult> before = Judge.judge(facts).services();
        List<ServiceResult> after = Judge.judge(with(facts, more)).services();

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).verdict()).isGreaterThanOrEqualTo(before.get(i).verdict());
        }
    }

    @Property(tries = 100)
    void isolatedSlicesNeverMakeARouteBetterThanMislabeled(@ForAll("slices") List<ExerciseBuilder> slices) {
        AuditFacts facts = facts(ROUTES.stream().map(JudgePropertiesTest::richRoute).toArray(RouteBuilder[]::new))
                .suite(slices.toArray(ExerciseBuilder[]::new))
                .build();

        assertThat(Judge.judge(facts).routes())
                .extracting(RouteResult::verdict)
                .allMatch(verdict -> verdict.compareTo(Verdict.MISLABELED_UNIT_TEST) <= 0);
    }

    @Property(tries = 100)
    void defaultRunIsNeverWorthMore(@ForAll("audits") AuditFacts facts) {
        assertThat(Judge.judge(facts).routes())
                .allMatch(route -> route.verdictByDefault().compareTo(route.verdict()) <= 0);
    }

    @Property(tries = 100)
    void verdictsAgreeWithEvidenceAndMissing(@ForAll("audits") AuditFacts facts) {
        for (RouteResult route : Judge.judge(facts).routes()) {
            assertThat(route.verdict() == Verdict.NONE).isEqualTo(route.exercises().isEmpty());
            assertThat(route.why()).isNotEmpty();
            if (route.verdict() == Verdict.COVERED) {
                assertThat(route.outcomes()).isNotEmpty().allMatch(outcome -> outcome.asserted());
                assertThat(route.missing()).extracting(Scenario::kind).doesNotContain(ScenarioKind.OUTCOME);
            }
        }
    }

    @Property(tries = 100)
    void groupsFollowTheirRoutes(@ForAll("audits") AuditFacts facts) {
        Audit audit = Judge.judge(facts);
        for (GroupResult group : audit.groups()) {
            List<Verdict> verdicts = audit.routes().stream()
                    .filter(route -> group.routes().contains(route.key()))
                    .map(RouteResult::verdict)
                    .toList();
            assertThat(group.verdict()).isEqualTo(GroupVerdict.of(verdicts));
        }
        assertThat(audit.groups().stream().mapToInt(group -> group.routes().size()).sum())
                .isEqualTo(audit.routes().size());
    }

    @Property(tries = 100)
    void totalsAddUp(@ForAll("audits") AuditFacts facts) {
        Audit audit = Judge.judge(facts);
        VerdictCounts routes = audit.summary().routes();
        VerdictCounts groups = audit.summary().groups();
        ServiceCounts services = audit.summary().services();

        assertThat(routes.total()).isEqualTo(audit.routes().size()).isEqualTo(sum(routes));
        assertThat(groups.total()).isEqualTo(sum(groups));
        assertThat(services.total())
                .isEqualTo(audit.services().size())
                .isEqualTo(services.covered() + services.unitOnly() + services.mockedOnly() + services.none());
        assertThat(audit.summary().outcomes().asserted()).isLessThanOrEqualTo(audit.summary().outcomes().total());
    }

    @Property(tries = 100)
    void orderOfDiscoveryNeverShows(@ForAll("audits") AuditFacts facts, @ForAll Random random) {
        assertThat(Judge.judge(shuffled(facts, random))).isEqualTo(Judge.judge(facts));
    }

    @Property(tries = 100)
    void gapsHaveIdentitiesOfTheirOwn(@ForAll("audits") AuditFacts facts) {
        List<Gap> gaps = Judge.judge(facts).gaps();

        assertThat(gaps).extracting(Gap::id).doesNotHaveDuplicates();
        assertThat(gaps).extracting(Gap::priority).isSorted();
        assertThat(gaps).extracting(Gap::why).noneMatch(String::isBlank);
    }

    @Provide
    Arbitrary<AuditFacts> audits() {
        Arbitrary<List<RouteBuilder>> routes = Arbitraries.subsetOf(ROUTES)
                .flatMap(ids -> Combinators.combine(ids.stream().sorted().map(JudgePropertiesTest::routes).toList())
                        .as(list -> list));
        Arbitrary<List<ExerciseBuilder>> several = exercises().list().ofMaxSize(6);
        return Combinators.combine(routes, several, several, exercises().list().ofMaxSize(2))
                .as((some, suite, second, unit) -> facts(some.toArray(RouteBuilder[]::new))
                        .shared(500, "when a handler throws")
                        .service("assetService")
                        .service("mailer", FactsBuilder.SUITE_FILE)
                        .suite(suite.toArray(ExerciseBuilder[]::new))
                        .file("tests/integration/second.test.ts", "integration", 2, second.toArray(
                                ExerciseBuilder[]::new))
                        .unitSuite(unit.toArray(ExerciseBuilder[]::new))
                        .build());
    }

    @Provide
    Arbitrary<ExerciseBuilder> exercises() {
        return requests(Arbitraries.of(Harness.FULL_APP, Harness.SLICE, Harness.LIVE), Arbitraries.integers().between(0,
                2));
    }

    /** Requests on slices with a double for the service: at most a possible crossing. */
    @Provide
    Arbitrary<List<ExerciseBuilder>> slices() {
        return requests(Arbitraries.just(Harness.SLICE), Arbitraries.integers().between(0, 1))
                .map(exercise -> exercise.doubling("assetService"))
                .list()
                .ofMaxSize(8);
    }

    /** @param crossing 0 for none, 1 for a possible one, 2 for a definite one */
    private static Arbitrary<ExerciseBuilder> requests(Arbitrary<Harness> harness, Arbitrary<Integer> crossing) {
        Arbitrary<ExerciseBuilder> plain = Combinators.combine(
                harness, Arbitraries.of(TARGETS), crossing, Arbitraries.integers().between(1, 50))
                .as((through, id, crossed, line) -> {
                    ExerciseBuilder exercise = ExerciseBuilder.request(through, id).in("case " + line % 7, line);
                    return switch (crossed) {
                        case 0 -> exercise;
                        case 1 -> exercise.perhapsCrossing("pg");
                        default -> exercise.crossing("pg");
                    };
                });
        Arbitrary<Integer> flags = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(0, 31)));
        Arbitrary<List<Integer>> statuses = Arbitraries.of(STATUSES).list().ofMaxSize(2);
        return Combinators.combine(plain, flags, statuses, Arbitraries.of(RANGES), Arbitraries.of(CODES))
                .as(JudgePropertiesTest::dressed);
    }

    private static ExerciseBuilder dressed(
            ExerciseBuilder exercise, int flags, List<Integer> statuses, String range, String code) {
        statuses.forEach(exercise::asserts);
        if (!range.isEmpty()) {
            exercise.assertsRange(range);
        }
        if (!code.isEmpty()) {
            exercise.assertsCode(code);
        }
        if ((flags & 1) != 0) {
            exercise.doubling("mailer");
        }
        if ((flags & 2) != 0) {
            exercise.running("assetService");
        }
        if ((flags & 4) != 0) {
            exercise.optIn("RUN_STORE");
        }
        if ((flags & 8) != 0) {
            exercise.vacuous();
        }
        return (flags & 16) != 0 ? exercise.setup() : exercise;
    }

    private static Arbitrary<RouteBuilder> routes(String id) {
        Arbitrary<List<Integer>> own = Arbitraries.of(STATUSES).list().ofMaxSize(2);
        return Combinators.combine(own, Arbitraries.of(0, 0, 1, 2, 3, 4, 7)).as((statuses, flags) -> {
            RouteBuilder route = RouteBuilder.route(id);
            statuses.forEach(status -> route.own(status, status == 404 ? "NO_ASSET" : null, "when it is so"));
            if ((flags & 1) != 0) {
                route.auth().guard(401, "apiAuth");
            }
            if ((flags & 2) != 0) {
                route.crosses("pg").uses("assetService");
            }
            return (flags & 4) != 0 ? route.dynamic(502).paginates() : route;
        });
    }

    private static RouteBuilder richRoute(String id) {
        return RouteBuilder.route(id).own(200, "always").own(404, "when gone").crosses("pg").uses("assetService");
    }

    private static AuditFacts with(AuditFacts facts, ExerciseBuilder more) {
        List<TestFileFact> files = new ArrayList<>(facts.tests());
        files.set(0, withExercises(files.getFirst(), exercises(files.getFirst(), more)));
        return withTests(facts, files);
    }

    private static List<ExerciseFact> exercises(TestFileFact file, ExerciseBuilder more) {
        List<ExerciseFact> exercises = new ArrayList<>(file.exercises());
        exercises.add(more.build());
        return exercises;
    }

    private static AuditFacts shuffled(AuditFacts facts, Random random) {
        List<TestFileFact> files = shuffle(facts.tests(), random).stream()
                .map(file -> withExercises(file, shuffle(file.exercises(), random)))
                .toList();
        AuditFacts other = withTests(facts, files);
        return new AuditFacts(
                other.project(),
                shuffle(other.apps(), random),
                shuffle(other.groups(), random),
                shuffle(other.routes(), random),
                other.tests(),
                shuffle(other.services(), random),
                shuffle(other.workers(), random),
                shuffle(other.stateMachines(), random),
                shuffle(other.unresolved(), random),
                shuffle(other.diagnostics(), random));
    }

    private static AuditFacts withTests(AuditFacts facts, List<TestFileFact> files) {
        return new AuditFacts(
                facts.project(),
                facts.apps(),
                facts.groups(),
                facts.routes(),
                files,
                facts.services(),
                facts.workers(),
                facts.stateMachines(),
                facts.unresolved(),
                facts.diagnostics());
    }

    private static TestFileFact withExercises(TestFileFact file, List<ExerciseFact> exercises) {
        return new TestFileFact(
                file.file(),
                file.framework(),
                file.suite(),
                file.suiteBy(),
                file.cases(),
                file.optIn(),
                file.substitutes(),
                file.real(),
                exercises);
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static int sum(VerdictCounts counts) {
        return counts.covered() + counts.partial() + counts.mislabeledUnitTest() + counts.none();
    }
}
