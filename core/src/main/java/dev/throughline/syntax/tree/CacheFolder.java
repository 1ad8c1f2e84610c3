package dev.throughline.syntax.tree;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this user's cache lies. */
final class CacheFolder {

    private CacheFolder() {}

    /** The cache folder of the user of this process; it may not exist yet. Empty when none can be named. */
    static Optional<Path> current() {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /** The cache folder for the given environment, operating system and home folder. */
    static Optional<Path> of(Map<String, String> environment, String osName, String home) {
        String own = environment.getOrDefault("THROUGHLINE_CACHE_DIR", "");
        if (!own.isBlank()) {
            return path(own).map(Path::toAbsolutePath);
        }
        return absolute(environment.getOrDefault("XDG_CACHE_HOME", ""))
                .map(folder -> folder.resolve("throughline"))
                .or(() -> usual(environment, osName.toLowerCase(Locale.ROOT), home));
    }

    private static Optional<Path> usual(Map<String, String> environment, String system, String home) {
        if (system.startsWith("windows")) {
            return absolute(environment.getOrDefault("LOCALAPPDATA", ""))
                    .or(() -> absolute(home).map(folder -> folder.resolve("AppData").resolve("Local")))
                    .map(folder -> folder.resolve("throughline").resolve("cache"));
        }
        String[] names = system.startsWith("mac") ? new String[]{"Library", "Caches"} : new String[]{".cache"};
        return absolute(home).map(folder -> folder.resolve(Path.of("", names)).resolve("throughline"));
    }

    private static Optional<Path> absolute(String text) {
        // A relative path here would put the cache into whatever folder the tool is started in.
        return path(text).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
