package dev.throughline.source.python;

/** Where an import of Python leads. */
public sealed interface PythonResolution {

    /** A module of the checkout, by the project path of its file; a package is its {@code __init__.py}. */
    record ProjectFile(String path) implements PythonResolution {}

    /** A namespace package: a folder without {@code __init__.py} that holds Python files, by its project path. */
    record Folder(String path) implements PythonResolution {}

    /** A module of the standard library or of an installed package, by its dotted name. */
    record External(String dottedName) implements PythonResolution {}

    /** Nothing that could be found, with the reason in words. */
    record NotFound(String reason) implements PythonResolution {}
}
