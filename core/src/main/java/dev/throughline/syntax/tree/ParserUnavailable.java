package dev.throughline.syntax.tree;

import org.jspecify.annotations.Nullable;

/** The native parser cannot run here: no library for this platform, or it could not be read or loaded. */
public final class ParserUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParserUnavailable(String message, @Nullable Throwable cause) {
        super(message + "; supported are " + NativePlatform.SUPPORTED, cause);
    }
}
