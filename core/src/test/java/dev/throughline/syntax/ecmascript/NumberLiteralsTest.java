package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1_000, 1000", "0xFF, 255", "0b101, 5", "0o17, 15", "017, 15", "089, 89", "10n, 10", "0xan, 10",
        ".5, 0.5", "1., 1", "1e3, 1000", "2.5E-1, 0.25"})
    void readsEveryNotation(String literal, double value) {
        assertThat(NumberLiterals.value(literal)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"x", "0x", "n", "''"})
    void whatIsNoNumberIsNaN(String literal) {
        assertThat(NumberLiterals.value(literal)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "0, 0", "0.5, 0.5"})
    void keysArePrintedAsTheLanguageDoes(double value, String key) {
        assertThat(NumberLiterals.key(value)).isEqualTo(key);
    }
}
