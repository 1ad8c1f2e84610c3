package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;

/** A modelled value that loops can walk. */
public interface Walkable {

    /** What a loop over it sees. */
    LanguageSemantics.Elements walked(Interpreter interpreter);
}
