package dev.throughline.eval;

import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the interpreter gets the audited program from. Implementations are thread-safe. */
public interface ProgramSource {

    /** What an import leads to. */
    sealed interface Resolved {}

    /** A file of the project. */
    record ProjectModule(String file) implements Resolved {}

    /**
     * Code that is not the project's.
     *
     * @param path package name, with the sub-path after a slash; the dotted name where the language writes it so
     */
    record Foreign(String path) implements Resolved {}

    /**
     * A package without a file of its own, whose modules stand in a folder.
     *
     * @param folder its path in the project
     */
    record NamespacePackage(String folder) implements Resolved {}

    /** Nothing that could be found. */
    record Unresolved(String why) implements Resolved {}

    /** Resolves an import as written in a file. */
    Resolved resolve(String fromFile, String specifier);

    /** The lowered file, or null when it cannot be read or is no code. */
    @Nullable ModuleNode module(String file);

    /** The name by which code imports a file, where the language names modules apart from files; else null. */
    default @Nullable String moduleName(String file) {
        return null;
    }

    /** The crates of the program, in a language that has them. */
    default CrateSource crates() {
        return CrateSource.NONE;
    }

    /** The text of a file of the project that is no code, or null when there is none. */
    default @Nullable String text(String file) {
        return null;
    }

    /**
     * The files of the project below a folder, or that match a glob, sorted; none when there are none.
     *
     * @param folderOrGlob relative to the audited root, as are the paths given; {@code .} is the root
     */
    default List<String> files(String folderOrGlob) {
        return List.of();
    }
}
