package dev.throughline.model;

/** Where an outcome of a route comes from. */
public enum Origin {
    /** The handler, the code that it calls, its own validation. */
    OWN,
    /** What stands before the handler and was put there for it or its router. */
    GUARD,
    /** App-wide middleware, catch-all error handler, the framework's own answers. */
    SHARED
}
