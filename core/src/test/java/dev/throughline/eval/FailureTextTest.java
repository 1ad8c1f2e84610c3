package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    private static final ThrownValue UNKNOWN = thrown(Unknown.ANY, false);

    private static ThrownValue thrown(Value value, boolean known) {
        return new ThrownValue(value, Site.NOWHERE, null, PathCondition.ALWAYS, known);
    }

    private static ThrownValue error(String message) {
        RecordValue error = RecordValue.closed(null);
        error.restore("message", new Text(message));
        return thrown(error, true);
    }

    @Test
    void namesTheMessagesOfTheProjectsOwnErrors() {
        assertThat(FailureText.of(List.of(error("Not allowed")))).isEqualTo("“Not allowed” is thrown");
        assertThat(FailureText.of(List.of(error("a"), error("b"), error("a")))).isEqualTo("“a” or “b” is thrown");
    }

    @Test
    void callsThatMayFailComeLast() {
        assertThat(FailureText.of(List.of(UNKNOWN, error("Not allowed"))))
                .isEqualTo("“Not allowed” is thrown or a call fails");
        assertThat(FailureText.of(List.of(UNKNOWN))).isEqualTo("a call fails");
    }

    @Test
    void aMessageThatIsNotKnownLeavesAnError() {
        assertThat(FailureText.of(List.of(thrown(Unknown.ANY, true), error("a")))).isEqualTo("an error is thrown");
    }
}
