package dev.throughline.report.terminal;

/** The colours of the summary, as ANSI codes that every terminal has. */
enum Colour {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("35");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** The parameter of the escape sequence. */
    String code() {
        return code;
    }
}
