package dev.throughline.source.cargo;

/** What the first segment of a path means when it names a crate. */
public sealed interface CrateResolution {

    /** A library of the checkout. */
    record OfProject(Crate crate) implements CrateResolution {}

    /**
     * A package that comes from elsewhere.
     *
     * @param packageName its own name, however the manifest calls it
     */
    record External(String packageName) implements CrateResolution {}

    /** A crate that comes with the compiler, such as {@code std} and {@code core}. */
    record Standard(String name) implements CrateResolution {}
}
