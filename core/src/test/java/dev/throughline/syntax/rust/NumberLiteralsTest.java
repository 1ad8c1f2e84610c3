package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1_000, 1000", "200u16, 200", "1i64, 1", "7usize, 7", "0xff, 255", "0xffu8, 255", "0x1f32, 7986",
        "0o17, 15", "0b1010_1010u8, 170", "1.5, 1.5", "1., 1", "2.5e-3, 0.0025", "3f32, 3", "1e3_f64, 1000"})
    void readsAllNotations(String literal, double value) {
        assertThat(NumberLiterals.value(literal)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "1d", "e", "0b2", "u8"})
    void whatIsNoNumberIsNotANumber(String literal) {
        assertThat(NumberLiterals.value(literal)).isNaN();
    }
}
