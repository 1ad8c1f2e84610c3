package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;

/** An app with code that runs before it answers and after it has answered. A client that is entered runs it. */
public interface Lifespan {

    /** Runs what the app does when it starts. */
    void start(Interpreter interpreter, Site site);

    /** Runs what the app does when it stops. */
    void stop(Interpreter interpreter, Site site);
}
