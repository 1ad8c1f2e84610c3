package dev.throughline.source.entry;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.python.NamedCommand;
import dev.throughline.source.python.PythonModules;
import dev.throughline.source.python.PythonProject;
import dev.throughline.source.python.PythonProjects;
import dev.throughline.source.python.PythonResolution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers of Python may start: what commands run, what manifests name, the settings of Django, and
 * conventional names. Whether a file really builds an app is for the interpreter to find out.
 */
public final class PythonEntryPoints {

    private static final List<String> CONVENTIONAL_NAMES = List.of(
            "main.py", "app.py", "wsgi.py", "asgi.py", "server.py", "__main__.py", "run.py", "application.py",
            "api.py");
    /** A second server beside the one of a conventional name: {@code main_index.py}, {@code admin_app.py}. */
    private static final Pattern CONVENTIONAL_VARIANT = Pattern.compile(
            "(?:main|app|wsgi|asgi|server)_(?!test)\\w{1,60}\\.py|(?!test)\\w{1,60}_(?:main|app|wsgi|asgi|server)\\.py");
    private static final Set<String> NO_SERVER = Set.of(
            "test", "tests", "docs", "doc", "scripts", "examples", "migrations", "alembic", "versions", "tools", "bin");
    private static final Pattern SERVING_NAME = Pattern.compile(
            "(?i).*(?:start|run|serve|server|dev|web|api|backend|app|entry|boot|up).*");
    private static final Pattern NO_SERVING_NAME = Pattern
            .compile("(?i).*(?:test|lint|format|pre-?start|migrat|seed).*");
    private static final Pattern VARIABLE = Pattern.compile(
            "\\b(FLASK_APP|DJANGO_SETTINGS_MODULE)[\"']?\\]?\\s{0,3}[=:, ]\\s{0,40}[\"']?([\\w./:()-]{1,200})");
    private static final int LARGEST_WITH_VARIABLES = 64 * 1024;

    private final SourceTree tree;
    private final PythonProjects projects;
    private final PythonModules modules;
    private final Map<String, EntryCandidate> best = new TreeMap<>();

    private PythonEntryPoints(SourceTree tree, PythonProjects projects, PythonModules modules) {
        this.tree = tree;
        this.projects = projects;
        this.modules = modules;
    }

    /** All candidates, each file once with its best reason: sorted by project, rank and path. */
    public static List<EntryCandidate> candidates(
            SourceTree tree, PythonProjects projects, PythonModules modules, List<NamedCommand> commands) {
        PythonEntryPoints points = new PythonEntryPoints(tree, projects, modules);
        if (projects.all().isEmpty()) {
            return List.of();
        }
        projects.all().forEach(points::readProject);
        commands.forEach(points::readCommand);
        Set<String> bases = new TreeSet<>();
        for (SourceFile file : tree.files()) {
            points.readVariables(file);
            if (ProjectPath.name(file.path()).contains("Dockerfile")) {
                bases.add(ProjectPath.folder(file.path()));
            }
        }
        projects.all().forEach(project -> bases.addAll(modules.roots(project)));
        bases.forEach(points::addConventional);
        points.addVariants();
        return points.best.values().stream()
                .sorted(Comparator.comparing(EntryCandidate::packageFolder)
                        .thenComparingInt(EntryCandidate::rank)
                        .thenComparing(EntryCandidate::file))
                .toList();
    }

    private void readProject(PythonProject project) {
        if (project.appEntry() != null) {
            PythonStart.ofFlaskApp(project.appEntry())
                    .ifPresent(start -> add(project.folder(), start, 1, "entrypoint of pyproject.toml"));
        }
        project.scripts().forEach((name, reference) -> PythonStart.ofFlaskApp(reference)
                .map(start -> new PythonStart(start.reference(), called(start.attribute()), null))
                .ifPresent(start -> add(project.folder(), start, 4, "script \"" + name + "\"")));
    }

    private static @Nullable String called(@Nullable String function) {
        return function == null || function.endsWith(")") ? function : function + "()";
    }

    private void readCommand(NamedCommand named) {
        String name = ProjectPath.name(named.file());
        boolean isDeployed = name.equals("Procfile") || name.contains("Dockerfile");
        boolean isServing = isDeployed || name.contains("compose")
                || (SERVING_NAME.matcher(named.name()).matches()
                        && !NO_SERVING_NAME.matcher(named.name()).matches());
        PythonStart.of(named.command())
                .filter(start -> isServing || start.attribute() != null)
                .ifPresent(start -> add(named.folder(), start, isDeployed ? 1 : 2, named.file()));
    }

