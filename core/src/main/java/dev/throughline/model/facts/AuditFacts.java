package dev.throughline.model.facts;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import java.util.List;

/**
 * Everything that one audit saw.
 */
public record AuditFacts(
        ProjectFact project,
        List<AppFact> apps,
        List<GroupFact> groups,
        List<RouteFact> routes,
        List<TestFileFact> tests,
        List<ServiceFact> services,
        List<WorkerFact> workers,
        List<StateMachineFact> stateMachines,
        List<BlindSpot> unresolved,
        List<Diagnostic> diagnostics) {}
