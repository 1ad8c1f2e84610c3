package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String ERASE = "\r\u001B[K";

    private final StringWriter written = new StringWriter();

    @Test
    void overwritesItsLineAndLeavesNothingBehind() {
        try (Progress progress = terminal(true).progress(false)) {
            progress.show("reading files");
            progress.show("judging");
        }

        assertThat(written).hasToString(ERASE + "reading files" + ERASE + "judging" + ERASE);
    }

    @Test
    void saysNothingWhenNobodyWatches() {
        try (Progress progress = terminal(false).progress(false)) {
            progress.show("reading files");
        }

        assertThat(written.toString()).isEmpty();
    }

    @Test
    void saysNothingWhenAskedToBeQuiet() {
        try (Progress progress = terminal(true).progress(true)) {
            progress.show("reading files");
        }

        assertThat(written.toString()).isEmpty();
    }

    @Test
    void keepsHostileFileNamesOffTheTerminal() {
        try (Progress progress = terminal(true).progress(false)) {
            progress.show("reading \u001B]0;pwned\u0007.ts\n");
        }

        assertThat(written).hasToString(ERASE + "reading ?]0;pwned?.ts?" + ERASE);
    }

    @Test
    void cutsWhatDoesNotFitOnOneLine() {
        try (Progress progress = terminal(true).progress(false)) {
            progress.show("x".repeat(200));
        }

        assertThat(written).hasToString(ERASE + "x".repeat(78) + "…" + ERASE);
    }

    private Terminal terminal(boolean interactive) {
        PrintWriter writer = new PrintWriter(written);
        return new Terminal(writer, writer, interactive);
    }
}
