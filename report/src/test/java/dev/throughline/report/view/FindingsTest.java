package dev.throughline.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.RouteResult;
import dev.throughline.report.sample.SampleAudit;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = Findings.of(SampleAudit.full());

    @Test
    void gathersShadowedAndConditionalRoutes() {
        assertThat(findings.shadowed()).extracting(RouteResult::key).containsExactly("server#GET /api/assets/{id}#2");
        assertThat(findings.conditional()).extracting(RouteResult::id).contains("POST /api/render").hasSize(2);
    }

    @Test
    void gathersVacuousChecks() {
        assertThat(findings.vacuous())
                .extracting(located -> located.exercise().test())
                .containsExactly("asset > gets");
    }

    @Test
    void tellsWhyARequestMatchesNoRoute() {
        assertThat(findings.unmatched().subList(0, 3))
                .extracting(Findings.Located::whyUnmatched)
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("no longer exists"),
                        unknown -> assertThat(unknown).contains("could not be resolved"),
                        ambiguous -> assertThat(ambiguous).contains("several routes fit"));
    }

    @Test
    void aDirectCallIsNoUnmatchedRequest() {
        assertThat(findings.unmatched()).noneMatch(located -> located.exercise().calls() != null);
    }

    @Test
    void anEmptyAuditHasNone() {
        assertThat(Findings.of(SampleAudit.empty()).isEmpty()).isTrue();
    }
}
