package dev.throughline.model;

/**
 * A place in the audited checkout.
 *
 * @param file path relative to the audited root, with {@code /}
 * @param line line number, from 1
 */
public record SourceRef(String file, int line) implements Comparable<SourceRef> {

    @Override
    public int compareTo(SourceRef other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
