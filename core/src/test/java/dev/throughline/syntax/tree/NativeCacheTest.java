package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {

    private static final byte[] CONTENT = "library".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void writesTheFileOnceAndLeavesNoDrafts() throws IOException {
        NativeCache cache = new NativeCache(Optional.of(folder.resolve("new")));

        Path first = cache.place("lib.so", CONTENT);
        Object written = Files.readAttributes(first, "lastModifiedTime,fileKey");
        Path second = cache.place("lib.so", CONTENT);

        assertThat(second).isEqualTo(first).startsWith(folder).hasBinaryContent(CONTENT);
        assertThat((Object) Files.readAttributes(second, "lastModifiedTime,fileKey")).isEqualTo(written);
        assertThat(files()).containsExactly(first);
    }

    @Test
    void replacesAFileWithOtherContent() throws IOException {
        NativeCache cache = new NativeCache(Optional.of(folder));
        Path file = cache.place("lib.so", CONTENT);
        Files.writeString(file, "tampered");

        assertThat(cache.place("lib.so", CONTENT)).isEqualTo(file).hasBinaryContent(CONTENT);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void replacesAPartOfAFile() throws IOException {
        NativeCache cache = new NativeCache(Optional.of(folder));
        Path file = cache.place("lib.so", CONTENT);
        Files.writeString(file, "lib");

        assertThat(cache.place("lib.so", CONTENT)).isEqualTo(file).hasBinaryContent(CONTENT);
    }

    @Test
    void replacesALinkToAFileElsewhere() throws IOException {
        NativeCache cache = new NativeCache(Optional.of(folder.resolve("cache")));
        Path file = cache.place("lib.so", CONTENT);
        Path elsewhere = Files.write(folder.resolve("elsewhere"), CONTENT);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);

        assertThat(cache.place("lib.so", CONTENT)).isEqualTo(file);
        assertThat(file).isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void keepsVersionsApart() throws IOException {
        NativeCache cache = new NativeCache(Optional.of(folder));
        Path old = cache.place("lib.so", CONTENT);
        Path young = cache.place("lib.so", "newer library".getBytes(StandardCharsets.UTF_8));

        assertThat(young).isNotEqualTo(old);
        assertThat(old).hasBinaryContent(CONTENT);
    }

    @Test
    void fallsBackToATemporaryFileWhenTheCacheCannotBeWritten() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");

        Path file = new NativeCache(Optional.of(blocked)).place("lib.so", CONTENT);

        assertThat(file).hasBinaryContent(CONTENT).hasFileName("lib.so");
        assertThat(file.startsWith(blocked)).isFalse();
    }

    @Test
    void usesATemporaryFileWithoutACacheFolder() throws IOException {
        assertThat(new NativeCache(Optional.empty()).place("lib.so", CONTENT)).hasBinaryContent(CONTENT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
