package dev.throughline.packs.boundary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which database an address or a setting names, as SQLAlchemy, Django, Tortoise and others write it. Only what the text
 * itself says; the database need not exist.
 *
 * @param engine the technology by the name that the tables of boundaries use, such as {@code postgres}; the written
 *     name in lower case when it is none of those
 * @param driver the client library, such as {@code asyncpg}, where one is written, else null
 * @param inMemory whether the data lives and dies with the process
 */
public record DatabaseUrl(String engine, @Nullable String driver, boolean inMemory) {
    private static final String SQLITE = "sqlite";
    private static final String MEMORY = ":memory:";
    /** What a scheme or a back end of Django is called, where that is not the engine's name. */
    private static final Map<String, String> ENGINES = Map.ofEntries(
            Map.entry("asyncpg", "postgres"),
            Map.entry("pgsql", "postgres"),
            Map.entry("postgis", "postgres"),
            Map.entry("postgresql", "postgres"),
            Map.entry("postgresql_psycopg2", "postgres"),
            Map.entry("psycopg", "postgres"),
            Map.entry("cockroach", "cockroachdb"),
            Map.entry("django_cockroachdb", "cockroachdb"),
            Map.entry("mariadb", "mysql"),
            Map.entry("mysql2", "mysql"),
            Map.entry("mongomock", "mongodb"),
            Map.entry("django_mongodb_backend", "mongodb"),
            Map.entry("djongo", "mongodb"),
            Map.entry("mssql", "sqlserver"),
            Map.entry("spatialite", SQLITE),
            Map.entry("sqlite3", SQLITE));
    /** Schemes that name the driver in the place of the engine. */
    private static final Set<String> DRIVERS = Set.of("asyncpg", "psycopg");
    /** Engines that run inside the process and keep a database without a file in memory. */
    private static final Set<String> EMBEDDED = Set.of(SQLITE, "duckdb");

    /**
     * Reads an address such as {@code postgresql+asyncpg://user@host/name}.
     *
     * @return empty when the text has no scheme, so that nothing tells the engine
     */
    public static Optional<DatabaseUrl> read(String url) {
        String text = url.strip();
        if (text.startsWith(SQLITE + ":") && !text.startsWith(SQLITE + "://")) {
            return Optional.of(new DatabaseUrl(SQLITE, null, isInMemory(text.substring(SQLITE.length() + 1))));
        }
        int end = text.indexOf("://");
        if (end <= 0) {
            return Optional.empty();
        }
        String scheme = text.substring(0, end).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        String dialect = plus < 0 ? scheme : scheme.substring(0, plus);
        if (dialect.isEmpty() || !isName(dialect)) {
            return Optional.empty();
        }
        String engine = ENGINES.getOrDefault(dialect, dialect);
        // In mongodb+srv the second word tells how the host is found.
        String written = plus < 0 || engine.equals("mongodb") ? "" : scheme.substring(plus + 1);
        String driver = DRIVERS.contains(dialect) ? dialect : written;
        boolean inMemory = dialect.equals("mongomock")
                || (EMBEDDED.contains(engine) && isInMemory(text.substring(end + 3)));
        return Optional.of(new DatabaseUrl(engine, driver.isEmpty() ? null : driver, inMemory));
    }

    /**
     * Reads an entry of Django's {@code DATABASES}.
     *
     * @param backend its {@code ENGINE}, such as {@code django.db.backends.postgresql}
     * @param name its {@code NAME}, or null when none is known
     */
    public static Optional<DatabaseUrl> ofDjango(String backend, @Nullable String name) {
        String last = backend.substring(backend.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!isName(last) || last.equals("dummy")) {
            return Optional.empty();
        }
        String engine = ENGINES.getOrDefault(last, last);
        boolean inMemory = EMBEDDED.contains(engine) && name != null && namesMemory(name);
        return Optional.of(new DatabaseUrl(engine, null, inMemory));
    }

    /** Whether this is no database like that of production: another engine, or one in memory for one on disk. */
    public boolean standsInFor(DatabaseUrl production) {
        return !engine.equals(production.engine) || (inMemory && !production.inMemory);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    /** What follows the scheme of an embedded engine: a file, or nothing when there is none. */
    private static boolean isInMemory(String rest) {
        int query = rest.indexOf('?');
        String file = query < 0 ? rest : rest.substring(0, query);
        return file.isEmpty() || file.equals("/") || namesMemory(rest);
    }

    private static boolean namesMemory(String name) {
        int query = name.indexOf('?');
        String file = query < 0 ? name : name.substring(0, query);
        return file.endsWith(MEMORY)
                || (query >= 0 && ("&" + name.substring(query + 1) + "&").contains("&mode=memory&"));
    }
}