    /** What files of settings and the start files of Django set. */
    private void readVariables(SourceFile file) {
        String name = ProjectPath.name(file.path());
        boolean holdsVariables = name.startsWith(".env") || name.equals(".flaskenv") || name.contains("Dockerfile")
                || name.contains("compose") || name.equals("app.yaml") || Set.of("manage.py", "wsgi.py", "asgi.py")
                        .contains(name);
        if (!holdsVariables || file.size() > LARGEST_WITH_VARIABLES) {
            return;
        }
        String folder = ProjectPath.folder(file.path());
        Matcher variable = VARIABLE.matcher(
                tree.read(file.path()).filter(SourceContent::isParsable).map(SourceContent::text).orElse(""));
        while (variable.find()) {
            if (variable.group(1).equals("FLASK_APP")) {
                PythonStart.ofFlaskApp(variable.group(2))
                        .ifPresent(start -> add(folder, start, 1, "FLASK_APP in " + file.path()));
            } else {
                add(folder, new PythonStart(variable.group(2), EntryCandidate.ROOT_URLCONF, null), 2,
                        "DJANGO_SETTINGS_MODULE in " + file.path());
            }
        }
    }

    private void addConventional(String base) {
        addNames(base);
        Set<String> children = new TreeSet<>();
        for (SourceFile file : tree.under(base)) {
            String relative = ProjectPath.relativeTo(base, file.path());
            int slash = relative.indexOf('/');
            if (file.kind() == FileKind.PYTHON && slash > 0) {
                children.add(relative.substring(0, slash));
            }
        }
        children.removeAll(NO_SERVER);
        children.forEach(child -> addNames(ProjectPath.child(base, child)));
    }

    /** Files beside those where servers start that are named after them. */
    private void addVariants() {
        Set<String> folders = new TreeSet<>();
        best.keySet().forEach(path -> folders.add(ProjectPath.folder(path)));
        for (SourceFile file : tree.files()) {
            if (folders.contains(ProjectPath.folder(file.path()))
                    && CONVENTIONAL_VARIANT.matcher(ProjectPath.name(file.path())).matches()) {
                addFile(file.path(), 6, "variant of a conventional name", null);
            }
        }
    }

    private void addNames(String folder) {
        for (String name : CONVENTIONAL_NAMES) {
            String path = ProjectPath.child(folder, name);
            if (tree.isFile(path)) {
                addFile(path, 5, "conventional name", null);
            }
        }
    }

    // ------------------------------------------------------------------ places

    private void add(String folder, PythonStart start, int rank, String why) {
        Optional<String> file = start.reference().endsWith(".py")
                ? path(folder, start.reference())
                : module(start.folder() == null
                        ? folder
                        : ProjectPath.resolve(folder, start.folder()).orElse(folder), start.reference());
        file.ifPresent(path -> addFile(path, rank, why, start.attribute()));
    }

    private void addFile(String path, int rank, String why, @Nullable String attribute) {
        String owner = projects.nearest(path).map(PythonProject::folder).orElse("");
        best.merge(path, new EntryCandidate(owner, path, rank, why, attribute), PythonEntryPoints::better);
    }

    private static EntryCandidate better(EntryCandidate known, EntryCandidate other) {
        boolean saysMore = other.rank() == known.rank() && known.attribute() == null && other.attribute() != null;
        return other.rank() < known.rank() || saysMore ? other : known;
    }

    /** A path as seen from a folder, the one above it, or the root; of one in a container, the end counts. */
    private Optional<String> path(String folder, String written) {
        String path = written.startsWith("/") ? written.substring(1) : written;
        while (true) {
            for (String from : List.of(folder, ProjectPath.folder(folder), "")) {
                Optional<String> place = ProjectPath.resolve(from, path).filter(tree::isFile);
                if (place.isPresent()) {
                    return place;
                }
            }
            int slash = path.indexOf('/');
            if (!written.startsWith("/") || slash < 0) {
                return Optional.empty();
            }
            path = path.substring(slash + 1);
        }
    }

    private Optional<String> module(String folder, String dottedName) {
        for (String from : List.of(folder, ProjectPath.folder(folder), "")) {
            Optional<String> file = moduleFrom(from, dottedName);
            if (file.isEmpty() && dottedName.endsWith(PythonStart.MAIN)) {
                file = moduleFrom(from, dottedName.substring(0, dottedName.length() - PythonStart.MAIN.length()));
            }
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private Optional<String> moduleFrom(String folder, String dottedName) {
        return modules.resolve(ProjectPath.child(folder, "x.py"),
                dottedName) instanceof PythonResolution.ProjectFile(String path) ? Optional.of(path) : Optional.empty();
    }
}
