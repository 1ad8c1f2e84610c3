package dev.throughline.judge.verdict;

import static dev.throughline.judge.ExerciseBuilder.call;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.FactsBuilder.SUITE_FILE;
import static dev.throughline.judge.FactsBuilder.UNIT_FILE;
import static dev.throughline.judge.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import org.junit.jupiter.api.Test;

class ServiceVerdictsTest {

    @Test
    void serviceThatRunsForRealIsCovered() {
        ServiceResult service = only(facts().service("credits").suite(call("spend").running("credits").crossing("pg")));

        assertThat(service.verdict()).isEqualTo(ServiceVerdict.COVERED);
        assertThat(service.tests()).containsExactly(SUITE_FILE);
    }

    @Test
    void serviceThatRunsBesideDoublesOfItsBoundaryIsUnitOnly() {
        ServiceResult service = only(facts().service("credits").suite(call("spend").running("credits").doubling("db")));

        assertThat(service.verdict()).isEqualTo(ServiceVerdict.UNIT_ONLY);
    }

    @Test
    void serviceThatAppearsOnlyAsADoubleIsMockedOnly() {
        ServiceResult seenOnPath = only(facts().service("credits").suite(slice("GET /x").doubling("credits")));
        ServiceResult member = only(facts().service("credits").suite(slice("GET /x").doubling("credits.spend")));
        ServiceResult seenInFile = only(facts().service("credits", SUITE_FILE).suite());

        assertThat(seenOnPath.verdict()).isEqualTo(ServiceVerdict.MOCKED_ONLY);
        assertThat(member.verdict()).isEqualTo(ServiceVerdict.MOCKED_ONLY);
        assertThat(seenInFile.verdict()).isEqualTo(ServiceVerdict.MOCKED_ONLY);
        assertThat(seenInFile.tests()).containsExactly(SUITE_FILE);
    }

    @Test
    void unitSuiteProvesNothingOfAService() {
        ServiceResult service = only(facts()
                .service("credits", UNIT_FILE)
                .unitSuite(call("spend").running("credits").crossing("pg")));

        assertThat(service.verdict()).isEqualTo(ServiceVerdict.NONE);
        assertThat(service.tests()).isEmpty();
    }

    private static ServiceResult only(FactsBuilder facts) {
        return Judge.judge(facts.build()).services().getFirst();
    }
}
