package dev.throughline.packs.web;

import dev.throughline.eval.value.Closure;

/** A handler that a framework makes around a function of the project. */
public interface HandlerOf {

    /** The project's function, which a report names as the handler. */
    Closure definition();
}
