package dev.throughline.packs.pytest;

import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** How long a fixture lives, widest first. */
enum FixtureScope {
    /** As long as the file's tests: files are told apart, though one process runs them all. */
    MODULE,
    CLASS,
    FUNCTION;

    /** The scope of that name; one that is computed lives for one test. */
    static FixtureScope of(@Nullable Value written) {
        return written instanceof Text(String name)
                ? switch (name) {
                    case "session", "package", "module" -> MODULE;
                    case "class" -> CLASS;
                    default -> FUNCTION;
                }
                : FUNCTION;
    }

    boolean isWiderThan(FixtureScope other) {
        return compareTo(other) < 0;
    }

    /** The shorter of two lives. */
    FixtureScope narrower(FixtureScope other) {
        return isWiderThan(other) ? other : this;
    }
}
