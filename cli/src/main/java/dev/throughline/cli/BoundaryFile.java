package dev.throughline.cli;

import dev.throughline.packs.boundary.BoundaryTableUnreadable;
import dev.throughline.packs.boundary.BoundaryTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of boundaries that a user extends the built-in ones by. */
final class BoundaryFile {
    private static final String HINT = "docs/boundaries.md describes the table";

    private BoundaryFile() {}

    /**
     * The built-in tables, extended by those in files, the later ones on top.
     *
     * @throws UserFailure when one cannot be read or is no such table
     */
    static BoundaryTables read(List<Path> files) {
        BoundaryTables tables = BoundaryTables.builtIn();
        for (Path file : files) {
            tables = extended(tables, file);
        }
        return tables;
    }

    private static BoundaryTables extended(BoundaryTables tables, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserFailure("no such file: " + file, HINT, ExitCode.USAGE);
        }
        try (InputStream json = Files.newInputStream(file)) {
            return tables.with(json, String.valueOf(file.getFileName()));
        } catch (BoundaryTableUnreadable unreadable) {
            throw new UserFailure(unreadable.getMessage(), HINT, ExitCode.USAGE);
        } catch (IOException e) {
            throw new UserFailure("cannot read " + file, "give a file that this user may read", ExitCode.USAGE);
        }
    }
}
