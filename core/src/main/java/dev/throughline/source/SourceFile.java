package dev.throughline.source;

/**
 * One regular file of the checkout.
 *
 * @param path project path
 * @param size length in bytes when the checkout was walked
 */
public record SourceFile(String path, long size, FileKind kind) implements Comparable<SourceFile> {

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
