package dev.throughline.source.node;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@code tsconfig.json} (with all that it extends) that says where imports lead. All places are project
 * paths.
 *
 * @param path project path of the file
 * @param baseUrl folder that bare specifiers are looked up in, or null
 * @param paths aliases in the order in which they are tried
 * @param rootDirs folders that relative imports see as one
 * @param rootDir folder of the sources that the output mirrors, or null
 * @param outDir folder of the build output, or null
 * @param references the configurations of the referenced projects
 */
public record TsConfig(
        String path,
        @Nullable String baseUrl,
        List<PathAlias> paths,
        List<String> rootDirs,
        @Nullable String rootDir,
        @Nullable String outDir,
        List<String> references) {

    /** One alias of {@code paths}: targets are project paths that still carry the {@code *}. */
    public record PathAlias(String pattern, List<String> targets) {

        Optional<List<String>> targetsFor(String specifier) {
            return PathPattern.of(pattern, targets).targetsFor(specifier);
        }
    }
}
