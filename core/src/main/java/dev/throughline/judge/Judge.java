package dev.throughline.judge;

import dev.throughline.judge.RouteJudge.JudgedRoute;
import dev.throughline.judge.evidence.CanonicalOrder;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.judge.gap.Gaps;
import dev.throughline.judge.gap.RouteGaps;
import dev.throughline.judge.verdict.AppWide;
import dev.throughline.judge.verdict.ServiceVerdicts;
import dev.throughline.judge.verdict.StateMachines;
import dev.throughline.judge.verdict.TestFiles;
import dev.throughline.judge.verdict.Totals;
import dev.throughline.judge.verdict.WorkerVerdicts;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.AuditFacts;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what an audit saw into what it says. A pure function: the same facts, in any order, give the same audit, and
 * nothing is counted that is not among them.
 */
public final class Judge {

    private Judge() {}

    /** Judges the facts of one audit. */
    public static Audit judge(AuditFacts facts) {
        SuiteEvidence integration = SuiteEvidence.ofIntegrationSuite(facts);
        SuiteEvidence unit = SuiteEvidence.ofUnitSuite(facts);
        RouteJudge routeJudge = new RouteJudge(facts, integration, unit);
        List<JudgedRoute> judged = facts.routes().stream()
                .map(routeJudge::judge)
                .sorted(Comparator.comparing(route -> route.fact().key()))
                .toList();
        List<RouteResult> routes = judged.stream().map(JudgedRoute::result).toList();
        List<AppResult> apps = new AppWide(facts, integration).results();
        List<GroupResult> groups = new GroupJudge(facts.groups(), routes).results();
        List<ServiceResult> services = new ServiceVerdicts(facts, integration).results();
        List<WorkerResult> workers = new WorkerVerdicts(facts).results();
        List<StateMachineResult> machines = new StateMachines(facts.stateMachines(), integration).results();
        return new Audit(
                facts.project(),
                apps,
                Totals.of(facts, apps, routes, groups, services, workers),
                groups,
                routes,
                new TestFiles(facts, List.of(integration, unit)).results(),
                services,
                workers,
                machines,
                Gaps.of(judged.stream().map(it -> new RouteGaps(it.fact(), it.missing())).toList(), services, workers,
                        machines),
                facts.unresolved().stream().sorted(CanonicalOrder.BLIND_SPOTS).toList(),
                facts.diagnostics().stream().sorted(CanonicalOrder.DIAGNOSTICS).toList());
    }
}
