package dev.throughline.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of services, told from the names of things and of the folders that they stand in. */
enum ServiceKind {
    SERVICE("service"),
    REPOSITORY("repository"),
    CLIENT("client"),
    WORKER("worker"),
    OTHER("other");

    private static final Map<String, ServiceKind> FOLDERS = Map.ofEntries(
            Map.entry("services", SERVICE),
            Map.entry("service", SERVICE),
            Map.entry("repositories", REPOSITORY),
            Map.entry("repository", REPOSITORY),
            Map.entry("stores", REPOSITORY),
            Map.entry("dao", REPOSITORY),
            Map.entry("daos", REPOSITORY),
            Map.entry("clients", CLIENT),
            Map.entry("gateways", CLIENT),
            Map.entry("providers", CLIENT),
            Map.entry("workers", WORKER),
            Map.entry("jobs", WORKER));
    private static final List<Map.Entry<ServiceKind, Set<String>>> ENDINGS = List.of(
            Map.entry(CLIENT, Set.of("client", "provider", "gateway")),
            Map.entry(REPOSITORY, Set.of("repository", "store", "dao")),
            Map.entry(WORKER, Set.of("worker", "sweeper", "scheduler", "job")),
            Map.entry(SERVICE, Set.of("service")));

    private final String label;

    ServiceKind(String label) {
        this.label = label;
    }

    /** The word of the report. */
    String label() {
        return label;
    }

    /** The kind that a service's name says it is. */
    static ServiceKind ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<ServiceKind, Set<String>> kind : ENDINGS) {
            if (kind.getValue().stream().anyMatch(lower::endsWith)) {
                return kind.getKey();
            }
        }
        boolean ofModule = name.indexOf('_') >= 0 || name.indexOf('.') >= 0;
        return ofModule ? SnakeCaseServices.ofName(name).orElse(OTHER) : OTHER;
    }

    /** The kind of a file that is a service by its folder or its name; empty for all other files. */
    static Optional<ServiceKind> ofModule(String file) {
        if (SnakeCaseServices.isModule(file)) {
            return SnakeCaseServices.ofModule(file);
        }
        String name = moduleName(file);
        if (name.equals("index")) {
            return Optional.empty();
        }
        ServiceKind byName = ofName(name);
        if (byName != OTHER) {
            return Optional.of(byName);
        }
        String[] parts = file.split("/", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(FOLDERS.get(parts[parts.length - 2].toLowerCase(Locale.ROOT)));
    }

    /** The name of a file as a word: {@code user.service.ts} is {@code userService}; those of Python and Rust stay. */
    static String moduleName(String file) {
        if (SnakeCaseServices.isModule(file)) {
            return SnakeCaseServices.nameOf(file);
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        String[] words = name.substring(0, Math.max(name.lastIndexOf('.'), 0)).split("[.\\-_]", -1);
        StringBuilder joined = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                joined.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
        }
        return joined.toString();
    }
}
