package dev.throughline.source.python;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.python.PythonResolution.Folder;
import dev.throughline.source.python.PythonResolution.ProjectFile;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds modules below a folder, as Python's own finder does: a package before a module before a namespace package. */
final class ModulePlaces {

    private static final String INIT = "__init__.py";

    private final SourceTree tree;
    /** Folders with a file of Python somewhere below them. */
    private final Set<String> foldersOfPython = new TreeSet<>();

    ModulePlaces(SourceTree tree) {
        this.tree = tree;
        for (SourceFile file : tree.files()) {
            if (file.kind() == FileKind.PYTHON) {
                String folder = ProjectPath.folder(file.path());
                while (foldersOfPython.add(folder) && !folder.isEmpty()) {
                    folder = ProjectPath.folder(folder);
                }
            }
        }
    }

    /** Folders with a file of Python somewhere below them, sorted. */
    Set<String> folders() {
        return foldersOfPython;
    }

    /** What the dotted name is below a folder, if all of it is there; the empty name is the folder's own package. */
    Optional<PythonResolution> below(String folder, String dottedName) {
        Optional<PythonResolution> place = of(folder);
        if (dottedName.isEmpty()) {
            return place;
        }
        String at = folder;
        for (String segment : dottedName.split("\\.", -1)) {
            if (place.isEmpty() || !canHoldModules(place.get())) {
                return Optional.empty();
            }
            place = in(at, segment);
            at = ProjectPath.child(at, segment);
        }
        return place;
    }

    /** One module of a folder. */
    Optional<PythonResolution> in(String folder, String name) {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.equals("..")) {
            return Optional.empty();
        }
        String child = ProjectPath.child(folder, name);
        if (tree.isFile(child + "/" + INIT)) {
            return Optional.of(new ProjectFile(child + "/" + INIT));
        }
        return tree.isFile(child + ".py") ? Optional.of(new ProjectFile(child + ".py")) : namespace(child);
    }

    /** Whether a regular package of this name stands directly in a folder. */
    boolean hasPackage(String folder, String name) {
        return tree.isFile(ProjectPath.child(ProjectPath.child(folder, name), INIT));
    }

    private Optional<PythonResolution> of(String folder) {
        String init = ProjectPath.child(folder, INIT);
        return tree.isFile(init) ? Optional.of(new ProjectFile(init)) : namespace(folder);
    }

    private Optional<PythonResolution> namespace(String folder) {
        return foldersOfPython.contains(folder) ? Optional.of(new Folder(folder)) : Optional.empty();
    }

    private static boolean canHoldModules(PythonResolution place) {
        return switch (place) {
            case ProjectFile(String path) -> ProjectPath.name(path).equals(INIT);
            case Folder folder -> true;
            default -> false;
        };
    }
}
