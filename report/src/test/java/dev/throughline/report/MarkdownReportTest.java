package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.report.sample.GoldenFile;
import dev.throughline.report.sample.Rendering;
import dev.throughline.report.sample.SampleAudit;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final Pattern OWN_TAGS = Pattern.compile("</?(details|summary|code)>|<br>");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    private final MarkdownReport report = new MarkdownReport();

    @Test
    void writesTheSectionsOfAHandMadeAudit() {
        GoldenFile.assertMatches("throughline.md", Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void writesAnEmptyAuditThatDoesNotReadAsGood() {
        GoldenFile.assertMatches("empty.md", Rendering.bytes(report, SampleAudit.empty()));
        assertThat(Rendering.text(report, SampleAudit.empty())).contains("No route was found");
    }

    @Test
    void sectionsStandInTheirOrder() {
        List<String> headings = Rendering.text(report, SampleAudit.full())
                .lines()
                .filter(line -> line.matches("##? .*"))
                .toList();
        assertThat(headings)
                .containsExactly(
                        "# Contract audit of shop",
                        "## Contract sources",
                        "## Definitions",
                        "## Integration test inventory",
                        "## Route groups",
                        "## Routes",
                        "## Service cross-reference",
                        "## Workers",
                        "## State machines",
                        "## App-wide outcomes",
                        "## Findings",
                        "## Gaps",
                        "## Backfill order",
                        "## Blind spots",
                        "## Diagnostics");
    }

    @Test
    void foldingLosesNothing() {
        Audit audit = SampleAudit.full();
        String page = Rendering.text(report, audit);
        assertThat(audit.gaps()).extracting(Gap::id).allMatch(id -> page.contains("`" + id + "`"));
        for (RouteResult route : audit.routes()) {
            if (!route.app().equals("worker")) {
                assertThat(page).contains(route.key());
                assertThat(route.missing()).extracting(Scenario::text).allMatch(page::contains);
            }
        }
    }

    @Test
    void writesTheSameBytesTwice() {
        assertThat(Rendering.bytes(report, SampleAudit.full())).isEqualTo(Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void hostileNamesNeitherBreakTablesNorBecomeMarkup() {
        assertTame(Rendering.text(report, SampleAudit.full()));
    }

    @Property(tries = 300)
    void noNameBreaksATableOrBecomesMarkup(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'|', '`', '<', '>', '&', '\\', '\n', '\r', '\u001b',
                '\u202e'}) String name) {
        assertTame(Rendering.text(report, SampleAudit.named(name)));
    }

    private static void assertTame(String page) {
        assertThat(page.codePoints().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
        String withoutOwnTags = OWN_TAGS.matcher(page).replaceAll("");
        assertThat(withoutOwnTags).doesNotContain("<");
        int columns = 0;
        for (String line : page.split("\n", -1)) {
            if (!line.startsWith("|")) {
                columns = 0;
                continue;
            }
            int cells = pipes(line);
            if (columns > 0) {
                assertThat(cells).as(line).isEqualTo(columns);
            }
            columns = cells;
        }
        assertThat(count(page, "<details>")).isEqualTo(count(page, "</details>"));
    }

    /** Pipes that end a cell: those without a backslash before them, in a code span too. */
    private static int pipes(String line) {
        return (int) CELL_END.matcher(line).results().count();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
