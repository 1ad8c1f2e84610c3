package dev.throughline.packs.state;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which names speak of one resource: a table, a class, a variable. */
public final class ResourceName {
    private static final int SHORTEST = 3;

    /** What code calls a thing whose kind it need not say. */
    private static final Set<String> ANYTHING = Set.of(
            "row", "rows", "record", "doc", "document", "item", "entity", "existing", "current", "data", "snapshot",
            "obj", "object", "instance", "found", "result", "it", "r", "d", "s", "value", "model", "self", "this",
            "updated", "db_obj", "dbobj", "first", "get", "one", "entry", "existingrecord", "target");

    /** What classes are that hold or move a resource. */
    private static final List<String> ENDINGS = List.of(
            "repository", "repo", "service", "store", "manager", "dao", "model", "controller", "handler", "handlers",
            "usecase", "router", "routes", "api", "crud", "views", "view", "impl", "postgres", "client");

    private ResourceName() {}

    /** A name without case and punctuation. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The resource that a name speaks of: plain and in the singular. */
    public static String of(String name) {
        String plain = plain(name);
        if (plain.endsWith("ies") && plain.length() > SHORTEST + 1) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        boolean sibilant = plain.endsWith("sses") || plain.endsWith("xes") || plain.endsWith("ches")
                || plain.endsWith("shes");
        if (sibilant) {
            return plain.substring(0, plain.length() - 2);
        }
        boolean plural = plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("us") && !plain.endsWith("is");
        return plural && plain.length() > SHORTEST ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The resource that a class or file is about, such as {@code JobRepository}; null when it is about none. */
    public static @Nullable String about(String name) {
        String plain = plain(name);
        for (boolean more = true; more;) {
            more = false;
            for (String ending : ENDINGS) {
                if (plain.endsWith(ending)) {
                    plain = plain.substring(0, plain.length() - ending.length());
                    more = true;
                }
            }
        }
        return plain.length() < SHORTEST ? null : of(plain);
    }

    /** Whether a name says nothing of the kind of thing that it stands for. */
    public static boolean saysNothing(@Nullable String name) {
        return name == null || ANYTHING.contains(plain(name));
    }

    /**
     * Whether what is called {@code name} is or may well be such a resource.
     *
     * @param resource as {@link #of} gives it
     */
    public static boolean speaksOf(String name, String resource) {
        String other = of(name);
        if (other.length() < SHORTEST || resource.length() < SHORTEST) {
            return other.equals(resource);
        }
        return other.contains(resource) || resource.endsWith(other);
    }
}
