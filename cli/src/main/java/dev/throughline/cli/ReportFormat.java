package dev.throughline.cli;

import java.util.Locale;

/** The files that an audit can write, named as in {@code --format}. */
public enum ReportFormat {
    /** {@code throughline.json}, for machines. */
    JSON,
    /** {@code throughline.md}, for people. */
    MD;

    /** The name as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
