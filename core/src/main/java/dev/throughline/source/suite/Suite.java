package dev.throughline.source.suite;

import java.util.Locale;

/** The suite that a test file belongs to. */
public enum Suite {
    INTEGRATION,
    UNIT;

    /** The name that reports use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
