package dev.throughline.packs.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"status", "state", "Status", "jobStatus", "payment_status", "orderState", "phase", "stage"})
    void holdsAState(String name) {
        assertThat(StateField.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "id", "statusCode", "status_code", "statusText", "httpStatus", "response_status", "readyState", "estate",
        "statistics", "nextState", "staging"
    })
    void holdsNone(String name) {
        assertThat(StateField.is(name)).isFalse();
    }
}
