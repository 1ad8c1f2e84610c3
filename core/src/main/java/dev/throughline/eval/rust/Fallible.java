package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A {@code Result} of a library whose model wants to know who relies on its success or failure. */
public interface Fallible {

    /** What it holds, where the code goes on with that only: {@code ?}, {@code unwrap}. */
    Value succeeded(Interpreter interpreter, Site site);

    /** The result as code sees it that looks at both cases; null where it is not told from what it holds. */
    default @Nullable Value opened(Interpreter interpreter) {
        return null;
    }
}
