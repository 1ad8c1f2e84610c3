package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.report.sample.GoldenFile;
import dev.throughline.report.sample.Rendering;
import dev.throughline.report.sample.SampleAudit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^<>]*)>");
    private static final Set<String> EMPTY_TAGS = Set.of("meta", "br", "input");

    private final HtmlReport report = new HtmlReport();

    @Test
    void writesOnePage() {
        GoldenFile.assertMatches("throughline.html", Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void writesTheSameBytesTwice() {
        assertThat(Rendering.bytes(report, SampleAudit.full())).isEqualTo(Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void anEmptyAuditDoesNotReadAsGood() {
        assertThat(Rendering.text(report, SampleAudit.empty())).contains("No route was found");
    }

    @Test
    void loadsNothingAndRunsNothing() {
        String page = Rendering.text(report, SampleAudit.full());
        assertThat(page).contains("default-src 'none'").doesNotContain("<script", "<img", "<link", "<iframe", " src=");
        List<String> links = Pattern.compile("href=\"([^\"]*)\"").matcher(page).results()
                .map(match -> match.group(1)).toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("#"));
    }

    @Test
    void losesNothing() {
        Audit audit = SampleAudit.full();
        String page = Rendering.text(report, audit);
        assertThat(audit.gaps()).extracting(Gap::id).allMatch(id -> page.contains("<code>" + id + "</code>"));
        assertThat(audit.routes()).filteredOn(route -> !route.app().equals("worker"))
                .extracting(RouteResult::key).allMatch(key -> page.contains("<code>" + key + "</code>"));
    }

    @Test
    void hostileNamesStayText() {
        assertTame(Rendering.text(report, SampleAudit.full()));
    }

    @Property(tries = 200)
    void noNameBecomesMarkup(@ForAll @CharRange(from = ' ', to = '~') @Chars({'<', '>', '"', '&', '\n',
        '\u202e'}) String name) {
        assertTame(Rendering.text(report, SampleAudit.named(name)));
    }

    /** Every tag is one of the templates' and closed in its order, and no character acts unseen. */
    private static void assertTame(String page) {
        assertThat(page.codePoints().filter(c -> (c != '\n' && Character.isISOControl(c)) || c == 0x202E)).isEmpty();
        String body = page.substring(page.indexOf("</style>"));
        Deque<String> open = new ArrayDeque<>(List.of("html", "head", "style"));
        for (MatchResult tag : TAG.matcher(body).results().toList()) {
            String name = tag.group(2);
            if (EMPTY_TAGS.contains(name)) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.addLast(name);
            } else {
                assertThat(open.pollLast()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
        assertThat(TAG.matcher(body).replaceAll("")).doesNotContain("<");
    }
}
