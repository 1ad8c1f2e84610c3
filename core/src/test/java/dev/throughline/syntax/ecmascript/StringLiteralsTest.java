package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringLiteralsTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '"', value = {
        "plain,plain",
        "\\x41,A",
        "\\u0042,B",
        "\\u{43},C",
        "\\u{1F600},\uD83D\uDE00",
        "\\uD83D\\uDE00,\uD83D\uDE00",
        "\\101,A",
        "\\q,q",
        "\\\\n,\\n",
        "a\\/b,a/b",
        "\\xZZ,xZZ",
        "\\u12,u12",
        "\\u{zz},u{zz}",
        "\\u{110000},u{110000}",
        "\\u{41,u{41",
        "end\\,end\\"})
    void decodesEscapesAndKeepsTheLettersOfBadOnes(String raw, String decoded) {
        assertThat(StringLiterals.decode(raw)).isEqualTo(decoded);
    }

    @Test
    void controlEscapesAndContinuedLines() {
        assertThat(StringLiterals.decode("\\n\\t\\r\\b\\f\\v\\0")).isEqualTo("\n\t\r\b\f\u000B\0");
        assertThat(StringLiterals.decode("a\\\nb\\\r\nc\\\rd")).isEqualTo("abcd");
    }
}
