package dev.throughline.source.node;

/** Where an import leads. */
public sealed interface Resolution {

    /** A file of the checkout, by its project path. */
    record ProjectFile(String path) implements Resolution {}

    /**
     * A package that is not part of the checkout.
     *
     * @param packageName with its scope
     * @param subpath what follows the name, without a leading {@code /}; empty for the package itself
     */
    record External(String packageName, String subpath) implements Resolution {}

    /** A module of the runtime, without the {@code node:} prefix. */
    record Builtin(String name) implements Resolution {}

    /** Nothing that could be found, with the reason in words. */
    record NotFound(String reason) implements Resolution {}
}
