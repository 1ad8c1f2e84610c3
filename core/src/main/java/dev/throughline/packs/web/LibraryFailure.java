package dev.throughline.packs.web;

import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/**
 * What an app answers to an error of a library, whichever of its calls fails.
 *
 * @param type the class of the error
 * @param handler the function that answers
 */
public record LibraryFailure(Unknown type, Value handler) {

    /** The name of the class. */
    public String name() {
        String path = String.valueOf(type.path());
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
