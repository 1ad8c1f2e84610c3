package dev.throughline.syntax.tree;

/** A source was not parsed because it is beyond a limit. */
public final class ParseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The limit that was hit. */
    public enum Reason {
        /** More than {@link TreeParser#MAX_SOURCE_BYTES} bytes. */
        SOURCE_TOO_LARGE,
        /** More than {@link TreeParser#MAX_NODES} nodes. */
        TOO_MANY_NODES,
        /** The parser took more steps than a source of this length deserves. */
        TOO_MANY_STEPS,
        /**
         * The parser took far more time than a source of this length deserves. Joining neighbouring errors takes
         * time that grows with the square of their number and that no step counts: 40 kB of quotes take a minute.
         */
        TOO_SLOW
    }

    private final Reason reason;

    ParseRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Which limit was hit. */
    public Reason reason() {
        return reason;
    }
}
