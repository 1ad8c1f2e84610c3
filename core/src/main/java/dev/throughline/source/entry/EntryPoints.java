package dev.throughline.source.entry;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.FrontEndRule;
import dev.throughline.source.node.ModuleResolver;
import dev.throughline.source.node.PackageManifest;
import dev.throughline.source.node.ScriptCommand;
import dev.throughline.source.node.Workspaces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the servers of a checkout may start: what scripts, process files and containers run, what manifests name, and
 * conventional names. Whether a file really builds a server is for the interpreter to find out.
 */
public final class EntryPoints {

    private static final Pattern START_SCRIPT = Pattern.compile(
            "(?:start|serve|server)(?:[:_-].*)?|.*[:_-](?:server|api|backend)");
    private static final Pattern DEVELOPMENT_SCRIPT = Pattern.compile("(?:dev|develop|watch)(?:[:_-].*)?");
    private static final List<String> CONVENTIONAL_NAMES = List.of("server", "index", "main", "app", "www");
    private static final List<String> CONVENTIONAL_FOLDERS = List.of(
            "", "src", "server", "server/src", "backend", "backend/src", "api", "api/src", "app", "lib", "bin",
            "src/bin",
            "src/server");

    private final SourceTree tree;
    private final Workspaces workspaces;
    private final ModuleResolver resolver;
    private final FrontEndRule frontEnd;
    private final Map<String, EntryCandidate> best = new TreeMap<>();

    private EntryPoints(SourceTree tree, Workspaces workspaces, ModuleResolver resolver) {
        this.tree = tree;
        this.workspaces = workspaces;
        this.resolver = resolver;
        this.frontEnd = new FrontEndRule(workspaces);
    }

    /** All candidates, each file once with its best reason: sorted by package, rank and path. */
    public static List<EntryCandidate> candidates(SourceTree tree, Workspaces workspaces, ModuleResolver resolver) {
        EntryPoints points = new EntryPoints(tree, workspaces, resolver);
        for (PackageManifest manifest : workspaces.packages()) {
            if (!points.frontEnd.isFrontEnd(manifest)) {
                points.readManifest(manifest);
                points.addConventional(manifest.folder());
            }
        }
        if (workspaces.at("").isEmpty()) {
            points.addConventional("");
        }
        for (SourceFile file : tree.files()) {
            points.readProcessFile(file.path());
        }
        return points.best.values().stream()
                .sorted(Comparator.comparing(EntryCandidate::packageFolder)
                        .thenComparingInt(EntryCandidate::rank)
                        .thenComparing(EntryCandidate::file))
                .toList();
    }

    private void readManifest(PackageManifest manifest) {
        manifest.scripts().forEach((script, line) -> {
            int rank = START_SCRIPT.matcher(script).matches()
                    ? 1
                    : DEVELOPMENT_SCRIPT.matcher(script).matches() ? 2 : 0;
            if (rank > 0) {
                run(manifest.folder(), ScriptCommand.of(line), rank, "script \"" + script + "\"");
            }
        });
        String main = manifest.entryFields().get("main");
        if (main != null) {
            add(manifest.folder(), main, 4, "main of package.json");
        }
        manifest.bin().forEach((name, file) -> add(manifest.folder(), file, 4, "bin of package.json"));
    }

    private void readProcessFile(String path) {
        String name = ProjectPath.name(path);
        String folder = ProjectPath.folder(path);
        if (name.equals("Procfile")) {
            lines(path).forEach(line -> run(folder, ScriptCommand.of(line.substring(line.indexOf(':') + 1)), 1,
                    "Procfile"));
        } else if (name.equals("Dockerfile") || name.startsWith("Dockerfile.") || name.endsWith(".Dockerfile")) {
            for (ScriptCommand command : ContainerFile.startCommands(lines(path))) {
                run(folder, List.of(command), 3, path);
                if (!folder.isEmpty()) {
                    run("", List.of(command), 3, path);
                }
            }
        }
    }

    private List<String> lines(String path) {
        return tree.read(path)
                .filter(content -> content.isParsable())
                .map(content -> content.text().lines().toList())
                .orElse(List.of());
    }

    private void run(String folder, List<ScriptCommand> commands, int rank, String why) {
        for (ScriptCommand command : commands) {
            StartCommand.files(command).forEach(file -> add(folder, file, rank, why));
        }
    }

    private void addConventional(String packageFolder) {
        for (String folder : CONVENTIONAL_FOLDERS) {
            String place = ProjectPath.child(packageFolder, folder);
            if (folder.isEmpty() || isOfPackage(place, packageFolder)) {
                for (String name : CONVENTIONAL_NAMES) {
                    add(packageFolder, ProjectPath.child(folder, name), 5, "conventional name");
                }
            }
        }
    }

    private boolean isOfPackage(String place, String packageFolder) {
        return tree.isFolder(place)
                && workspaces.nearest(ProjectPath.child(place, "x"))
                        .map(manifest -> manifest.folder().equals(packageFolder))
                        .orElse(true);
    }

    private void add(String packageFolder, String reference, int rank, String why) {
        Optional<String> file = ProjectPath.resolve(packageFolder, reference)
                .flatMap(place -> resolver.sourceOf(packageFolder, place))
                .filter(path -> FileKind.of(path).isNodeCode() && !frontEnd.covers(path));
        if (file.isEmpty()) {
            return;
        }
        String owner = workspaces.nearest(file.get()).map(PackageManifest::folder).orElse(packageFolder);
        best.merge(
                file.get(), new EntryCandidate(owner, file.get(), rank, why, null),
                (known, other) -> other.rank() < known.rank() ? other : known);
    }
}
