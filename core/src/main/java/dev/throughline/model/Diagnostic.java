package dev.throughline.model;

import org.jspecify.annotations.Nullable;

/** Something about the run itself that the reader must know, such as a file that could not be read. */
public record Diagnostic(Level level, @Nullable SourceRef source, String message) {

    /** How serious a diagnostic is. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }
}
