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
        TOO_SLOW;

        /** Why a file was not read, for the reader of a report. */
        public String words() {
            return "not read: " + switch (this) {
                case SOURCE_TOO_LARGE -> "larger than " + TreeParser.MAX_SOURCE_BYTES / (1024 * 1024) + " MiB";
                case TOO_MANY_NODES -> "its syntax tree has more than " + TreeParser.MAX_NODES + " nodes";
                case TOO_MANY_STEPS -> "it takes the parser more steps than a file of its length deserves";
                case TOO_SLOW -> "it takes the parser more time than a file of its length deserves";
            };
        }
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
