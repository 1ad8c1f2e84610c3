package dev.throughline.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An expected output, kept beside the tests. Run with {@code -Dthroughline.update-golden=true} to write what the code
 * gives now, and read the difference before committing it.
 */
public final class GoldenFile {

    private static final Path EXPECTED = Path.of("src", "test", "resources", "golden");
    private static final Path ACTUAL = Path.of("target", "golden-actual");

    private GoldenFile() {}

    /** Compares byte by byte; on a difference the actual file is written and both paths are named. */
    public static void assertMatches(String name, byte[] actual) {
        Path expected = EXPECTED.resolve(name);
        try {
            if (Boolean.getBoolean("throughline.update-golden")) {
                Files.createDirectories(EXPECTED);
                Files.write(expected, actual);
            }
            byte[] wanted = Files.exists(expected) ? Files.readAllBytes(expected) : new byte[0];
            if (!Arrays.equals(wanted, actual)) {
                Files.createDirectories(ACTUAL);
                Path written = Files.write(ACTUAL.resolve(name), actual);
                assertThat(new String(actual, StandardCharsets.UTF_8))
                        .as("expected %s, actual %s", expected.toAbsolutePath(), written.toAbsolutePath())
                        .isEqualTo(new String(wanted, StandardCharsets.UTF_8));
            }
            assertThat(actual).as(expected.toString()).isEqualTo(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
