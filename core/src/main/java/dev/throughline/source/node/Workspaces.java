package dev.throughline.source.node;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.glob.GlobSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The packages of the checkout: every {@code package.json}, and which of them other packages can import by name because
 * a workspace (npm, Yarn, pnpm, Lerna) or a {@code file:} dependency ties them together.
 */
public final class Workspaces {

    private final NavigableMap<String, PackageManifest> byFolder;
    private final NavigableMap<String, PackageManifest> byName;

    private Workspaces(NavigableMap<String, PackageManifest> byFolder, NavigableMap<String, PackageManifest> byName) {
        this.byFolder = byFolder;
        this.byName = byName;
    }

    /** Reads every manifest of the checkout; broken ones are reported and left out. */
    public static Workspaces of(SourceTree tree, ConfigurationReader reader) {
        NavigableMap<String, PackageManifest> byFolder = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            if (ProjectPath.name(file.path()).equals("package.json")) {
                reader.json(file.path())
                        .map(json -> PackageManifest.of(file.path(), json))
                        .ifPresent(manifest -> byFolder.put(manifest.folder(), manifest));
            }
        }
        NavigableMap<String, PackageManifest> byName = new TreeMap<>();
        for (String folder : tree.folders()) {
            addMembers(folder, patterns(folder, byFolder, reader), byFolder, byName);
        }
        byFolder.values().forEach(manifest -> addLinked(manifest, byFolder, byName));
        return new Workspaces(byFolder, byName);
    }

    private static List<String> patterns(
            String folder, NavigableMap<String, PackageManifest> byFolder, ConfigurationReader reader) {
        List<String> patterns = new ArrayList<>();
        PackageManifest manifest = byFolder.get(folder);
        if (manifest != null) {
            patterns.addAll(manifest.workspaces());
        }
        reader.yaml(ProjectPath.child(folder, "pnpm-workspace.yaml"))
                .map(yaml -> PackageManifest.texts(yaml.path("packages")))
                .ifPresent(patterns::addAll);
        Optional<JsonNode> lerna = reader.json(ProjectPath.child(folder, "lerna.json"));
        lerna.map(json -> PackageManifest.texts(json.path("packages"))).ifPresent(patterns::addAll);
        return patterns;
    }

    private static void addMembers(
            String folder,
            List<String> patterns,
            NavigableMap<String, PackageManifest> byFolder,
            NavigableMap<String, PackageManifest> byName) {
        if (patterns.isEmpty()) {
            return;
        }
        GlobSet members = GlobSet.of(patterns.stream().map(Workspaces::withoutTrailingSlash).toList());
        for (PackageManifest manifest : byFolder.values()) {
            boolean isMember = manifest.folder().equals(folder)
                    || (ProjectPath.isWithin(manifest.folder(), folder)
                            && members.matches(ProjectPath.relativeTo(folder, manifest.folder())));
            if (isMember && manifest.name() != null) {
                byName.putIfAbsent(manifest.name(), manifest);
            }
        }
    }

    private static String withoutTrailingSlash(String pattern) {
        return pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    }

    private static void addLinked(
            PackageManifest from, NavigableMap<String, PackageManifest> byFolder,
            NavigableMap<String, PackageManifest> byName) {
        from.dependencies().forEach((name, version) -> {
            int colon = version.indexOf(':');
            String protocol = colon < 0 ? "" : version.substring(0, colon);
            if (protocol.equals("file") || protocol.equals("link") || protocol.equals("portal")) {
                ProjectPath.resolve(from.folder(), version.substring(colon + 1))
                        .map(byFolder::get)
                        .ifPresent(manifest -> byName.putIfAbsent(name, manifest));
            }
        });
    }

    /** All packages, sorted by folder. */
    public Collection<PackageManifest> packages() {
        return Collections.unmodifiableCollection(byFolder.values());
    }

    /** The package that others of the checkout import by this name. */
    public Optional<PackageManifest> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The package whose manifest stands in this folder. */
    public Optional<PackageManifest> at(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The package that a file belongs to: the nearest manifest in its folder or above. */
    public Optional<PackageManifest> nearest(String file) {
        String folder = ProjectPath.folder(file);
        while (true) {
            PackageManifest manifest = byFolder.get(folder);
            if (manifest != null || folder.isEmpty()) {
                return Optional.ofNullable(manifest);
            }
            folder = ProjectPath.folder(folder);
        }
    }
}
