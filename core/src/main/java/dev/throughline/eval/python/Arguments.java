package dev.throughline.eval.python;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a call of something that is modelled, each by position or by name. */
public final class Arguments {
    private Arguments() {}

    /** The argument at a position or of a name, or null when it is not given; unknown where it may be given. */
    public static @Nullable Value find(Invocation call, int position, String name) {
        if (call.has(position)) {
            return call.argument(position);
        }
        Value named = call.named().get(name);
        return named != null ? named : call.more() ? Unknown.ANY : null;
    }

    /** The argument at a position or of a name, or a default. */
    public static Value get(Invocation call, int position, String name, Value otherwise) {
        Value found = find(call, position, name);
        return found == null ? otherwise : found;
    }

    /** The argument at a position or of a name, or {@code None}. */
    public static Value get(Invocation call, int position, String name) {
        return get(call, position, name, Nothing.NULL);
    }
}
