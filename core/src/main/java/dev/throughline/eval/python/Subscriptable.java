package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;

/** A modelled value with items, such as {@code os.environ} or an application's configuration. */
public interface Subscriptable {

    /** The item at a key ({@code x[key]}). */
    Value item(Interpreter interpreter, Value key, Site site);

    /**
     * Writes an item ({@code x[key] = value}); what takes none loses it.
     *
     * @param value {@link dev.throughline.eval.value.Nothing#MISSING} to delete it
     */
    default void setItem(Interpreter interpreter, Value key, Value value, Site site) {}

    /** Whether there is an item at a key ({@code key in x}). */
    default Ternary hasItem(Interpreter interpreter, Value key) {
        return Ternary.MAYBE;
    }
}
