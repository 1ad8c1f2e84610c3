package dev.throughline.source;

/** What the bytes of a file turned out to be. */
public enum ContentKind {
    /** Text that somebody wrote. */
    SOURCE,
    /** Text that says it was generated; it still runs, but nobody edits it. */
    GENERATED,
    /** Text squeezed by a bundler or minifier: not worth reading. */
    MINIFIED,
    /** Not text. */
    BINARY
}
