package dev.throughline.cli;

import dev.throughline.packs.boundary.BoundaryTable;
import dev.throughline.packs.boundary.BoundaryTableUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the table of boundaries that a user extends the built-in one by. */
final class BoundaryFile {
    private static final String HINT = "docs/boundaries.md describes the table";

    private BoundaryFile() {}

    /**
     * The built-in table, extended by the one in a file.
     *
     * @param file null for none
     * @throws UserFailure when it cannot be read or is no such table
     */
    static BoundaryTable read(@Nullable Path file) {
        if (file == null) {
            return BoundaryTable.ecmaScript();
        }
        if (!Files.isRegularFile(file)) {
            throw new UserFailure("no such file: " + file, HINT, ExitCode.USAGE);
        }
        try (InputStream json = Files.newInputStream(file)) {
            return BoundaryTable.ecmaScript().with(json, String.valueOf(file.getFileName()));
        } catch (BoundaryTableUnreadable unreadable) {
            throw new UserFailure(unreadable.getMessage(), HINT, ExitCode.USAGE);
        } catch (IOException e) {
            throw new UserFailure("cannot read " + file, "give a file that this user may read", ExitCode.USAGE);
        }
    }
}
