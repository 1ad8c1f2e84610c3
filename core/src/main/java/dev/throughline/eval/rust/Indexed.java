package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Value;

/** A value of a library that has items: what stands at a key, and what is walked. */
public interface Indexed {

    /** What stands at a key. */
    Value at(Interpreter interpreter, Value key);

    /** What any of its items is. */
    Value anyItem(Interpreter interpreter);
}
