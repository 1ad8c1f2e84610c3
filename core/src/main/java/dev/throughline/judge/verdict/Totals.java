package dev.throughline.judge.verdict;

import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.audit.Summary;
import dev.throughline.model.audit.Summary.OutcomeCounts;
import dev.throughline.model.audit.Summary.ServiceCounts;
import dev.throughline.model.audit.Summary.TestCounts;
import dev.throughline.model.audit.Summary.VerdictCounts;
import dev.throughline.model.audit.Verdict;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.TestFileFact;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The totals of an audit. Only the integration suite is counted. */
public final class Totals {

    private Totals() {}

    /** Counts what was judged. */
    public static Summary of(
            AuditFacts facts,
            List<AppResult> apps,
            List<RouteResult> routes,
            List<GroupResult> groups,
            List<ServiceResult> services,
            List<WorkerResult> workers) {
        return new Summary(
                verdicts(routes.stream().map(RouteResult::verdict).toList()),
                verdicts(groups.stream().map(GroupResult::verdict).filter(Objects::nonNull).toList()),
                services(services.stream().map(ServiceResult::verdict).toList()),
                services(workers.stream().map(WorkerResult::verdict).toList()),
                outcomes(Stream.concat(
                        routes.stream().flatMap(route -> route.outcomes().stream()),
                        apps.stream().flatMap(app -> app.shared().stream()))
                        .toList()),
                tests(facts.tests().stream().filter(SuiteEvidence::isIntegration).toList()),
                facts.unresolved().size());
    }

    private static VerdictCounts verdicts(List<Verdict> verdicts) {
        return new VerdictCounts(
                verdicts.size(),
                Collections.frequency(verdicts, Verdict.COVERED),
                Collections.frequency(verdicts, Verdict.PARTIAL),
                Collections.frequency(verdicts, Verdict.MISLABELED_UNIT_TEST),
                Collections.frequency(verdicts, Verdict.NONE));
    }

    private static ServiceCounts services(List<ServiceVerdict> verdicts) {
        return new ServiceCounts(
                verdicts.size(),
                Collections.frequency(verdicts, ServiceVerdict.COVERED),
                Collections.frequency(verdicts, ServiceVerdict.UNIT_ONLY),
                Collections.frequency(verdicts, ServiceVerdict.MOCKED_ONLY),
                Collections.frequency(verdicts, ServiceVerdict.NONE));
    }

    private static OutcomeCounts outcomes(List<Outcome> outcomes) {
        return new OutcomeCounts(
                outcomes.size(), (int) outcomes.stream().filter(Outcome::asserted).count());
    }

    private static TestCounts tests(List<TestFileFact> files) {
        int cases = files.stream()
                .map(TestFileFact::cases)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        int exercises = files.stream().mapToInt(file -> file.exercises().size()).sum();
        return new TestCounts(files.size(), cases, exercises);
    }
}
