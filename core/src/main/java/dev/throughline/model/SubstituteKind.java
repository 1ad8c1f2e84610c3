package dev.throughline.model;

/** What a substitute reaches, whatever its mechanism. */
public enum SubstituteKind {
    /** Replaces the project's own code and reaches no boundary. */
    INTERNAL,
    /** An in-process mock of a client library: the boundary is not crossed. */
    DRIVER,
    /** Answers at protocol or engine level: the boundary counts as crossed. */
    EXTERNAL,
    /** An override that still reaches the real thing. */
    WIRING,
    /** A patched setting or variable. */
    CONFIG,
    /** Only supplies an identity. */
    AUTH,
    /** {@code null} passed in. */
    ABSENT;

    /** Whether this kind is a double: it lowers the grade of an exercise that it stands in. */
    public boolean isDouble() {
        return this == INTERNAL || this == DRIVER;
    }
}
