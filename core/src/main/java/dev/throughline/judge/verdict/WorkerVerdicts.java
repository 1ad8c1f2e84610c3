package dev.throughline.judge.verdict;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.throughline.judge.evidence.CanonicalOrder;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.Boundary;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.model.facts.WorkerRunFact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The background workers: which of them a test of the integration suite drives, and against what. */
public final class WorkerVerdicts {

    private static final Comparator<WorkerResult> ORDER = comparing(
            WorkerResult::app, nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(WorkerResult::name, naturalOrder())
            .thenComparing(WorkerResult::source)
            .thenComparing(WorkerResult::started);

    private static final Comparator<WorkerExercise> EXERCISES = comparing(WorkerExercise::test)
            .thenComparingInt(WorkerExercise::line)
            .thenComparing(WorkerExercise::calls)
            .thenComparing(WorkerExercise::step);

    private final List<WorkerFact> workers;
    private final Set<String> suiteFiles;

    /** Takes the facts. */
    public WorkerVerdicts(AuditFacts facts) {
        workers = facts.workers();
        suiteFiles = facts.tests().stream()
                .filter(SuiteEvidence::isIntegration)
                .map(TestFileFact::file)
                .collect(Collectors.toSet());
    }

    /** Every worker, sorted by app and name. */
    public List<WorkerResult> results() {
        return workers.stream().map(this::result).sorted(ORDER).toList();
    }

    private WorkerResult result(WorkerFact worker) {
        List<WorkerExercise> exercises = worker.runs().stream()
                .filter(run -> suiteFiles.contains(run.file()))
                .map(WorkerVerdicts::exercise)
                .distinct()
                .sorted(EXERCISES)
                .toList();
        List<String> doubledIn = worker.doubledIn().stream().filter(suiteFiles::contains).distinct().sorted().toList();
        return new WorkerResult(
                worker.name(),
                worker.app(),
                worker.kind(),
                worker.source(),
                worker.started(),
                worker.entry(),
                worker.boundaries().stream().distinct().sorted(CanonicalOrder.BOUNDARIES).toList(),
                worker.steps().stream().distinct().sorted().toList(),
                verdict(exercises, !doubledIn.isEmpty()),
                verdict(exercises.stream().filter(WorkerExercise::runsByDefault).toList(), !doubledIn.isEmpty()),
                exercises,
                doubledIn);
    }

    private static WorkerExercise exercise(WorkerRunFact run) {
        List<Boundary> real = run.crossings().stream()
                .filter(Crossing::definite)
                .map(Crossing::boundary)
                .distinct()
                .sorted(CanonicalOrder.BOUNDARIES)
                .toList();
        return new WorkerExercise(
                run.file() + "::" + run.test(),
                run.line(),
                run.calls(),
                run.step(),
                grade(run, !real.isEmpty()),
                run.runsByDefault(),
                run.doubles().stream().distinct().sorted().toList(),
                real);
    }

    /** As that of any exercise without HTTP. */
    private static Grade grade(WorkerRunFact run, boolean crosses) {
        if (!crosses) {
            return Grade.UNIT;
        }
        return run.doubles().isEmpty() ? Grade.INTEGRATION : Grade.MIXED;
    }

    private static ServiceVerdict verdict(List<WorkerExercise> exercises, boolean doubled) {
        if (exercises.stream().anyMatch(exercise -> exercise.grade() != Grade.UNIT)) {
            return ServiceVerdict.COVERED;
        }
        if (!exercises.isEmpty()) {
            return ServiceVerdict.UNIT_ONLY;
        }
        return doubled ? ServiceVerdict.MOCKED_ONLY : ServiceVerdict.NONE;
    }
}
