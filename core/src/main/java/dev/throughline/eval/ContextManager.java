package dev.throughline.eval;

import dev.throughline.eval.value.Value;
import java.util.function.ToIntFunction;

/** Something that a with statement enters before its body and leaves after it. */
public interface ContextManager {
    /** The completion of a body after which the code below the statement runs. */
    int GOES_ON = Statements.NORMAL;

    /**
     * Enters, runs the body and leaves.
     *
     * @param body takes what is bound, and gives how it completes
     * @return how the statement completes: as its body, or {@link #GOES_ON} where an error is held back
     */
    int within(Interpreter interpreter, Site site, ToIntFunction<Value> body);
}
