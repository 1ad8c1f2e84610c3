package dev.throughline.judge.verdict;

import static dev.throughline.judge.ExerciseBuilder.call;
import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.FactsBuilder.facts;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.ExerciseBuilder;
import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.model.Harness;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Classification;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import org.junit.jupiter.api.Test;

class TestFilesTest {

    private static final String GET = "GET /api/assets";

    @Test
    void fileIsWhatItsBestExerciseIs() {
        assertThat(classified(fullApp(GET), slice(GET))).isEqualTo(Classification.INTEGRATION);
        assertThat(classified(slice(GET).crossing("pg"), slice(GET))).isEqualTo(Classification.PARTIAL);
        assertThat(classified(slice(GET).doubling("store"))).isEqualTo(Classification.MISLABELED_UNIT_TEST);
        assertThat(classified(call("save").crossing("pg"))).isEqualTo(Classification.INTEGRATION);
    }

    @Test
    void fileWithCasesButWithoutExercisesIsMislabeled() {
        assertThat(classified()).isEqualTo(Classification.MISLABELED_UNIT_TEST);
    }

    @Test
    void fileWithoutCasesIsNotMislabeled() {
        TestFileResult file = only(facts().file("tests/integration/helpers.ts", "integration", 0));

        assertThat(file.classification()).isEqualTo(Classification.UNIT);
    }

    @Test
    void requestsOfFixturesCountForNeitherClassNorHarness() {
        TestFileResult file = only(facts(route(GET)).suite(fullApp(GET).setup(), slice(GET).doubling("store")));

        assertThat(file.classification()).isEqualTo(Classification.MISLABELED_UNIT_TEST);
        assertThat(file.harness()).containsExactly(Harness.SLICE);
        assertThat(file.exercises()).hasSize(2);
    }

    @Test
    void fileOutsideTheSuiteIsUnitWhateverItRuns() {
        TestFileResult file = only(facts(route(GET)).unitSuite(fullApp(GET).crossing("pg").asserts(200)));

        assertThat(file.classification()).isEqualTo(Classification.UNIT);
        assertThat(file.exercises()).extracting(TestExercise::grade).containsExactly(Grade.INTEGRATION);
    }

    @Test
    void listsWhatEachExerciseReachesAndChecks() {
        TestExercise exercise = only(facts(route(GET))
                .suite(fullApp(GET).sent("/api/assets?q=1").asserts(404, 200).assertsRange("2xx")))
                .exercises()
                .getFirst();

        assertThat(exercise.route()).isEqualTo(GET);
        assertThat(exercise.routeKey()).isEqualTo("server#" + GET);
        assertThat(exercise.path()).isEqualTo("/api/assets?q=1");
        assertThat(exercise.asserted())
                .containsExactly(
                        new AssertedStatus.Exact(200),
                        new AssertedStatus.Exact(404),
                        new AssertedStatus.StatusClass("2xx"));
    }

    private static Classification classified(ExerciseBuilder... exercises) {
        return only(facts(route(GET).crosses("pg")).suite(exercises)).classification();
    }

    private static TestFileResult only(FactsBuilder facts) {
        return Judge.judge(facts.build()).tests().getFirst();
    }
}
