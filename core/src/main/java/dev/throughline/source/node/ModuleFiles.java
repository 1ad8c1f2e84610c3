package dev.throughline.source.node;

import dev.throughline.model.Diagnostic;
import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file that a place in the checkout means: with another extension, without one, or a folder's index. */
final class ModuleFiles {

    private static final List<String> APPENDED = List.of(".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs",
            ".json");
    /** What a specifier says by the name of the output, and what the source is called. */
    private static final Map<String, List<String>> SWAPS = Map.of(
            "js", List.of("ts", "tsx", "jsx"),
            "jsx", List.of("tsx", "ts"),
            "mjs", List.of("mts"),
            "cjs", List.of("cts"));

    private static final int DEEPEST_MAIN = 2;

    private final SourceTree tree;
    private final Workspaces workspaces;

    ModuleFiles(SourceTree tree, Workspaces workspaces) {
        this.tree = tree;
        this.workspaces = workspaces;
    }

    /**
     * The file at a place.
     *
     * @param prefersSource whether {@code x.ts} wins over {@code x.js} when {@code x.js} was asked for and both exist,
     *     as it does for imports in TypeScript
     */
    Optional<String> find(String place, boolean prefersSource) {
        Optional<String> file = fileAt(place, prefersSource);
        if (file.isEmpty()) {
            file = folderAt(place, 0);
        }
        return file.isPresent() ? file : inOtherCase(place);
    }

    /** A file whose path differs in case: it is what runs where the file system does not tell case apart. */
    private Optional<String> inOtherCase(String place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<String> candidates = new ArrayList<>(List.of(place));
        APPENDED.forEach(extension -> candidates.add(place + extension));
        String stem = ProjectPath.withoutExtension(place);
        SWAPS.getOrDefault(ProjectPath.extension(place), List.of())
                .forEach(extension -> candidates.add(stem + "." + extension));
        APPENDED.forEach(extension -> candidates.add(place + "/index" + extension));
        for (String candidate : candidates) {
            Optional<String> file = tree.fileIgnoringCase(candidate)
                    .filter(path -> FileKind.of(path) != FileKind.TYPESCRIPT_DECLARATION);
            if (file.isPresent()) {
                tree.report(Diagnostic.Level.WARNING, file.get(),
                        "is imported as " + place + ", which a file system that tells case apart does not find");
                return file;
            }
        }
        return Optional.empty();
    }

    /** The module of a folder: what its manifest names, else its index file. */
    Optional<String> folder(String place) {
        return folderAt(place, 0);
    }

    /** Whether the place has types only: a declaration file and nothing that runs. */
    boolean hasOnlyDeclaration(String place) {
        String stem = FileKind.of(place).isNodeCode() ? ProjectPath.withoutExtension(place) : place;
        return tree.isFile(stem + ".d.ts") || tree.isFile(place + "/index.d.ts")
                || FileKind.of(place) == FileKind.TYPESCRIPT_DECLARATION;
    }

    private Optional<String> fileAt(String place, boolean prefersSource) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        boolean exists = tree.isFile(place) && FileKind.of(place) != FileKind.TYPESCRIPT_DECLARATION;
        if (exists && !prefersSource) {
            return Optional.of(place);
        }
        String stem = ProjectPath.withoutExtension(place);
        for (String extension : SWAPS.getOrDefault(ProjectPath.extension(place), List.of())) {
            if (tree.isFile(stem + "." + extension)) {
                return Optional.of(stem + "." + extension);
            }
        }
        return exists ? Optional.of(place) : firstFile(place);
    }

    private Optional<String> firstFile(String stem) {
        for (String extension : APPENDED) {
            if (tree.isFile(stem + extension)) {
                return Optional.of(stem + extension);
            }
        }
        return Optional.empty();
    }

    private Optional<String> folderAt(String place, int depth) {
        if (!tree.isFolder(place)) {
            return Optional.empty();
        }
        Optional<PackageManifest> manifest = workspaces.at(place);
        if (manifest.isPresent() && depth < DEEPEST_MAIN) {
            for (String field : List.of("source", "main", "module")) {
                String target = manifest.get().entryFields().get(field);
                Optional<String> named = target == null
                        ? Optional.empty()
                        : ProjectPath.resolve(place, target).filter(path -> !path.equals(place));
                Optional<String> file = named.flatMap(path -> {
                    Optional<String> direct = fileAt(path, true);
                    return direct.isPresent() ? direct : folderAt(path, depth + 1);
                });
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return firstFile(ProjectPath.child(place, "index"));
    }
}
