package dev.throughline.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.report.sample.SampleAudit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillPlanTest {

    private final List<Phase> phases = BackfillPlan.of(SampleAudit.full());

    @Test
    void paymentComesBeforeCreditsBeforeCoreFlowsBeforeTheRest() {
        assertThat(phases)
                .extracting(Phase::title)
                .containsExactly(
                        "Payment and webhook failure modes",
                        "Credits, refunds and every other P0 risk",
                        "High-traffic and core flows (P1)",
                        "Wiring and workflows (P2)",
                        "The rest (P3)");
        assertThat(phases.get(0).gaps()).extracting(Gap::id).containsExactly("0a1b2c3d");
        assertThat(phases.get(1).gaps()).extracting(Gap::id).containsExactly("1a1b2c3d");
    }

    @Test
    void anAppThatNoTestBuildsComesFirst() {
        Audit full = SampleAudit.full();
        Audit slicesOnly = new Audit(full.project(), full.apps(), full.summary(), full.groups(),
                full.routes().stream().filter(route -> route.group().equals("render")).toList(), full.tests(),
                full.services(), full.workers(), full.stateMachines(), full.gaps(), full.unresolved(),
                full.diagnostics());
        Phase first = BackfillPlan.of(slicesOnly).getFirst();
        assertThat(first.title()).isEqualTo("Bootstrap and composition root");
        assertThat(first.first()).singleElement().asString().contains("No test builds server", "(server/src/app.ts:1)");
        assertThat(first.gaps()).isEmpty();
    }

    @Test
    void everyGapStandsInOnePhase() {
        List<Gap> planned = phases.stream().flatMap(phase -> phase.gaps().stream()).toList();
        assertThat(planned).containsExactlyInAnyOrderElementsOf(SampleAudit.full().gaps());
    }

    @Test
    void everyPhaseHasAGate() {
        assertThat(phases).extracting(Phase::gate).allMatch(gate -> !gate.isBlank());
    }

    @Test
    void anAuditWithoutGapsNeedsNoPlan() {
        assertThat(BackfillPlan.of(SampleAudit.empty())).isEmpty();
    }
}
