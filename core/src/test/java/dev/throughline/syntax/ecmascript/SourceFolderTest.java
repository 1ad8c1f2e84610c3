package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Lowers every source below a folder of the developer's choice: {@code -Dlowering.folder=…}. */
@EnabledIfSystemProperty(named = "lowering.folder", matches = ".+")
class SourceFolderTest {

    private static final Set<String> EXTENSIONS = Set.of("ts", "mts", "cts", "tsx", "js", "mjs", "cjs", "jsx");

    @Test
    void everySourceLowers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("lowering.folder")))) {
            long lowered = files.filter(SourceFolderTest::isSource).peek(SourceFolderTest::lower).count();
            assertThat(lowered).isPositive();
        }
    }

    private static boolean isSource(Path path) {
        return EXTENSIONS.contains(extension(path)) && Files.isRegularFile(path);
    }

    private static void lower(Path path) {
        try {
            assertThat(Lowered.bytes(extension(path), Files.readAllBytes(path))).as(path.toString()).isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path path) {
        String name = path.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
