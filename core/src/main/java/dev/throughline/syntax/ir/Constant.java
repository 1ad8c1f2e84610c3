package dev.throughline.syntax.ir;

/** A literal value that every language has. */
public sealed interface Constant {

    /** Text. */
    record Text(String value) implements Constant {}

    /** A number; languages with several kinds of number share this one. */
    record Number(double value) implements Constant {}

    /** A truth value. */
    record Bool(boolean value) implements Constant {}

    /** A regular expression literal, kept as its text without delimiters. */
    record Regex(String pattern, String flags) implements Constant {}

    /** The absence of a value: {@code null}, {@code None}. */
    enum Absent implements Constant {
        NULL,
        /** Only in languages that tell a missing value from {@code null}. */
        UNDEFINED
    }
}
