package dev.throughline.source.cargo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.throughline.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a package depends on, with what it takes over from its workspace. */
final class DependencyReader {

    private static final int MOST = 10_000;
    private static final Map<String, CargoDependency.Kind> TABLES = new TreeMap<>(Map.of(
            "dependencies", CargoDependency.Kind.NORMAL,
            "dev-dependencies", CargoDependency.Kind.DEVELOPMENT,
            "dev_dependencies", CargoDependency.Kind.DEVELOPMENT,
            "build-dependencies", CargoDependency.Kind.BUILD,
            "build_dependencies", CargoDependency.Kind.BUILD));

    private final ManifestFile manifest;
    private final @Nullable ManifestFile workspace;
    private final Map<String, ManifestFile> manifests;
    private final List<CargoDependency> found = new ArrayList<>();

    private DependencyReader(
            ManifestFile manifest, @Nullable ManifestFile workspace, Map<String, ManifestFile> manifests) {
        this.manifest = manifest;
        this.workspace = workspace;
        this.manifests = manifests;
    }

    /**
     * The dependencies of a package, in the order of kinds and names; those for some platforms only count like others.
     *
     * @param workspace the manifest that the package inherits from, or null
     * @param manifests every manifest of the checkout by its folder
     */
    static List<CargoDependency> read(
            ManifestFile manifest, @Nullable ManifestFile workspace, Map<String, ManifestFile> manifests) {
        DependencyReader reader = new DependencyReader(manifest, workspace, manifests);
        reader.readTables(manifest.toml());
        manifest.toml().path("target").forEach(reader::readTables);
        return List.copyOf(reader.found);
    }

    private void readTables(JsonNode holder) {
        TABLES.forEach((table, kind) -> holder.path(table).properties().forEach(entry -> {
            if (found.size() < MOST) {
                found.add(dependency(entry.getKey(), entry.getValue(), kind));
            }
        }));
    }

    private CargoDependency dependency(String key, JsonNode own, CargoDependency.Kind kind) {
        boolean inherits = workspace != null && own.path("workspace").asBoolean();
        JsonNode source = inherits && workspace != null
                ? workspace.toml().path("workspace").path("dependencies").path(key)
                : own;
        String home = inherits && workspace != null ? workspace.folder() : manifest.folder();
        String renamed = ManifestFile.text(source.path("package"));
        String name = renamed == null ? key : renamed;
        String folder = folder(home, source);
        if (folder == null) {
            folder = patched(name);
        }
        NavigableSet<String> features = new TreeSet<>(ManifestFile.texts(source.path("features")));
        features.addAll(ManifestFile.texts(own.path("features")));
        return new CargoDependency(key, name, folder, kind, own.path("optional").asBoolean(), features);
    }

    /** Where the package stands that a path names, if the checkout has it. */
    private @Nullable String folder(String home, JsonNode source) {
        String path = ManifestFile.text(source.path("path"));
        return path == null
                ? null
                : ProjectPath.resolve(home, path).filter(manifests::containsKey).orElse(null);
    }

    /** The package of the checkout that the workspace puts in the place of a published one. */
    private @Nullable String patched(String name) {
        ManifestFile top = workspace == null ? manifest : workspace;
        for (JsonNode registry : top.toml().path("patch")) {
            JsonNode patch = patchOf(registry, name);
            String folder = folder(top.folder(), patch);
            if (folder != null) {
                return folder;
            }
        }
        return null;
    }

    private static JsonNode patchOf(JsonNode registry, String name) {
        for (Map.Entry<String, JsonNode> entry : registry.properties()) {
            String renamed = ManifestFile.text(entry.getValue().path("package"));
            if (name.equals(renamed == null ? entry.getKey() : renamed)) {
                return entry.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
