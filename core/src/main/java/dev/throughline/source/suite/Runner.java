package dev.throughline.source.suite;

import java.util.Optional;

/** A test runner. */
public enum Runner {
    VITEST("vitest", "vitest"),
    JEST("jest", "jest"),
    MOCHA("mocha", "mocha"),
    NODE_TEST("node:test", ""),
    PLAYWRIGHT("playwright", "@playwright/test"),
    CYPRESS("cypress", "cypress"),
    PYTEST("pytest", ""),
    /** Python's own, also as Django's test runner drives it. */
    UNITTEST("unittest", ""),
    /** The one that is built into every test crate of Rust; nextest runs the same tests. */
    CARGO("cargo test", "");

    private final String id;
    private final String packageName;

    Runner(String id, String packageName) {
        this.id = id;
        this.packageName = packageName;
    }

    /** The name that reports use. */
    public String id() {
        return id;
    }

    /** The package of Node that brings it; empty for the others. */
    public String packageName() {
        return packageName;
    }

    /** Whether its tests usually drive a browser. */
    public boolean isBrowserRunner() {
        return this == PLAYWRIGHT || this == CYPRESS;
    }

    /** The runner that a program of this name starts. */
    static Optional<Runner> ofProgram(String program) {
        return switch (program) {
            case "vitest" -> Optional.of(VITEST);
            case "jest", "react-scripts", "ts-jest" -> Optional.of(JEST);
            case "mocha", "_mocha", "ts-mocha", "electron-mocha" -> Optional.of(MOCHA);
            case "playwright" -> Optional.of(PLAYWRIGHT);
            case "cypress" -> Optional.of(CYPRESS);
            default -> Optional.empty();
        };
    }
}
