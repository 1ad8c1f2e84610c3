package dev.throughline.source.cargo;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One declared dependency of a package, with what it inherits from its workspace.
 *
 * @param key its name in the manifest
 * @param packageName the name that the package itself goes by; differs from the key when it is renamed
 * @param folder project path of the package in the checkout that it means, or null when it comes from elsewhere
 * @param isOptional whether it is there only with a feature
 */
public record CargoDependency(
        String key,
        String packageName,
        @Nullable String folder,
        Kind kind,
        boolean isOptional,
        NavigableSet<String> features) {

    /** What needs it. */
    public enum Kind {
        NORMAL,
        /** Tests, examples and benchmarks only. */
        DEVELOPMENT,
        /** The build script only. */
        BUILD
    }

    public CargoDependency {
        features = Collections.unmodifiableNavigableSet(new TreeSet<>(features));
    }

    /** Whether the manifest gives it another name than its own. */
    public boolean isRenamed() {
        return !key.equals(packageName);
    }
}
