package dev.throughline.source.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteRuleTest {

    @ParameterizedTest
    @CsvSource({
        "tests/integration/a.test.ts, integration, folder",
        "tests/unit/integration/a.test.ts, unit, folder",
        "tests/a.unit.integration.test.ts, unit, name",
        "src/a.integration.test.ts, integration, name",
        "src/orderIntegration.test.ts, integration, name",
        "test/app.e2e-spec.ts, integration, name",
        "e2e/a.test.ts, integration, folder",
        "integration-tests/a.test.ts, integration, folder",
        "src/__tests__/api/users.test.ts, integration, folder",
        "src/api/__tests__/users.test.ts, unit, default",
        "tests/contract/a.test.ts, integration, folder",
        "src/contract/contract.service.spec.ts, unit, default",
        "src/orders.contract.test.ts, integration, name",
        "tests/smoke.test.js, integration, name",
        "src/community/members.test.ts, unit, default",
        "src/integrations/slack.test.ts, unit, default",
        "a.test.ts, unit, default"
    })
    void decidesByFolderAndName(String path, String suite, String by) {
        SuiteRule.Decision decision = SuiteRule.decide(path, List.of(), List.of());

        assertThat(decision.suite().id()).isEqualTo(suite);
        assertThat(decision.by()).isEqualTo(by);
    }
}
