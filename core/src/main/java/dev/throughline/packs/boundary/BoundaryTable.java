package dev.throughline.packs.boundary;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which libraries talk to the outside, and by which calls. Immutable and thread-safe; lookups are pure. Paths are those
 * of {@link dev.throughline.eval.value.Unknown}: package, members and calls. The tables are JSON; docs/boundaries.md
 * describes their shape.
 */
public final class BoundaryTable {
    private final LibraryLanguage language;
    private final BoundaryDocument document;
    private final PackageIndex<List<BoundaryRule>> rules;
    private final PackageIndex<Boundary> substitutes;
    /** Operations that have been looked up; code calls the same ones again and again. */
    private final Map<String, Optional<BoundaryOperation>> operations = new ConcurrentHashMap<>();

    BoundaryTable(LibraryLanguage language, BoundaryDocument document) {
        this.language = language;
        this.document = document;
        this.rules = new PackageIndex<>(document.rules());
        this.substitutes = new PackageIndex<>(document.substitutes());
    }

    /** The built-in table of JavaScript and TypeScript packages. */
    public static BoundaryTable ecmaScript() {
        return BoundaryTables.builtIn().of(LibraryLanguage.JAVASCRIPT);
    }

    /** The built-in table of Python packages. */
    public static BoundaryTable python() {
        return BoundaryTables.builtIn().of(LibraryLanguage.PYTHON);
    }

    /** The table for the running code, as the user has extended it: that of the language of its world. */
    public static BoundaryTable of(Interpreter in) {
        Frame frame = in.frame();
        // A model may call a library with nothing below it on the stack; any module of the world tells as much.
        String language = frame != null
                ? frame.module().node().language()
                : in.realm().modules().values().stream()
                        .map(module -> module.node().language())
                        .findFirst()
                        .orElse("");
        return BoundaryTables.of(in.realm()).of(language);
    }

    /** This table with another on top: what that says about a package replaces all that this one says about it. */
    BoundaryTable under(BoundaryDocument other) {
        return new BoundaryTable(language, document.under(other));
    }

    /** The I/O operation that a call of the library value at a path is; empty when it is none or not known. */
    public Optional<BoundaryOperation> lookup(String path) {
        return operations.computeIfAbsent(path, this::operation);
    }

    private Optional<BoundaryOperation> operation(String path) {
        PackageIndex.@Nullable Found<List<BoundaryRule>> found = rules.find(path);
        if (found == null || found.value().isEmpty()) {
            return Optional.empty();
        }
        LibrarySteps called = LibrarySteps.read(found.rest(), language).called();
        int nearest = found.value().stream().mapToInt(rule -> rule.nearestClient(called)).max().orElse(-1);
        if (nearest < 0) {
            return Optional.empty();
        }
        return found.value().stream()
                .filter(rule -> rule.nearestClient(called) == nearest)
                .flatMap(rule -> rule.operation(called, nearest).stream())
                .findFirst();
    }

    /**
     * The boundary whose client a library value is: the package itself, a class or function that makes a client, the
     * client or a part of it. For a package with clients of several boundaries, such as an SDK, that is one boundary of
     * kind other, named after the package; {@link #clientsOf} tells them apart. Empty for results of operations and for
     * what is not known.
     */
    public Optional<Boundary> clientOf(String path) {
        List<Boundary> all = clientsOf(path);
        if (all.size() < 2) {
            return all.stream().findFirst();
        }
        String name = Objects.requireNonNull(rules.find(path)).name();
        return Optional.of(new Boundary(BoundaryKind.OTHER, name, null));
    }

    /** All boundaries that a library value is or leads to a client of, in the order of the table. */
    public List<Boundary> clientsOf(String path) {
        PackageIndex.@Nullable Found<List<BoundaryRule>> found = rules.find(path);
        if (found == null || found.value().isEmpty()) {
            return List.of();
        }
        LibrarySteps value = LibrarySteps.read(found.rest(), language);
        return found.value().stream()
                .filter(rule -> rule.isClient(value))
                .map(BoundaryRule::boundary)
                .distinct()
                .toList();
    }

    /**
     * What a package stands for that answers in place of the real thing at protocol or engine level, as a container,
     * an emulator, an interceptor or an in-memory engine does.
     *
     * @param packageName name of the package; a sub-path may follow
     */
    public Optional<Boundary> externalSubstitute(String packageName) {
        PackageIndex.@Nullable Found<Boundary> found = substitutes.find(packageName);
        return found == null ? Optional.empty() : Optional.of(found.value());
    }

    /** Whether the table says anything about the package of a path, if only that it never counts. */
    public boolean knows(String path) {
        return rules.find(path) != null;
    }

    /** The packages that the table names one by one, sorted. */
    public SortedSet<String> packages() {
        return rules.names();
    }
}
