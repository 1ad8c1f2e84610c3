package dev.throughline.source.cargo;

/** What a crate is built for. */
public enum CrateKind {
    LIBRARY,
    BINARY,
    /** What cargo calls an integration test: a crate of its own that sees the library from outside. */
    TEST,
    EXAMPLE,
    BENCH;

    /** Whether its code serves tests and measurements only. */
    public boolean isForTests() {
        return this == TEST || this == BENCH;
    }
}
