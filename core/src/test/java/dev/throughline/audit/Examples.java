package dev.throughline.audit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The example projects of this repository. */
final class Examples {

    private Examples() {}

    /** A folder of {@code examples/}, from whichever folder of the repository the tests run in. */
    static Path folder(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("examples").resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException("no examples/" + name + " above the working folder");
    }
}
