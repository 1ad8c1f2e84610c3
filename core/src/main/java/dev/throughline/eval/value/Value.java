package dev.throughline.eval.value;

/**
 * An abstract value: what an expression can give, as far as it is known.
 *
 * <p>Constants compare by content, everything on the heap by identity, and all unknown values count
 * as one value in joins, so that unions stay small.
 */
public sealed interface Value
        permits Text, Num, Bool, Nothing, Template, Unknown, Union, PromiseValue, Regex, HeapValue {}
