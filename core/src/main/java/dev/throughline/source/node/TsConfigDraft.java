package dev.throughline.source.node;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.node.TsConfig.PathAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A configuration while the files that it extends are laid over each other, the farthest first. */
final class TsConfigDraft {

    private @Nullable String baseUrl;
    private @Nullable JsonNode paths;
    private String pathsFolder = "";
    private List<String> rootDirs = List.of();
    private @Nullable String rootDir;
    private @Nullable String outDir;

    /** Lays the options of one file over what was there; its places are relative to its own folder. */
    void override(String folder, JsonNode options) {
        baseUrl = place(folder, options.path("baseUrl")).orElse(baseUrl);
        rootDir = place(folder, options.path("rootDir")).orElse(rootDir);
        outDir = place(folder, options.path("outDir")).orElse(outDir);
        if (options.path("rootDirs").isArray()) {
            List<String> places = new ArrayList<>();
            options.path("rootDirs").forEach(node -> place(folder, node).ifPresent(places::add));
            rootDirs = List.copyOf(places);
        }
        if (options.path("paths").isObject()) {
            // The whole table is replaced, not merged entry by entry: so does the compiler.
            paths = options.path("paths");
            pathsFolder = folder;
        }
    }

    private static Optional<String> place(String folder, JsonNode node) {
        return node.isTextual() ? ProjectPath.resolve(folder, node.asText()) : Optional.empty();
    }

    TsConfig finish(String path, List<String> references) {
        return new TsConfig(path, baseUrl, aliases(), rootDirs, rootDir, outDir, List.copyOf(references));
    }

    private List<PathAlias> aliases() {
        if (paths == null) {
            return List.of();
        }
        String folder = baseUrl == null ? pathsFolder : baseUrl;
        List<PathAlias> aliases = new ArrayList<>();
        paths.properties().forEach(entry -> {
            List<String> targets = new ArrayList<>();
            PackageManifest.texts(entry.getValue())
                    .forEach(target -> ProjectPath.resolve(folder, target).ifPresent(targets::add));
            aliases.add(new PathAlias(entry.getKey(), List.copyOf(targets)));
        });
        aliases.sort((first, second) -> PathPattern.bySpecificity(
                PathPattern.of(first.pattern(), List.of()), PathPattern.of(second.pattern(), List.of())));
        return List.copyOf(aliases);
    }
}
