package dev.throughline.packs.sql;

import java.util.List;

/** What a statement writes or compares, as far as its text tells. */
public sealed interface SqlTerm {

    /** A text that is written in the statement. */
    record Constant(String text) implements SqlTerm {}

    /**
     * A parameter by position.
     *
     * @param position from 0
     */
    record Position(int position) implements SqlTerm {}

    /** A parameter by name. */
    record Named(String name) implements SqlTerm {}

    /**
     * A hole in the text of the statement.
     *
     * @param number from 0, in the order of the text
     */
    record Hole(int number) implements SqlTerm {}

    /** One of several. */
    record Choice(List<SqlTerm> options) implements SqlTerm {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Anything else: a number, a function, another column. */
    record Other() implements SqlTerm {}
}
