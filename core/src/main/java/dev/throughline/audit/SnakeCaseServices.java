package dev.throughline.audit;

import dev.throughline.packs.CodeLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells services from the names that Python and Rust give to modules and packages, and Python to classes:
 * {@code user_service.py}, {@code repositories/users.rs}, {@code users/crud.py}, {@code class RepositoryUsers}.
 */
final class SnakeCaseServices {
    private static final Map<String, ServiceKind> WORDS = Map.ofEntries(
            Map.entry("service", ServiceKind.SERVICE),
            Map.entry("services", ServiceKind.SERVICE),
            Map.entry("repository", ServiceKind.REPOSITORY),
            Map.entry("repositories", ServiceKind.REPOSITORY),
            Map.entry("repo", ServiceKind.REPOSITORY),
            Map.entry("repos", ServiceKind.REPOSITORY),
            Map.entry("crud", ServiceKind.REPOSITORY),
            Map.entry("dao", ServiceKind.REPOSITORY),
            Map.entry("daos", ServiceKind.REPOSITORY),
            Map.entry("store", ServiceKind.REPOSITORY),
            Map.entry("stores", ServiceKind.REPOSITORY),
            Map.entry("selectors", ServiceKind.REPOSITORY),
            Map.entry("client", ServiceKind.CLIENT),
            Map.entry("clients", ServiceKind.CLIENT),
            Map.entry("gateway", ServiceKind.CLIENT),
            Map.entry("gateways", ServiceKind.CLIENT),
            Map.entry("provider", ServiceKind.CLIENT),
            Map.entry("providers", ServiceKind.CLIENT),
            Map.entry("worker", ServiceKind.WORKER),
            Map.entry("workers", ServiceKind.WORKER),
            Map.entry("task", ServiceKind.WORKER),
            Map.entry("tasks", ServiceKind.WORKER),
            Map.entry("job", ServiceKind.WORKER),
            Map.entry("jobs", ServiceKind.WORKER),
            Map.entry("scheduler", ServiceKind.WORKER),
            Map.entry("sweeper", ServiceKind.WORKER));

    /** Words that tell the kind at the start of a name too; {@code client_options} is no client. */
    private static final Set<String> LEADING = Set.of("service", "repository", "repo", "crud");

    /** What a module is called that has another part in a package of services, by the last word of its name. */
    private static final Set<String> OTHER_PARTS = Set.of(
            "admin", "api", "app", "apps", "asgi", "base", "config", "constants", "controller", "controllers",
            "dependencies", "deps", "dto", "dtos", "endpoints", "enums", "error", "errors", "exceptions", "filters",
            "forms",
            "helpers", "interfaces", "lib", "main", "middleware", "models", "permissions", "protocols", "router",
            "routers", "routes", "schema", "schemas", "serializers", "settings", "signals", "types", "typing", "urls",
            "util", "utils", "views", "wsgi");

    /** Folders whose modules are no services, even if they are called {@code tasks} or {@code client}. */
    private static final Set<String> OTHER_FOLDERS = Set.of(
            "alembic", "controllers", "endpoints", "entities", "models", "routers", "routes", "schema", "schemas",
            "serializers", "versions", "views");

    private static final String OF_FOLDER = "/mod.rs";

    private SnakeCaseServices() {}

    /** Whether a file is code in Python or Rust. */
    static boolean isModule(String file) {
        return CodeLanguage.PYTHON.isOf(file) || CodeLanguage.RUST.isOf(file);
    }

    /** The kind of a module that is a service by its name or by the nearest package that tells; else empty. */
    static Optional<ServiceKind> ofModule(String file) {
        String module = moduleOf(file);
        // A private module serves those beside it, and one that starts with a digit cannot be imported by name.
        if (module.isEmpty() || module.startsWith("_") || Character.isDigit(module.charAt(0))
                || OTHER_PARTS.contains(wordsOf(module).getLast())) {
            return Optional.empty();
        }
        List<String> folders = foldersOf(file);
        for (String folder : folders.reversed()) {
            if (OTHER_FOLDERS.contains(folder)) {
                return Optional.empty();
            }
            if (WORDS.containsKey(folder)) {
                return ofName(module).or(() -> Optional.of(WORDS.get(folder)));
            }
        }
        return ofName(module);
    }

    /** The kind that the words of a module's name say it is. */
    static Optional<ServiceKind> ofName(String name) {
        return ofWords(wordsOf(name));
    }

    /** The kind that a class's name says it is, as in {@code UserService}, {@code RepositoryUsers}, {@code CRUDItem}. */
    static Optional<ServiceKind> ofClass(String name) {
        return ofWords(wordsOf(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")));
    }

    private static Optional<ServiceKind> ofWords(List<String> words) {
        String first = words.getFirst();
        return Optional.ofNullable(WORDS.get(words.getLast()))
                .or(() -> LEADING.contains(first) ? Optional.ofNullable(WORDS.get(first)) : Optional.empty());
    }

    /**
     * What a module is called in the report: its name, below that of its package where the name only tells the kind, as
     * in {@code users.crud}.
     */
    static String nameOf(String file) {
        String module = moduleOf(file);
        List<String> folders = foldersOf(file);
        boolean alone = WORDS.containsKey(module) && !folders.isEmpty() && !folders.getLast().equals("src");
        return alone ? folders.getLast() + "." + module : module;
    }

    private static String moduleOf(String file) {
        return partsOf(file).getLast();
    }

    private static List<String> foldersOf(String file) {
        List<String> parts = partsOf(file);
        return parts.subList(0, parts.size() - 1);
    }

    /** The parts of a module's path; what is in {@code mod.rs} is the module of its folder. */
    private static List<String> partsOf(String file) {
        String path = file.endsWith(OF_FOLDER) ? file.substring(0, file.length() - OF_FOLDER.length()) : file;
        int dot = path.lastIndexOf('.');
        return Arrays.asList((dot > path.lastIndexOf('/') ? path.substring(0, dot) : path).split("/", -1));
    }

    private static List<String> wordsOf(String name) {
        return Arrays.asList(name.toLowerCase(Locale.ROOT).split("[_.]+"));
    }
}
