package dev.throughline.model.audit;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.facts.ProjectFact;
import java.util.List;

/**
 * The judged result of one audit: the root that every report format is written from. Every list is sorted, so that
 * the same input gives the same report.
 *
 * <p>Workflows are not judged yet and have no place here; the JSON report prints their list empty.
 *
 * @param tests every test file; those of the unit suite stand beside and are never counted
 * @param workers the background workers that production starts
 * @param stateMachines the status fields of stored resources, and what moves them
 * @param gaps what is missing, most urgent first
 */
public record Audit(
        ProjectFact project,
        List<AppResult> apps,
        Summary summary,
        List<GroupResult> groups,
        List<RouteResult> routes,
        List<TestFileResult> tests,
        List<ServiceResult> services,
        List<WorkerResult> workers,
        List<StateMachineResult> stateMachines,
        List<Gap> gaps,
        List<BlindSpot> unresolved,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public Audit {
        apps = List.copyOf(apps);
        groups = List.copyOf(groups);
        routes = List.copyOf(routes);
        tests = List.copyOf(tests);
        services = List.copyOf(services);
        workers = List.copyOf(workers);
        stateMachines = List.copyOf(stateMachines);
        gaps = List.copyOf(gaps);
        unresolved = List.copyOf(unresolved);
        diagnostics = List.copyOf(diagnostics);
    }
}
