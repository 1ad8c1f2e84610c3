package dev.throughline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.report.sample.Hostile;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextOfAnyLanguageStays() {
        String text = "Grüße, 世界, naïve, 👩\u200D💻";
        assertThat(PlainText.visible(text)).isEqualTo(text);
        assertThat(PlainText.stripped(text)).isEqualTo(text);
    }

    @Test
    void whatActsIsWrittenOut() {
        assertThat(PlainText.visible("a\tb\r\nc\u001b[31m\u202Ed\u2028")).isEqualTo(
                "a\\tb\\r\\nc\\u001b[31m\\u202ed\\u2028");
        assertThat(PlainText.visible(Hostile.HALF)).isEqualTo("half \\ud83d pair");
    }

    @Test
    void whatActsIsLeftOut() {
        assertThat(PlainText.stripped("  a\tb\r\n c\u001b[31m\u202Ed\u0007 ")).isEqualTo("a b c[31md");
        assertThat(PlainText.stripped("x\u009b2J\u200B")).isEqualTo("x2J");
    }

    @Property
    void everyResultCanBeEncodedAndIsOneLine(@ForAll String text) {
        assertEncodable(PlainText.wellFormed(text));
        for (String safe : new String[]{PlainText.visible(text), PlainText.stripped(text)}) {
            assertEncodable(safe);
            assertThat(safe.codePoints().filter(Character::isISOControl)).isEmpty();
            assertThat(safe.lines().count()).isLessThanOrEqualTo(1);
        }
    }

    private static void assertEncodable(String text) {
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
    }
}
