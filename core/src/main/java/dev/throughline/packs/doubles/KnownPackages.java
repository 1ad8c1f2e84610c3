package dev.throughline.packs.doubles;

import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.BoundaryTable;
import java.util.Set;

/**
 * Takes the packages that the table of boundaries calls clients for such, and any other for one too, unless it is known
 * that it is none: a double that is taken for harmless would raise a grade.
 */
final class KnownPackages {
    private static final Set<String> HARMLESS = Set.of(
            "uuid", "nanoid", "crypto", "node:crypto", "pino", "pino-http", "winston", "loglevel", "debug", "chalk",
            "dotenv", "dotenv/config", "date-fns", "dayjs", "moment", "luxon", "lodash", "ms", "os", "node:os", "path",
            "node:path", "util", "node:util", "timers", "node:timers", "timers/promises", "node:timers/promises",
            "global.console", "global.Date", "global.Math", "express-rate-limit", "prom-client");

    private final BoundaryTable table;

    KnownPackages(BoundaryTable table) {
        this.table = table;
    }

    /**
     * The kind of a replacement.
     *
     * @param path package name; a sub-path or members may follow
     */
    SubstituteKind ofPackage(String path) {
        if (table.clientOf(path).isPresent()) {
            return SubstituteKind.DRIVER;
        }
        if (table.knows(path)) {
            return SubstituteKind.CONFIG;
        }
        for (String name : HARMLESS) {
            if (path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "/")) {
                return SubstituteKind.CONFIG;
            }
        }
        return SubstituteKind.DRIVER;
    }
}
