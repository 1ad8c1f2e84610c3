package dev.throughline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.report.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])|&#(\\d+);|&(lt|gt|amp);");

    @Test
    void ordinaryProseStaysReadable() {
        assertThat(MarkdownText.text("404 when the asset does not exist (GET /api/assets/{id})"))
                .isEqualTo("404 when the asset does not exist (GET /api/assets/{id})");
    }

    @Test
    void ordinaryNamesBecomeCodeSpans() {
        assertThat(MarkdownText.code("GET /api/assets/{id}")).isEqualTo("`GET /api/assets/{id}`");
        assertThat(MarkdownText.code("src/my_file*.ts:12")).isEqualTo("`src/my_file*.ts:12`");
    }

    @Test
    void namesThatACodeSpanCannotHoldBecomeHtmlCode() {
        assertThat(MarkdownText.code("a|b")).isEqualTo("<code>a&#124;b</code>");
        assertThat(MarkdownText.code("List<T>")).isEqualTo("<code>List&lt;T&gt;</code>");
        assertThat(MarkdownText.code("a.ts::suite > case")).isEqualTo("`a.ts::suite > case`");
        assertThat(MarkdownText.code("`")).isEqualTo("<code>&#96;</code>");
        assertThat(MarkdownText.code("")).isEqualTo("<code></code>");
    }

    @Test
    void markupOfProseIsEscaped() {
        assertThat(MarkdownText.text("*a* _b_ [c](d) `e` ~f~ | \\ $g$"))
                .isEqualTo("\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\~f\\~ \\| \\\\ \\$g\\$");
    }

    @Test
    void proseStartsNoBlockAndNoLink() {
        assertThat(MarkdownText.text("# a")).isEqualTo("\\# a");
        assertThat(MarkdownText.text("12. a")).isEqualTo("12\\. a");
        assertThat(MarkdownText.text("    a")).isEqualTo("a");
        assertThat(MarkdownText.text("a\n\n- b")).isEqualTo("a\\\\n\\\\n- b");
        assertThat(MarkdownText.text("see http://x.example and www.x.example"))
                .isEqualTo("see http&#58;//x.example and www&#46;x.example");
    }

    @Property
    void proseReadsBackAsItWas(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(unescaped(MarkdownText.text(text))).isEqualTo(text.strip());
    }

    @Property
    void htmlReadsBackAsItWas(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(unescaped(MarkdownText.html(text))).isEqualTo(text);
    }

    @Property
    void nothingOfAnyTextActs(@ForAll String text) {
        for (String escaped : new String[]{MarkdownText.text(text), MarkdownText.html(text)}) {
            assertThat(escaped).doesNotContain("<", ">", "\n", "\r");
            assertThat(PlainText.visible(escaped)).isEqualTo(escaped);
        }
        assertThat(MarkdownText.code(text)).matches("`[^`|<\\n]+`|<code>[^<>|`\\n]*</code>");
    }

    private static String unescaped(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group())));
    }

    private static String meaning(String escape) {
        return switch (escape) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&amp;" -> "&";
            default -> escape.startsWith("&#")
                    ? Character.toString(Integer.parseInt(escape.substring(2, escape.length() - 1)))
                    : escape.substring(1);
        };
    }
}
