package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    @TempDir
    private Path folder;

    @Test
    void auditsTheCurrentFolderWhenNoneIsGiven() throws IOException {
        AuditRequest request = CommandLineRun.of("audit").onlyRequest();

        assertThat(request.root()).isEqualTo(Path.of("").toRealPath());
    }

    @Test
    void writesEveryFormatIntoTheCheckoutByDefault() throws IOException {
        AuditRequest request = CommandLineRun.of("audit", folder.toString()).onlyRequest();

        Path root = folder.toRealPath();
        assertThat(request.root()).isEqualTo(root);
        assertThat(request.output().path()).isEqualTo(root.resolve("throughline-report"));
        assertThat(request.formats()).extracting(ReportFormat::fileName)
                .contains("throughline.json", "throughline.md")
                .hasSize(ReportFormatNames.all().size());
        assertThat(request.json()).isFalse();
        assertThat(request.quiet()).isFalse();
    }

    @Test
    void takesOutputFolderAndFormatsInAnyCaseAndOrder() {
        Path output = folder.resolve("out put");

        AuditRequest request = CommandLineRun
                .of("audit", "-q", "-f", "MD,json,md,markdown", "-o", output.toString(), folder.toString())
                .onlyRequest();

        assertThat(request.output().path()).isEqualTo(output);
        assertThat(request.formats()).extracting(ReportFormat::fileName)
                .containsExactly("throughline.json", "throughline.md");
        assertThat(request.quiet()).isTrue();
    }

    @Test
    void writesNoFilesWhenOnlyJsonOnStandardOutputIsAskedFor() {
        AuditRequest request = CommandLineRun.of("audit", "--json", folder.toString()).onlyRequest();

        assertThat(request.json()).isTrue();
        assertThat(request.formats()).isEmpty();
    }

    @Test
    void writesFilesBesideJsonOnStandardOutputWhenAFolderIsNamed() {
        AuditRequest request = CommandLineRun.of("audit", "--json", "-o", "x", folder.toString()).onlyRequest();

        assertThat(request.formats()).extracting(ReportFormat::fileName)
                .contains("throughline.json", "throughline.md")
                .hasSize(ReportFormatNames.all().size());
    }

    @Test
    void followsALinkToACheckout() throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("checkout"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout);

        AuditRequest request = CommandLineRun.of("audit", link.toString()).onlyRequest();

        assertThat(request.root()).isEqualTo(checkout.toRealPath());
    }

    @Test
    void refusesAPathThatDoesNotExist() {
        Path missing = folder.resolve("nowhere");

        assertRefused(CommandLineRun.of("audit", missing.toString()), "error: no such folder: " + missing);
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        assertRefused(CommandLineRun.of("audit", link.toString()), "error: this link leads nowhere: " + link);
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("server.ts"), "");

        assertRefused(CommandLineRun.of("audit", file.toString()), "error: not a folder: " + file);
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        CommandLineRun run = CommandLineRun.of("audit", "-f", "xml", folder.toString());

        assertRefused(run, "error: Invalid value for option '--format'");
        assertThat(run.err()).contains("'xml' is none of json, md");
    }

    @Test
    void refusesTwoPaths() {
        assertRefused(CommandLineRun.of("audit", folder.toString(), "other"), "error: Unmatched argument");
    }

    private static void assertRefused(CommandLineRun run, String error) {
        assertThat(run.err()).startsWith(error).containsPattern("(?m)^hint: .+");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.requests()).isEmpty();
    }
}
