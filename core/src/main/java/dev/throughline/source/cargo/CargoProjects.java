package dev.throughline.source.cargo;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The packages of Rust in the checkout: every {@code Cargo.toml} that names one, with its crates and dependencies.
 * Nothing is run, so what a build script generates is unknown.
 */
public final class CargoProjects {

    private static final Set<String> STANDARD = Set.of("std", "core", "alloc", "proc_macro", "test");

    private final NavigableMap<String, CargoPackage> byFolder;

    private CargoProjects(NavigableMap<String, CargoPackage> byFolder) {
        this.byFolder = byFolder;
    }

    /** Reads every manifest of the checkout; broken ones are reported and left out. */
    public static CargoProjects of(SourceTree tree, ConfigurationReader reader) {
        NavigableMap<String, ManifestFile> manifests = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            if (ProjectPath.name(file.path()).equals(ManifestFile.NAME)) {
                String folder = ProjectPath.folder(file.path());
                reader.toml(file.path()).ifPresent(toml -> manifests.put(folder, new ManifestFile(folder, toml)));
            }
        }
        WorkspaceMembers members = new WorkspaceMembers(manifests);
        NavigableMap<String, CargoPackage> packages = new TreeMap<>();
        for (ManifestFile manifest : manifests.values()) {
            String name = manifest.packageName();
            if (name != null) {
                packages.put(manifest.folder(), read(tree, manifest, name, members.workspaceOf(manifest), manifests));
            }
        }
        return new CargoProjects(packages);
    }

    private static CargoPackage read(
            SourceTree tree,
            ManifestFile manifest,
            String name,
            @Nullable ManifestFile workspace,
            NavigableMap<String, ManifestFile> manifests) {
        NavigableMap<String, List<String>> features = new TreeMap<>();
        manifest.toml().path("features").properties()
                .forEach(entry -> features.put(entry.getKey(), ManifestFile.texts(entry.getValue())));
        return new CargoPackage(
                manifest.folder(),
                name,
                workspace == null ? null : workspace.folder(),
                CrateFinder.find(tree, manifest, name),
                DependencyReader.read(manifest, workspace, manifests),
                features,
                ManifestFile.text(manifest.packageTable().path("default-run")));
    }

    /** All packages, sorted by folder. */
    public Collection<CargoPackage> packages() {
        return Collections.unmodifiableCollection(byFolder.values());
    }

    /** All crates of all packages, by package. */
    public List<Crate> crates() {
        return byFolder.values().stream().flatMap(each -> each.crates().stream()).toList();
    }

    /** The package whose manifest stands in this folder. */
    public Optional<CargoPackage> at(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The package in whose folder a file stands, the innermost. */
    public Optional<CargoPackage> nearest(String file) {
        String folder = ProjectPath.folder(file);
        while (true) {
            CargoPackage found = byFolder.get(folder);
            if (found != null || folder.isEmpty()) {
                return Optional.ofNullable(found);
            }
            folder = ProjectPath.folder(folder);
        }
    }

    /** Whether some package declares another as dependency, hyphens and underscores being the same. */
    public boolean dependOn(String packageName) {
        return byFolder.values().stream().anyMatch(each -> each.dependsOn(packageName));
    }

    /**
     * What a name means as the name of a crate. Whether something nearer has the name (a module, an import) is for the
     * caller to see first.
     *
     * @param from the crate whose code says it
     * @return empty when nothing that is declared has that name
     */
    public Optional<CrateResolution> resolve(Crate from, String name) {
        CargoPackage own = byFolder.get(from.packageFolder());
        if (own == null) {
            return STANDARD.contains(name) ? Optional.of(new CrateResolution.Standard(name)) : Optional.empty();
        }
        Optional<Crate> library = own.library().filter(crate -> crate.crateName().equals(name));
        if (library.isPresent() && from.kind() != CrateKind.LIBRARY) {
            return Optional.of(new CrateResolution.OfProject(library.get()));
        }
        for (CargoDependency dependency : own.dependencies()) {
            Optional<CrateResolution> found = named(dependency, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return STANDARD.contains(name) ? Optional.of(new CrateResolution.Standard(name)) : Optional.empty();
    }

    private Optional<CrateResolution> named(CargoDependency dependency, String name) {
        Crate library = dependency.folder() == null
                ? null
                : at(dependency.folder()).flatMap(CargoPackage::library).orElse(null);
        String known = library != null && !dependency.isRenamed()
                ? library.crateName()
                : Crate.crateName(dependency.key());
        if (!known.equals(name)) {
            return Optional.empty();
        }
        return Optional.of(library == null
                ? new CrateResolution.External(dependency.packageName())
                : new CrateResolution.OfProject(library));
    }
}
