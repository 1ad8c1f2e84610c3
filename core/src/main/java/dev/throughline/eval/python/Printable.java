package dev.throughline.eval.python;

import dev.throughline.eval.value.Value;

/** A modelled value whose text is known, such as a path. */
public interface Printable {

    /** What {@code str(x)} gives: a text, a template or unknown. */
    Value printed();
}
