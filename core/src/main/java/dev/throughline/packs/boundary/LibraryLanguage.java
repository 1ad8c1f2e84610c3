package dev.throughline.packs.boundary;

import java.util.Optional;
import java.util.Set;

/**
 * The languages that have a table of libraries, and what differs between them in the paths of library values. Each has
 * a table of its own because the names of packages do not tell the language: {@code redis}, {@code stripe},
 * {@code openai} and {@code minio} are packages of npm and of PyPI with other members.
 */
enum LibraryLanguage {
    /** JavaScript and TypeScript: the default export of a package counts as the package. */
    JAVASCRIPT("javascript", "ecmascript.json"),
    /** Python: a class can be had from several modules of its package, and {@code with} gives what it is given. */
    PYTHON("python", "python.json"),
    /** Rust: crates by the names that code calls them by; a type can be had from several modules of its crate. */
    RUST("rust", "rust.json");

    private static final String DEFAULT_EXPORT = "default";
    private static final Set<String> ENTERING = Set.of("__enter__", "__aenter__");

    private final String word;
    private final String resource;

    LibraryLanguage(String word, String resource) {
        this.word = word;
        this.resource = resource;
    }

    /** What a table calls it. */
    String word() {
        return word;
    }

    /** The built-in table, as a file beside this class. */
    String resource() {
        return resource;
    }

    /** The one whose libraries code in a language of the report uses; empty when no table is for that language. */
    static Optional<LibraryLanguage> of(String language) {
        return switch (language) {
            case "javascript", "typescript" -> Optional.of(JAVASCRIPT);
            case "python" -> Optional.of(PYTHON);
            case "rust" -> Optional.of(RUST);
            default -> Optional.empty();
        };
    }

    /** Whether a member of a package is the package itself. */
    boolean isPackageItself(String member) {
        return this == JAVASCRIPT && member.equals(DEFAULT_EXPORT);
    }

    /** Whether a method of a library's value gives that value, as the start of {@code with} does. */
    boolean givesItself(String method) {
        return this == PYTHON && ENTERING.contains(method);
    }

    /** Whether a member that is not called may be a module of the package, which says nothing of what is in it. */
    boolean isModule(String member) {
        return this != JAVASCRIPT && member.chars().noneMatch(Character::isUpperCase);
    }
}
