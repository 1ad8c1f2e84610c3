package dev.throughline.source.cargo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the crates of one package: those that its manifest declares, and those that cargo takes by their place. */
final class CrateFinder {

    private static final int MOST = 5_000;

    private final SourceTree tree;
    private final ManifestFile manifest;
    private final String packageName;
    private final List<Crate> found = new ArrayList<>();

    private CrateFinder(SourceTree tree, ManifestFile manifest, String packageName) {
        this.tree = tree;
        this.manifest = manifest;
        this.packageName = packageName;
    }

    /** The crates: the library first, then by kind and root. A declared one without a file is left out. */
    static List<Crate> find(SourceTree tree, ManifestFile manifest, String packageName) {
        CrateFinder finder = new CrateFinder(tree, manifest, packageName);
        finder.addLibrary();
        finder.addAll(CrateKind.BINARY, "bin", "autobins", finder.binaries());
        finder.addAll(CrateKind.TEST, "test", "autotests", finder.filesOf("tests"));
        finder.addAll(CrateKind.EXAMPLE, "example", "autoexamples", finder.filesOf("examples"));
        finder.addAll(CrateKind.BENCH, "bench", "autobenches", finder.filesOf("benches"));
        return List.copyOf(finder.found);
    }

    private void addLibrary() {
        JsonNode table = manifest.toml().path("lib");
        boolean isOff = manifest.packageTable().path("autolib").isBoolean()
                && !manifest.packageTable().path("autolib").asBoolean() && !table.isObject();
        String path = ManifestFile.text(table.path("path"));
        String name = ManifestFile.text(table.path("name"));
        place(path == null ? "src/lib.rs" : path)
                .filter(root -> !isOff)
                .ifPresent(root -> found.add(crate(
                        CrateKind.LIBRARY, name == null ? Crate.crateName(packageName) : name, root, table)));
    }

    /**
     * Adds the crates of one kind.
     *
     * @param inferred name to root of those that need no declaration
     */
    private void addAll(CrateKind kind, String table, String switchName, Map<String, String> inferred) {
        Map<String, Crate> byRoot = new TreeMap<>();
        Map<String, String> left = new LinkedHashMap<>(inferred);
        int count = 0;
        for (JsonNode declared : manifest.toml().path(table)) {
            String name = ManifestFile.text(declared.path("name"));
            if (name != null && count++ < MOST) {
                root(kind, name, ManifestFile.text(declared.path("path")), inferred).ifPresent(root -> {
                    byRoot.putIfAbsent(root, crate(kind, name, root, declared));
                    left.remove(name);
                });
            }
        }
        JsonNode isOn = manifest.packageTable().path(switchName);
        if (!isOn.isBoolean() || isOn.asBoolean()) {
            left.forEach((name, root) -> byRoot.putIfAbsent(root, crate(kind, name, root, null)));
        }
        found.addAll(byRoot.values());
    }

    private Optional<String> root(CrateKind kind, String name, @Nullable String path, Map<String, String> inferred) {
        if (path != null) {
            return place(path);
        }
        String byName = inferred.get(name);
        boolean isOnlyMain = byName == null && kind == CrateKind.BINARY;
        return byName != null ? Optional.of(byName) : isOnlyMain ? place("src/main.rs") : Optional.empty();
    }

    private Crate crate(CrateKind kind, String name, String root, @Nullable JsonNode table) {
        JsonNode harness = table == null ? null : table.path("harness");
        boolean hasHarness = harness == null || !harness.isBoolean() || harness.asBoolean();
        List<String> features = table == null ? List.of() : ManifestFile.texts(table.path("required-features"));
        return new Crate(manifest.folder(), kind, name, root, hasHarness, features);
    }

    // ------------------------------------------------------------------ crates by their place

    private Map<String, String> binaries() {
        Map<String, String> binaries = new TreeMap<>();
        place("src/main.rs").ifPresent(main -> binaries.put(packageName, main));
        filesOf("src/bin").forEach(binaries::putIfAbsent);
        return binaries;
    }

    /** The files that stand in a folder, and the {@code main.rs} of each folder in it. */
    private Map<String, String> filesOf(String relative) {
        String folder = ProjectPath.child(manifest.folder(), relative);
        Map<String, String> files = new TreeMap<>();
        for (SourceFile file : tree.under(folder)) {
            String inside = ProjectPath.relativeTo(folder, file.path());
            int slash = inside.indexOf('/');
            if (file.kind() == FileKind.RUST && slash < 0) {
                files.put(ProjectPath.withoutExtension(inside), file.path());
            } else if (slash > 0 && inside.substring(slash).equals("/main.rs")) {
                files.putIfAbsent(inside.substring(0, slash), file.path());
            }
        }
        return files;
    }

    private Optional<String> place(String written) {
        return ProjectPath.resolve(manifest.folder(), written).filter(tree::isFile);
    }
}
