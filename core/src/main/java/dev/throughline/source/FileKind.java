package dev.throughline.source;

import java.util.Locale;
import java.util.Map;

/** What a file is, told from its name alone. */
public enum FileKind {
    TYPESCRIPT,
    TSX,
    /** A declaration file ({@code .d.ts}): types only, nothing that runs. */
    TYPESCRIPT_DECLARATION,
    /** JavaScript of every module system, with or without JSX. */
    JAVASCRIPT,
    PYTHON,
    RUST,
    JAVA,
    KOTLIN,
    GO,
    CSHARP,
    RUBY,
    PHP,
    JSON,
    YAML,
    TOML,
    OTHER;

    private static final Map<String, FileKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("ts", TYPESCRIPT),
            Map.entry("mts", TYPESCRIPT),
            Map.entry("cts", TYPESCRIPT),
            Map.entry("tsx", TSX),
            Map.entry("js", JAVASCRIPT),
            Map.entry("jsx", JAVASCRIPT),
            Map.entry("mjs", JAVASCRIPT),
            Map.entry("cjs", JAVASCRIPT),
            Map.entry("py", PYTHON),
            Map.entry("rs", RUST),
            Map.entry("java", JAVA),
            Map.entry("kt", KOTLIN),
            Map.entry("go", GO),
            Map.entry("cs", CSHARP),
            Map.entry("rb", RUBY),
            Map.entry("php", PHP),
            Map.entry("json", JSON),
            Map.entry("yaml", YAML),
            Map.entry("yml", YAML),
            Map.entry("toml", TOML));

    /** The kind of a file with this path or name. */
    public static FileKind of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".d.ts") || lower.endsWith(".d.mts") || lower.endsWith(".d.cts")) {
            return TYPESCRIPT_DECLARATION;
        }
        return BY_EXTENSION.getOrDefault(ProjectPath.extension(lower), OTHER);
    }

    /** Whether files of this kind hold code that runs. */
    public boolean isCode() {
        return switch (this) {
            case TYPESCRIPT_DECLARATION, JSON, YAML, TOML, OTHER -> false;
            default -> true;
        };
    }

    /** Whether files of this kind run on Node. */
    public boolean isNodeCode() {
        return this == TYPESCRIPT || this == TSX || this == JAVASCRIPT;
    }
}
