package dev.throughline.packs.boundary;

import java.io.Serial;

/** A boundary table is not as docs/boundaries.md describes it. The message names the file and the reason. */
public final class BoundaryTableUnreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    BoundaryTableUnreadable(String file, String reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    /** The table, by the name that the reader was given. */
    public String file() {
        return file;
    }

    /** What is wrong with it and where, as {@code boundaries[2].kind: ...}. */
    public String reason() {
        return reason;
    }
}
