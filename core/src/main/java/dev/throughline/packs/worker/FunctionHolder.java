package dev.throughline.packs.worker;

import dev.throughline.eval.value.Value;

/** A value that is called in the place of a function that it holds. */
public interface FunctionHolder {

    /** The function that is called in the end. */
    Value function();
}
