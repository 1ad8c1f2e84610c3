package dev.throughline.source.node;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.Resolution.Builtin;
import dev.throughline.source.node.Resolution.External;
import dev.throughline.source.node.Resolution.NotFound;
import dev.throughline.source.node.Resolution.ProjectFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says where an import leads, by the rules of Node, of the TypeScript compiler and of the usual runners together: the
 * first of them that finds a file of the checkout wins. Never looks at the disk and never leaves the root. Safe for use
 * by several threads.
 */
public final class ModuleResolver {

    private static final int DEEPEST_INDIRECTION = 8;

    private record Key(String folder, boolean fromTypeScript, String specifier) {}

    private final SourceTree tree;
    private final Workspaces workspaces;
    private final TsConfigs configs;
    private final ModuleFiles files;
    private final BuildOutput output;
    private final List<ModuleAlias> aliases;
    private final Map<Key, Resolution> known = new ConcurrentHashMap<>();

    private ModuleResolver(SourceTree tree, Workspaces workspaces, TsConfigs configs, List<ModuleAlias> aliases) {
        this.tree = tree;
        this.workspaces = workspaces;
        this.configs = configs;
        this.files = new ModuleFiles(tree, workspaces);
        this.output = new BuildOutput(files, configs);
        this.aliases = List.copyOf(aliases);
    }

    /** A resolver without aliases of a runner. */
    public static ModuleResolver of(SourceTree tree, Workspaces workspaces, TsConfigs configs) {
        return new ModuleResolver(tree, workspaces, configs, List.of());
    }

    /** The same with the aliases of a runner's configuration, which come before all else, in this order. */
    public ModuleResolver withAliases(List<ModuleAlias> runnerAliases) {
        return new ModuleResolver(tree, workspaces, configs, runnerAliases);
    }

    /**
     * Where an import leads.
     *
     * @param fromFile project path of the importing file
     * @param specifier what is imported, as written
     */
    public Resolution resolve(String fromFile, String specifier) {
        boolean fromTypeScript = FileKind.of(fromFile) != FileKind.JAVASCRIPT;
        Key key = new Key(ProjectPath.folder(fromFile), fromTypeScript, specifier);
        Resolution resolution = known.get(key);
        if (resolution == null) {
            resolution = search(key, withoutQuery(specifier), 0);
            known.put(key, resolution);
        }
        return resolution;
    }

    /** The source file of a place that a script or manifest names: itself, or what the build output is made from. */
    public Optional<String> sourceOf(String packageFolder, String place) {
        return output.sourceOf(packageFolder, place);
    }

    private static String withoutQuery(String specifier) {
        int query = specifier.indexOf('?');
        return query > 0 ? specifier.substring(0, query) : specifier;
    }

    private Resolution search(Key from, String specifier, int depth) {
        if (specifier.isEmpty()) {
            return new NotFound("empty specifier");
        }
        if (depth > DEEPEST_INDIRECTION) {
            return new NotFound("aliases lead in a circle");
        }
        for (ModuleAlias alias : aliases) {
            Optional<String> file = alias.apply(specifier).flatMap(place -> aliased(from, place));
            if (file.isPresent()) {
                return new ProjectFile(file.get());
            }
        }
        if (isRelative(specifier)) {
            return relative(from, specifier);
        }
        if (specifier.startsWith("/") || specifier.startsWith("\\")) {
            return new NotFound("absolute path");
        }
        if (specifier.contains("://") || specifier.startsWith("data:")) {
            return new NotFound("URL");
        }
        return bare(from, specifier, depth);
    }

    private Optional<String> aliased(Key from, String place) {
        return ProjectPath.resolve("", place).flatMap(path -> files.find(path, from.fromTypeScript()));
    }

    private static boolean isRelative(String specifier) {
        return specifier.equals(".") || specifier.equals("..") || specifier.startsWith("./")
                || specifier.startsWith("../");
    }

    private Resolution relative(Key from, String specifier) {
        Optional<String> place = ProjectPath.resolve(from.folder(), specifier);
        if (place.isEmpty()) {
            return new NotFound("outside the checkout");
        }
        String last = ProjectPath.name(specifier);
        boolean isFolder = last.isEmpty() || last.equals(".") || last.equals("..");
        Optional<String> file = isFolder ? files.folder(place.get()) : files.find(place.get(), from.fromTypeScript());
        if (file.isEmpty()) {
            file = acrossRootDirs(from, place.get());
        }
        if (file.isPresent()) {
            return new ProjectFile(file.get());
        }
        return new NotFound(files.hasOnlyDeclaration(place.get()) ? "declaration file only" : "no such file");
    }

