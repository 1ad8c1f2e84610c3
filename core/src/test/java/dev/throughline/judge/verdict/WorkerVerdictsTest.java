package dev.throughline.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.SourceRef;
import dev.throughline.model.WorkerKind;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.Priority;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.model.facts.WorkerRunFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerVerdictsTest {
    private static final Boundary POSTGRES = new Boundary(BoundaryKind.DATABASE, "postgres", null);

    @Test
    void aStepOnItsRealStoreCovers() {
        WorkerResult worker = judged(run(null, true));

        assertThat(worker.verdict()).isEqualTo(ServiceVerdict.COVERED);
        assertThat(worker.exercises()).singleElement().satisfies(exercise -> {
            assertThat(exercise.test()).isEqualTo(FactsBuilder.SUITE_FILE + "::sweeper > sweeps");
            assertThat(exercise.drives()).isEqualTo("step");
            assertThat(exercise.grade()).isEqualTo(Grade.INTEGRATION);
            assertThat(exercise.real()).containsExactly(POSTGRES);
        });
    }

    @Test
    void aDoubleBesideARealStoreIsMixedAndStillCovers() {
        WorkerResult worker = judged(run(null, true, "mailer"));

        assertThat(worker.exercises()).singleElement().extracting(it -> it.grade()).isEqualTo(Grade.MIXED);
        assertThat(worker.verdict()).isEqualTo(ServiceVerdict.COVERED);
    }

    @Test
    void aCrossingThatIsMerelyPossibleRaisesNothing() {
        assertThat(judged(run(null, false)).verdict()).isEqualTo(ServiceVerdict.UNIT_ONLY);
    }

    @Test
    void aSwitchShowsInTheVerdictOfADefaultRun() {
        WorkerResult worker = judged(run("DATABASE_URL", true));

        assertThat(worker.verdict()).isEqualTo(ServiceVerdict.COVERED);
        assertThat(worker.verdictByDefault()).isEqualTo(ServiceVerdict.NONE);
    }

    @Test
    void theUnitSuiteDoesNotCount() {
        WorkerRunFact unit = new WorkerRunFact(
                FactsBuilder.UNIT_FILE, "sweeper > sweeps", 12, "sweepOnce", true, null, List.of(),
                List.of(new Crossing(POSTGRES, true)));

        assertThat(judged(unit).verdict()).isEqualTo(ServiceVerdict.NONE);
    }

    @Test
    void aDoubleAloneIsMockedOnly() {
        WorkerFact worker = worker().with(List.of(), List.of(FactsBuilder.SUITE_FILE));

        assertThat(judge(worker).workers().getFirst().verdict()).isEqualTo(ServiceVerdict.MOCKED_ONLY);
    }

    @Test
    void aWorkerThatNothingDrivesIsAGap() {
        Audit audit = judge(worker());

        assertThat(audit.summary().workers().none()).isOne();
        Gap gap = audit.gaps().getFirst();
        assertThat(gap.subject()).isEqualTo("sweep");
        assertThat(gap.priority()).isEqualTo(Priority.P2);
        assertThat(gap.scenario().text())
                .isEqualTo("the loop or one step of it: no test of the integration suite drives it");
    }

    @Test
    void aWorkerThatMovesMoneyIsUrgent() {
        WorkerFact paying = new WorkerFact("sweep", null, WorkerKind.SCHEDULE, new SourceRef("src/sweep.ts", 4),
                new SourceRef("src/main.ts", 9), "src/main.ts",
                List.of(new Boundary(BoundaryKind.PAYMENT, "stripe", null)), List.of(), List.of(), List.of());

        assertThat(judge(paying).gaps().getFirst().priority()).isEqualTo(Priority.P0);
    }

    @Test
    void aCoveredWorkerIsNoGap() {
        assertThat(judge(worker().with(List.of(run(null, true)), List.of())).gaps()).isEmpty();
    }

    private static WorkerResult judged(WorkerRunFact run) {
        return judge(worker().with(List.of(run), List.of())).workers().getFirst();
    }

    private static Audit judge(WorkerFact worker) {
        return Judge.judge(FactsBuilder.facts().suite().unitSuite().worker(worker).build());
    }

    private static WorkerFact worker() {
        return new WorkerFact("sweep", "server", WorkerKind.LOOP, new SourceRef("src/sweep.ts", 4),
                new SourceRef("src/main.ts", 9), "src/main.ts", List.of(POSTGRES), List.of("sweepOnce"), List.of(),
                List.of());
    }

    private static WorkerRunFact run(@Nullable String optIn, boolean definite, String... doubles) {
        return new WorkerRunFact(
                FactsBuilder.SUITE_FILE, "sweeper > sweeps", 12, "sweepOnce", true, optIn, List.of(doubles),
                List.of(new Crossing(POSTGRES, definite)));
    }
}
