package dev.throughline.syntax.ir;

import org.jspecify.annotations.Nullable;

/**
 * Where a node stands in its file.
 *
 * @param start first byte
 * @param end byte after the last
 * @param line line from 1 on which a reader would look for the node: for a call of a member, the line
 *     of the member's name, since builder chains run over many lines
 */
public record Span(int start, int end, int line) {

    // Compared millions of times: the generated methods are slow until they are compiled in full.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span s && s.start == start && s.end == end && s.line == line;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
