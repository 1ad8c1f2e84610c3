package dev.throughline.cli;

/**
 * What the process tells its caller. The numbers are part of the interface: scripts rely on them. 1 is kept free for a
 * failed gate; 69 is given by the launcher only, when Java or Maven is missing.
 */
public enum ExitCode {
    /** The audit ran and the report is written. */
    OK(0),
    /** Wrong options, or a PATH that cannot be audited. */
    USAGE(2),
    /** The folder is readable but holds no server and no tests. */
    NOTHING_TO_AUDIT(3),
    /** The report could not be written. */
    OUTPUT_NOT_WRITABLE(4),
    /** A fault of Throughline itself. */
    INTERNAL_ERROR(70),
    /** The memory that Java may use was not enough. */
    OUT_OF_MEMORY(71);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the process ends with, 0 to 125. */
    public int code() {
        return code;
    }
}
