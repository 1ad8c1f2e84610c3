package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import java.util.function.IntSupplier;

/** An app with code that runs before it answers and after it has answered. A client that is entered runs it. */
public interface Lifespan {

    /**
     * Runs what the app does when it starts, something meanwhile, and what the app does when it stops.
     *
     * @param meanwhile gives how it completes
     * @return how that completes
     */
    int within(Interpreter interpreter, Site site, IntSupplier meanwhile);
}
