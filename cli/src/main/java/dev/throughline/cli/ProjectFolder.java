package dev.throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Turns the PATH that a user typed into a folder that can be walked, or says why not. */
final class ProjectFolder {
    private ProjectFolder() {}

    /**
     * The real path of an existing folder that can be listed.
     *
     * @throws UserFailure when there is none
     */
    static Path at(Path path) {
        return at(path, folder -> Files.isReadable(folder) && Files.isExecutable(folder));
    }

    /** As {@link #at(Path)}, with the question whether this user may list a folder. */
    static Path at(Path path, Predicate<Path> mayList) {
        if (!Files.exists(path)) {
            throw unusable(
                    Files.isSymbolicLink(path) ? "this link leads nowhere: " + path : "no such folder: " + path,
                    "give the path of a checkout: throughline audit PATH");
        }
        if (!Files.isDirectory(path)) {
            throw unusable("not a folder: " + path, "give the folder of the checkout, not a file in it");
        }
        if (!mayList.test(path)) {
            throw unreadable(path);
        }
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static UserFailure unreadable(Path path) {
        return unusable("no permission to read the folder: " + path, "run it as a user who may list this folder");
    }

    private static UserFailure unusable(String message, String hint) {
        return new UserFailure(message, hint, ExitCode.USAGE);
    }
}
