package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Constant;
import org.junit.jupiter.api.Test;

class TextLiteralsTest {

    @Test
    void decodesEscapes() {
        assertThat(TextLiterals.text("\"a\\n\\t\\\\\\\"\\x41\\u{1F_600}\\0\"")).isEqualTo("a\n\t\\\"A\uD83D\uDE00\0");
    }

    @Test
    void aBackslashAtTheEndOfALineSkipsTheIndentOfTheNext() {
        assertThat(TextLiterals.text("\"a\\\r\n   b\"")).isEqualTo("ab");
    }

    @Test
    void rawTextsKeepTheirBackslashes() {
        assertThat(TextLiterals.text("r#\"a\\n\"b\"#")).isEqualTo("a\\n\"b");
        assertThat(TextLiterals.text("br\"\\x\"")).isEqualTo("\\x");
    }

    @Test
    void unreadableEscapesDoNotFail() {
        assertThat(TextLiterals.text("\"\\u{zz}\\xq\"")).contains("\uFFFD");
        assertThat(TextLiterals.text("\"")).isEmpty();
        assertThat(TextLiterals.text("\"\\u{110000}\"")).isEqualTo("\uFFFD");
    }

    @Test
    void charactersAreTextsAndBytesAreNumbers() {
        assertThat(TextLiterals.character("'\\''")).isEqualTo(new Constant.Text("'"));
        assertThat(TextLiterals.character("b'a'")).isEqualTo(new Constant.Number(97));
        assertThat(TextLiterals.character("'")).isEqualTo(new Constant.Text(""));
    }
}
