package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.throughline.model.audit.Audit;
import dev.throughline.report.sample.Rendering;
import dev.throughline.report.sample.SampleAudit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final List<ReportFormat> FORMATS = ReportFormats.all("1.2.3");

    @TempDir
    private Path temp;

    @Test
    void createsTheFolderAndWritesEveryFormat() throws Exception {
        Path folder = temp.resolve("a").resolve("b");
        List<Path> files = ReportFolder.at(folder).write(SampleAudit.full(), FORMATS);
        assertThat(files).hasSameSizeAs(FORMATS);
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i)).hasBinaryContent(Rendering.bytes(FORMATS.get(i), SampleAudit.full()));
        }
        assertThat(namesIn(folder)).containsExactlyInAnyOrderElementsOf(
                FORMATS.stream().map(ReportFormat::fileName).toList());
    }

    @Test
    void replacesAnEarlierReport() throws Exception {
        ReportFolder folder = ReportFolder.inProject(temp);
        folder.write(SampleAudit.full(), FORMATS);
        List<Path> files = folder.write(SampleAudit.empty(), FORMATS);
        assertThat(files.getFirst()).hasBinaryContent(Rendering.bytes(FORMATS.getFirst(), SampleAudit.empty()));
        assertThat(folder.path()).isEqualTo(temp.resolve("throughline-report"));
    }

    @Test
    void saysThatAFileStandsInThePlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("report"), "mine");
        OutputNotWritable failure = failure(ReportFolder.at(file));
        assertThat(failure.path()).isEqualTo(file);
        assertThat(failure).hasMessageContaining(file.toString()).hasMessageContaining("a file stands in the place");
        assertThat(failure.hint()).contains("--output");
        assertThat(file).hasContent("mine");
    }

    @Test
    void saysThatAFileStandsInThePlaceOfAParentFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("parent"), "mine");
        OutputNotWritable failure = failure(ReportFolder.at(file.resolve("report")));
        assertThat(failure.hint()).contains("--output");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesAFolderInTheProjectThatIsALink() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path root = Files.createDirectory(temp.resolve("project"));
        Files.createSymbolicLink(root.resolve(ReportFolder.DEFAULT_NAME), elsewhere);
        OutputNotWritable failure = failure(ReportFolder.inProject(root));
        assertThat(failure).hasMessageContaining("symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void followsALinkThatTheUserNamed() throws Exception {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        ReportFolder.at(link).write(SampleAudit.empty(), FORMATS);
        assertThat(real.resolve("throughline.json")).exists();
    }

    @Test
    void refusesToWriteThroughALinkedFileAndWritesNothingElse() throws IOException {
        Path victim = Files.writeString(temp.resolve("victim"), "precious");
        Path folder = Files.createDirectory(temp.resolve("report"));
        Files.createSymbolicLink(folder.resolve("throughline.md"), victim);
        OutputNotWritable failure = failure(ReportFolder.at(folder));
        assertThat(failure.path()).isEqualTo(folder.resolve("throughline.md"));
        assertThat(victim).hasContent("precious");
        assertThat(namesIn(folder)).containsExactly("throughline.md");
    }

    @Test
    void refusesAFolderInThePlaceOfAFile() throws IOException {
        Path folder = temp.resolve("report");
        Files.createDirectories(folder.resolve("throughline.json"));
        assertThat(failure(ReportFolder.at(folder))).hasMessageContaining("not a file");
    }

    @Test
    void aFailureHalfWayLeavesTheEarlierReportAndNoPart() throws Exception {
        Path folder = temp.resolve("report");
        ReportFolder.at(folder).write(SampleAudit.empty(), FORMATS);
        byte[] before = Files.readAllBytes(folder.resolve("throughline.json"));
        OutputNotWritable failure = catchThrowableOfType(
                OutputNotWritable.class,
                () -> ReportFolder.at(folder).write(SampleAudit.full(), List.of(new BreakingFormat())));
        assertThat(failure).hasMessageContaining("disk full");
        assertThat(folder.resolve("throughline.json")).hasBinaryContent(before);
        assertThat(namesIn(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    private static OutputNotWritable failure(ReportFolder folder) {
        OutputNotWritable failure = catchThrowableOfType(
                OutputNotWritable.class, () -> folder.write(SampleAudit.full(), FORMATS));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Writes a little, then fails as a full disk does. */
    private static final class BreakingFormat implements ReportFormat {

        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public String fileName() {
            return "throughline.json";
        }

        @Override
        public void write(Audit audit, OutputStream out) throws IOException {
            out.write("{".getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IOException("disk full");
        }
    }
}
