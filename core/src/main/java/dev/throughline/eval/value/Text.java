package dev.throughline.eval.value;

import org.jspecify.annotations.Nullable;

/** A known string. */
public record Text(String value) implements Value {

    // Compared millions of times: the generated methods are slow until they are compiled in full.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
