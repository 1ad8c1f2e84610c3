package dev.throughline.source.node;

import dev.throughline.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads from a file of the build output, which a checkout does not hold, back to the source that it is made from. */
final class BuildOutput {

    private static final Set<String> OUTPUT_FOLDERS = Set.of("dist", "lib", "build", "out", "output", "es", "esm",
            "cjs", "types", "umd", ".build");
    private static final List<String> SOURCE_FOLDERS = List.of("src/", "", "lib/", "source/");

    private final ModuleFiles files;
    private final TsConfigs configs;

    BuildOutput(ModuleFiles files, TsConfigs configs) {
        this.files = files;
        this.configs = configs;
    }

    /**
     * The source of a place that a manifest or script names.
     *
     * @param packageFolder project path of the package whose output it may be
     * @param place project path as named, whether it exists or not
     */
    Optional<String> sourceOf(String packageFolder, String place) {
        Optional<String> existing = files.find(place, true);
        if (existing.isPresent()) {
            return existing;
        }
        for (String candidate : candidates(packageFolder, withoutDeclaration(place))) {
            Optional<String> source = files.find(candidate, true);
            if (source.isPresent()) {
                return source;
            }
        }
        return Optional.empty();
    }

    private static String withoutDeclaration(String place) {
        return place.replaceFirst("\\.d\\.([mc]?)ts$", ".$1js");
    }

    private List<String> candidates(String packageFolder, String place) {
        List<String> candidates = new ArrayList<>();
        for (TsConfig config : configs.chain(packageFolder)) {
            String output = config.outDir();
            if (output != null && !output.isEmpty() && ProjectPath.isWithin(place, output)) {
                String root = config.rootDir() == null ? ProjectPath.folder(config.path()) : config.rootDir();
                candidates.add(ProjectPath.child(root, ProjectPath.relativeTo(output, place)));
            }
        }
        if (!ProjectPath.isWithin(place, packageFolder)) {
            return candidates;
        }
        String rest = ProjectPath.relativeTo(packageFolder, place);
        for (int slash = rest.indexOf('/'); slash > 0 && OUTPUT_FOLDERS.contains(rest.substring(0, slash)); slash = rest
                .indexOf('/')) {
            rest = rest.substring(slash + 1);
            for (String source : SOURCE_FOLDERS) {
                candidates.add(ProjectPath.child(packageFolder, source + rest));
            }
        }
        return candidates;
    }
}
