package dev.throughline.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small checkout that a test writes into a temporary folder. */
public final class Checkout {

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    public static Checkout in(Path root) {
        return new Checkout(root);
    }

    public Path root() {
        return root;
    }

    /** Writes a file with some lines of text, making its folders. */
    public Checkout file(String path, String... lines) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes empty files. */
    public Checkout files(String... paths) {
        for (String path : paths) {
            file(path);
        }
        return this;
    }

    public SourceTree open() {
        try {
            return SourceTree.open(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
