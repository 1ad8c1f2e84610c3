package dev.throughline.eval.rust;

import dev.throughline.eval.value.Value;

/** A function of which the type that is written with its name decides what it does ({@code parse::<u32>()}). */
public interface TakesType {

    /** The same function for a type. */
    Value as(Type wanted);
}
