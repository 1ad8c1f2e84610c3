package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.sample.GoldenFile;
import dev.throughline.report.sample.SampleAudit;
import dev.throughline.report.terminal.TerminalStyle;
import dev.throughline.report.text.DisplayWidth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {

    private static final List<Path> FILES = List.of(Path.of("out", "throughline.json"), Path.of("out",
            "throughline.md"));

    @Test
    void readsInTenSeconds() throws IOException {
        String summary = summary(SampleAudit.full(), TerminalStyle.plain(), FILES);
        GoldenFile.assertMatches("summary.txt", summary.getBytes(StandardCharsets.UTF_8));
        assertThat(summary.lines().count()).isLessThanOrEqualTo(40);
    }

    @Test
    void hasAnAsciiForm() throws IOException {
        String summary = summary(SampleAudit.full(), new TerminalStyle(false, false, 60), FILES);
        GoldenFile.assertMatches("summary-ascii.txt", summary.getBytes(StandardCharsets.UTF_8));
        assertThat(summary).isASCII();
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        String summary = summary(SampleAudit.empty(), TerminalStyle.plain(), List.of());
        GoldenFile.assertMatches("summary-empty.txt", summary.getBytes(StandardCharsets.UTF_8));
        assertThat(summary).contains("none found");
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        String plain = summary(SampleAudit.full(), TerminalStyle.plain(), FILES);
        String coloured = summary(SampleAudit.full(), new TerminalStyle(true, true, 80), FILES);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[31m", "\u001b[32m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void showsTheWorstGroupFirst() throws IOException {
        List<String> lines = summary(SampleAudit.full(), TerminalStyle.plain(), FILES).lines().toList();
        int heading = lines.indexOf("Worst groups (4)");
        assertThat(heading).isPositive();
        assertThat(lines.get(heading + 1)).contains("payment", "none");
        assertThat(lines.get(heading + 4)).contains("assets", "partial");
    }

    @Property(tries = 200)
    void neverWrapsAndNeverActsOnTheTerminal(
            @ForAll String name, @ForAll @IntRange(min = 40, max = 160) int width, @ForAll boolean unicode)
            throws IOException {
        String summary = summary(SampleAudit.named(name), new TerminalStyle(false, unicode, width), List.of());
        assertThat(summary.codePoints().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
        assertThat(summary.lines()).allMatch(line -> DisplayWidth.of(line) <= width);
    }

    private static String summary(Audit audit, TerminalStyle style, List<Path> files) throws IOException {
        StringBuilder out = new StringBuilder();
        new TerminalSummary(style).write(audit, files, out);
        return out.toString();
    }
}
