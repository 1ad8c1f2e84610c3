package dev.throughline.source.cargo;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One package: a folder with a {@code Cargo.toml} that names one.
 *
 * @param folder project path of its folder
 * @param name as declared
 * @param workspaceFolder project path of the workspace that it is a member of, or null
 * @param crates its crates: the library first, then by kind and root
 * @param dependencies what it declares, of every kind
 * @param features feature to what it turns on; {@code default} is what holds when nobody says otherwise
 * @param defaultRun the binary that {@code cargo run} starts, or null
 */
public record CargoPackage(
        String folder,
        String name,
        @Nullable String workspaceFolder,
        List<Crate> crates,
        List<CargoDependency> dependencies,
        NavigableMap<String, List<String>> features,
        @Nullable String defaultRun) {

    public CargoPackage {
        crates = List.copyOf(crates);
        dependencies = List.copyOf(dependencies);
        features = Collections.unmodifiableNavigableMap(new TreeMap<>(features));
    }

    /** Its library, if it has one. */
    public Optional<Crate> library() {
        return crates.stream().filter(crate -> crate.kind() == CrateKind.LIBRARY).findFirst();
    }

    /** Its crates of one kind. */
    public List<Crate> crates(CrateKind kind) {
        return crates.stream().filter(crate -> crate.kind() == kind).toList();
    }

    /** Whether it declares a package as dependency, whatever it calls it; hyphens and underscores are the same. */
    public boolean dependsOn(String packageName) {
        String wanted = Crate.crateName(packageName);
        return dependencies.stream().anyMatch(each -> Crate.crateName(each.packageName()).equals(wanted));
    }

    /** Whether a feature is on in a plain build: listed by {@code default}, directly or through other features. */
    public boolean isOnByDefault(String feature) {
        return DefaultFeatures.of(features).contains(feature);
    }
}
