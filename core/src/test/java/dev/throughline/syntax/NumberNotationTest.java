package dev.throughline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNotationTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "200, 200", "1_000, 1000", "0xFF, 255", "0Xff_ff, 65535", "0b1_01, 5", "0o17, 15", "00, 0",
        ".5, 0.5", "1., 1", "1e3, 1000", "2.5E-1, 0.25", "1_0.0_1, 10.01",
        "18446744073709551616, 18446744073709551616"})
    void readsEveryNotation(String literal, double value) {
        assertThat(NumberNotation.value(literal)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1j", "1.5J", "1e3j", "0x", "1f", "", "x"})
    void whatIsNoRealNumberIsNaN(String literal) {
        assertThat(NumberNotation.value(literal)).isNaN();
    }
}
