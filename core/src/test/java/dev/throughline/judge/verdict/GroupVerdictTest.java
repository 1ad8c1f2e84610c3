package dev.throughline.judge.verdict;

import static dev.throughline.model.audit.Verdict.COVERED;
import static dev.throughline.model.audit.Verdict.MISLABELED_UNIT_TEST;
import static dev.throughline.model.audit.Verdict.NONE;
import static dev.throughline.model.audit.Verdict.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupVerdictTest {

    @Test
    void groupWithoutRoutesHasNoVerdict() {
        assertThat(GroupVerdict.of(List.of())).isNull();
    }

    @Test
    void groupIsNoneOrCoveredOnlyWhenAllAre() {
        assertThat(of(NONE, NONE)).isEqualTo(NONE);
        assertThat(of(COVERED, COVERED)).isEqualTo(COVERED);
        assertThat(of(COVERED, NONE)).isEqualTo(PARTIAL);
    }

    @Test
    void groupIsMislabeledWhenNothingBetterReachesIt() {
        assertThat(of(NONE, MISLABELED_UNIT_TEST)).isEqualTo(MISLABELED_UNIT_TEST);
        assertThat(of(PARTIAL, MISLABELED_UNIT_TEST)).isEqualTo(PARTIAL);
        assertThat(of(COVERED, MISLABELED_UNIT_TEST)).isEqualTo(PARTIAL);
    }

    private static Verdict of(Verdict... routes) {
        return GroupVerdict.of(List.of(routes));
    }
}
