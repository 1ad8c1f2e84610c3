package dev.throughline.packs.pytest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "slow, true",
        "not slow, false",
        "fast or slow, true",
        "slow and fast, false",
        "slow and not fast, true",
        "not (slow or fast), false",
        "not (fast and slow) and api, true",
        "(, true",
        "not, false"
    })
    void selectsByMarks(String expression, boolean selected) {
        assertThat(MarkExpression.selects(expression, Set.of("slow", "api"))).isEqualTo(selected);
    }

    @Test
    void namesTheMarksItIsAbout() {
        assertThat(MarkExpression.names("not (slow or api) and not slow")).containsExactly("slow", "api");
    }
}
