package dev.throughline.source.cargo;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a module stands, and so where the files of the modules that it declares do.
 *
 * @param file project path of the file that holds its text
 * @param childFolder project path of the folder that files of modules without {@code #[path]} stand in
 * @param pathFolder project path of the folder that a {@code #[path]} starts from
 */
public record ModulePlace(String file, String childFolder, String pathFolder) {

    private static final String EXTENSION = ".rs";

    /** The place of a crate's outermost module. */
    public static ModulePlace ofRoot(String root) {
        return owner(root);
    }

    /** A file whose children stand beside it: a crate's root, a {@code mod.rs}, a file that a path names. */
    private static ModulePlace owner(String file) {
        String folder = ProjectPath.folder(file);
        return new ModulePlace(file, folder, folder);
    }

    /**
     * The place of a module whose body stands in this one: {@code mod name { … }}.
     *
     * @param path what {@code #[path]} on it says, or null
     */
    public ModulePlace inline(String name, @Nullable String path) {
        String inner = path == null
                ? ProjectPath.child(childFolder, plain(name))
                // A path that leaves the checkout leads to no file of it.
                : ProjectPath.resolve(pathFolder, path).orElse(ProjectPath.child(childFolder, plain(name)));
        return new ModulePlace(file, inner, inner);
    }

    /**
     * The place of a module that has a file of its own: {@code mod name;}.
     *
     * @param path what {@code #[path]} on it says, or null
     * @return empty when the checkout has no such file
     */
    public Optional<ModulePlace> child(SourceTree tree, String name, @Nullable String path) {
        if (path != null) {
            return ProjectPath.resolve(pathFolder, path).filter(tree::isFile).map(ModulePlace::owner);
        }
        String stem = ProjectPath.child(childFolder, plain(name));
        for (String candidate : List.of(stem + EXTENSION, ProjectPath.child(stem, "mod.rs"))) {
            if (tree.isFile(candidate)) {
                return Optional.of(candidate.endsWith("/mod.rs")
                        ? owner(candidate)
                        : new ModulePlace(candidate, stem, ProjectPath.folder(candidate)));
            }
        }
        return Optional.empty();
    }

    /** The name without the mark that lets a keyword be a name. */
    private static String plain(String name) {
        return name.startsWith("r#") ? name.substring(2) : name;
    }
}
