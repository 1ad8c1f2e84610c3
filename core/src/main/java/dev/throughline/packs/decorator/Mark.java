package dev.throughline.packs.decorator;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;

/**
 * One decorator of a library on a class, member or parameter.
 *
 * @param library package that it comes from
 * @param name the library's name for it
 * @param arguments what it was called with, empty for one without parentheses
 * @param site where it is written
 */
public record Mark(String library, String name, List<Value> arguments, Site site) {

    public Mark {
        arguments = List.copyOf(arguments);
    }

    /** An argument, undefined when it is not given. */
    public Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Nothing.UNDEFINED;
    }
}
