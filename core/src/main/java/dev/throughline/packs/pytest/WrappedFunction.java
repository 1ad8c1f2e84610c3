package dev.throughline.packs.pytest;

import dev.throughline.eval.value.Value;

/**
 * A function that a decorator has put something around, such as {@code mock.patch}: the runner looks through it for the
 * markers and fixtures of the function inside.
 */
public interface WrappedFunction {

    /** What it is put around. */
    Value wrapped();

    /** How many arguments the decorator gives itself, by position after the receiver. */
    int supplied();
}
