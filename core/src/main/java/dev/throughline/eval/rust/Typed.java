package dev.throughline.eval.rust;

import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A value of a library that takes on the type that is written for it, such as what is read from a text. */
public interface Typed {

    /** The type that was written for it, or null. */
    @Nullable Type type();

    /** The same value of a type. */
    Value typed(Type type);
}
