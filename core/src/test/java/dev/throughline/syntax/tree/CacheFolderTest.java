package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    @TempDir
    Path home;

    @Test
    void prefersTheOwnVariable() {
        Map<String, String> environment = Map.of("THROUGHLINE_CACHE_DIR", path("own"), "XDG_CACHE_HOME",
                path("shared"));

        assertThat(CacheFolder.of(environment, "Linux", path("me"))).contains(home.resolve("own"));
    }

    @Test
    void thenTakesTheFolderForAllCaches() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", path("shared")), "Linux", path("me")))
                .contains(home.resolve("shared").resolve("throughline"));
    }

    @Test
    void elseFollowsTheHabitOfTheSystem() {
        assertThat(CacheFolder.of(Map.of(), "Linux", path("me"))).contains(home.resolve("me/.cache/throughline"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", path("me")))
                .contains(home.resolve("me/Library/Caches/throughline"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", path("local")), "Windows 11", path("me")))
                .contains(home.resolve("local/throughline/cache"));
    }

    @Test
    void ignoresARelativeSharedFolder() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "somewhere"), "Linux", path("me")))
                .contains(home.resolve("me/.cache/throughline"));
    }

    @Test
    void isEmptyWithoutAHome() {
        assertThat(CacheFolder.of(Map.of(), "Linux", "?")).isEmpty();
    }

    private String path(String name) {
        return home.resolve(name).toString();
    }
}
