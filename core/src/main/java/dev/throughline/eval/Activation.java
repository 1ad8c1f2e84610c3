package dev.throughline.eval;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs code on behalf of an activation that may have ended, such as a function that it registered. */
public final class Activation {
    private Activation() {}

    /** Runs code as if the activation had called it; null for none. */
    public static <T> T within(Interpreter in, @Nullable Frame activation, Supplier<T> code) {
        Frame before = in.frame();
        in.frame(activation);
        try {
            return code.get();
        } finally {
            in.frame(before);
        }
    }
}
