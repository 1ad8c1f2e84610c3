package dev.throughline.packs.boundary;

import dev.throughline.eval.Realm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the libraries of every language: a table for each, since a name such as {@code redis} is a package
 * in several. Which of them holds is told by the language of the running code, not by the name. Immutable and
 * thread-safe.
 */
public final class BoundaryTables {
    private static final BoundaryTable NOTHING_KNOWN = new BoundaryTable(
            LibraryLanguage.JAVASCRIPT, new BoundaryDocument(new TreeMap<>(), new TreeMap<>()));

    private final Map<LibraryLanguage, BoundaryTable> tables;

    private BoundaryTables(Map<LibraryLanguage, BoundaryTable> tables) {
        this.tables = tables;
    }

    /** Holds the built-in tables once somebody asks for them. */
    private static final class BuiltIn {
        private static final BoundaryTables TABLES = read();

        private static BoundaryTables read() {
            Map<LibraryLanguage, BoundaryTable> tables = new EnumMap<>(LibraryLanguage.class);
            for (LibraryLanguage language : LibraryLanguage.values()) {
                tables.put(language, read(language));
            }
            return new BoundaryTables(tables);
        }

        private static BoundaryTable read(LibraryLanguage language) {
            try (InputStream json = BoundaryTables.class.getResourceAsStream(language.resource())) {
                if (json == null) {
                    throw new IllegalStateException("The build lacks its table " + language.resource());
                }
                SortedMap<LibraryLanguage, BoundaryDocument> read = BoundaryTableReader.read(json, language.resource());
                BoundaryDocument document = read.get(language);
                if (document == null || read.size() > 1) {
                    throw new IllegalStateException(language.resource() + " is no table of " + language.word());
                }
                return new BoundaryTable(language, document);
            } catch (BoundaryTableUnreadable unreadable) {
                throw new IllegalStateException(unreadable);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The built-in tables. */
    public static BoundaryTables builtIn() {
        return BuiltIn.TABLES;
    }

    /** The tables that hold in a realm: the built-in ones, unless the user has extended them. */
    public static BoundaryTables of(Realm realm) {
        return realm.companion(BoundaryTables.class, BoundaryTables::builtIn);
    }

    /**
     * These tables extended by a user's, in its language or in all when it names none. What the user's table says about
     * a package replaces all that these say about it.
     *
     * @param json a table in the same shape; not closed
     * @param name what messages call it
     * @throws BoundaryTableUnreadable if it cannot be read, is no JSON or has another shape
     */
    public BoundaryTables with(InputStream json, String name) throws BoundaryTableUnreadable {
        Map<LibraryLanguage, BoundaryTable> extended = new EnumMap<>(tables);
        BoundaryTableReader.read(json, name)
                .forEach((language, document) -> extended.put(language, of(language).under(document)));
        return new BoundaryTables(extended);
    }

    /**
     * The table of a language; one that knows nothing when there is none for it.
     *
     * @param language its name as the report prints it
     */
    public BoundaryTable of(String language) {
        return LibraryLanguage.of(language).map(this::of).orElse(NOTHING_KNOWN);
    }

    BoundaryTable of(LibraryLanguage language) {
        return tables.getOrDefault(language, NOTHING_KNOWN);
    }

    /** The packages that the tables name one by one, sorted. */
    public SortedSet<String> packages() {
        SortedSet<String> all = new TreeSet<>();
        tables.values().forEach(table -> all.addAll(table.packages()));
        return Collections.unmodifiableSortedSet(all);
    }
}
