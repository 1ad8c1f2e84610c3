package dev.throughline.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringLiteralsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "plain, plain", "\\x41, A", "\\u0041b, Ab", "\\U0001F44B, 👋", "\\101, A", "\\1018, A8", "\\N{DIGIT ONE}, 1",
        "\\'\\\", '\"", "\\\\n, \\n", "\\ud83d\\udc4b, 👋", "/users/\\d+, /users/\\d+", "\\8, \\8"})
    void decodesEscapes(String raw, String text) {
        assertThat(StringLiterals.decode(raw, false)).isEqualTo(text);
    }

    @Test
    void decodesControlCharacters() {
        assertThat(StringLiterals.decode("\\n\\t\\r\\a\\b\\f\\v\\0", false)).isEqualTo("\n\t\r\u0007\b\f\u000B\0");
    }

    @Test
    void continuedLinesLeaveNothing() {
        assertThat(StringLiterals.decode("a\\\nb", false)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0041", "\\U00000041", "\\N{DIGIT ONE}"})
    void bytesKnowNoLettersByNumberOrName(String raw) {
        assertThat(StringLiterals.decode(raw, true)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\x4", "\\xg0", "\\u12", "\\UFFFFFFFF", "\\N{NO SUCH LETTER}", "\\N", "\\N{", "\\"})
    void keepsWhatIsNoEscape(String raw) {
        assertThat(StringLiterals.decode(raw, false)).isEqualTo(raw);
    }
}