    private Optional<String> acrossRootDirs(Key from, String place) {
        for (TsConfig config : configs.chain(from.folder())) {
            for (String dir : config.rootDirs()) {
                if (!ProjectPath.isWithin(place, dir)) {
                    continue;
                }
                for (String other : config.rootDirs()) {
                    String moved = ProjectPath.child(other, ProjectPath.relativeTo(dir, place));
                    Optional<String> file = files.find(moved, from.fromTypeScript());
                    if (file.isPresent()) {
                        return file;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Resolution bare(Key from, String specifier, int depth) {
        Optional<String> mapped = throughConfigs(from, specifier);
        if (mapped.isPresent()) {
            return new ProjectFile(mapped.get());
        }
        if (specifier.startsWith("#")) {
            return packageImport(from, specifier, depth);
        }
        Optional<String> builtin = BuiltinModules.named(specifier);
        if (builtin.isPresent()) {
            return new Builtin(builtin.get());
        }
        PackageReference reference = PackageReference.of(specifier);
        Optional<PackageManifest> own = workspaces.nearest(ProjectPath.child(from.folder(), "x"));
        Optional<PackageManifest> member = workspaces.named(reference.packageName())
                .or(() -> own.filter(manifest -> reference.packageName().equals(manifest.name())));
        if (member.isPresent()) {
            return inPackage(member.get(), reference)
                    .<Resolution>map(ProjectFile::new)
                    .orElseGet(() -> new NotFound("no source for this entry of workspace package "
                            + reference.packageName()));
        }
        // A declared dependency is what runs, even where a folder of the same name stands under the base URL.
        boolean isDeclared = own.filter(manifest -> manifest.dependsOn(reference.packageName())).isPresent();
        return (isDeclared ? Optional.<String>empty() : throughBaseUrl(from, specifier))
                .<Resolution>map(ProjectFile::new)
                .orElseGet(() -> new External(reference.packageName(), reference.subpath()));
    }

    private Optional<String> throughConfigs(Key from, String specifier) {
        for (TsConfig config : configs.chain(from.folder())) {
            for (TsConfig.PathAlias alias : config.paths()) {
                for (String target : alias.targetsFor(specifier).orElse(List.of())) {
                    Optional<String> file = ProjectPath.resolve("", target).flatMap(place -> files.find(place, from
                            .fromTypeScript()));
                    if (file.isPresent()) {
                        return file;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> throughBaseUrl(Key from, String specifier) {
        for (TsConfig config : configs.chain(from.folder())) {
            if (config.baseUrl() != null) {
                Optional<String> file = ProjectPath.resolve(config.baseUrl(), specifier)
                        .flatMap(place -> files.find(place, from.fromTypeScript()));
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private Resolution packageImport(Key from, String specifier, int depth) {
        Optional<PackageManifest> own = workspaces.nearest(ProjectPath.child(from.folder(), "x"));
        List<String> targets = own.map(manifest -> PackageTargets.of(manifest.imports(), specifier)).orElse(List.of());
        for (String target : targets) {
            if (!target.startsWith("./")) {
                return search(from, target, depth + 1);
            }
            Optional<String> file = ProjectPath.resolve(own.get().folder(), target)
                    .flatMap(place -> output.sourceOf(own.get().folder(), place));
            if (file.isPresent()) {
                return new ProjectFile(file.get());
            }
        }
        return new NotFound(targets.isEmpty() ? "no such entry in the package's imports" : "no such file");
    }

    private Optional<String> inPackage(PackageManifest manifest, PackageReference reference) {
        List<String> targets = new ArrayList<>();
        if (reference.subpath().isEmpty()) {
            addIfPresent(targets, manifest.entryFields().get("source"));
            targets.addAll(PackageTargets.of(manifest.exports(), "."));
            for (String field : List.of("module", "main", "types", "typings")) {
                addIfPresent(targets, manifest.entryFields().get(field));
            }
            targets.add("./index");
            targets.add("./src/index");
        } else {
            targets.addAll(PackageTargets.of(manifest.exports(), "./" + reference.subpath()));
            targets.add("./" + reference.subpath());
            targets.add("./src/" + reference.subpath());
        }
        for (String target : targets) {
            Optional<String> file = ProjectPath.resolve(manifest.folder(), target)
                    .flatMap(place -> output.sourceOf(manifest.folder(), place));
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static void addIfPresent(List<String> targets, @Nullable String target) {
        if (target != null) {
            targets.add(target);
        }
    }
}
