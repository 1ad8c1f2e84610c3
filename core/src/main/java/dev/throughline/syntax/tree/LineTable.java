package dev.throughline.syntax.tree;

import java.util.Arrays;

/** Turns byte offsets into line numbers. */
final class LineTable {

    private final int[] lineStarts;

    private LineTable(int[] lineStarts) {
        this.lineStarts = lineStarts;
    }

    /** The lines of a source; a line ends with a line feed. */
    static LineTable of(byte[] source) {
        int lines = 1;
        for (byte b : source) {
            if (b == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int offset = 0; offset < source.length; offset++) {
            if (source[offset] == '\n') {
                starts[line++] = offset + 1;
            }
        }
        return new LineTable(starts);
    }

    /** The line, from 1, of the byte at an offset. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
