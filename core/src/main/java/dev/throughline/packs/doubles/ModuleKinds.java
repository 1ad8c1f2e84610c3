package dev.throughline.packs.doubles;

import dev.throughline.model.SubstituteKind;

/** Tells what replacing a package of others means. */
@FunctionalInterface
interface ModuleKinds {

    /**
     * The kind of a replacement.
     *
     * @param path package name; a sub-path or members may follow
     */
    SubstituteKind ofPackage(String path);
}
