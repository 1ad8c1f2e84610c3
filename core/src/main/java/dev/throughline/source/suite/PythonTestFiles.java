package dev.throughline.source.suite;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.python.NamedCommand;
import dev.throughline.source.python.PytestSettings;
import dev.throughline.source.python.PythonProject;
import dev.throughline.source.python.PythonProjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the test files of Python: those that pytest would collect, by the settings of their folder, and those that
 * unittest and Django's runner would. The {@code conftest.py} files above a test file set it up, the outermost first.
 */
public final class PythonTestFiles {

    private final SourceTree tree;
    private final PythonProjects projects;
    private final Map<String, PytestCollection> collections = new HashMap<>();
    private final PytestCollection standard = new PytestCollection(null);
    private final List<RunnerConfig> commands;
    private final Map<RunnerConfig, FileSelection> filters = new HashMap<>();

    private PythonTestFiles(
            SourceTree tree, PythonProjects projects, List<PytestSettings> settings, List<NamedCommand> commands) {
        this.tree = tree;
        this.projects = projects;
        settings.forEach(each -> collections.put(each.folder(), new PytestCollection(each)));
        this.commands = PytestCommand.configs(tree, commands);
        this.commands.forEach(config -> filters.put(config, new FileSelection(config.filter())));
    }

    /** The test files, sorted by path. */
    public static List<TestFile> find(
            SourceTree tree, PythonProjects projects, List<PytestSettings> settings, List<NamedCommand> commands) {
        PythonTestFiles files = new PythonTestFiles(tree, projects, settings, commands);
        List<TestFile> found = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.kind() == FileKind.PYTHON) {
                files.testFile(file.path()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<TestFile> testFile(String path) {
        PytestCollection own = collectionOf(path);
        if (!own.isNamed(path) || ProjectPath.name(path).equals("conftest.py") || !isCollected(path, own)) {
            return Optional.empty();
        }
        return tree.read(path)
                .filter(SourceContent::isParsable)
                .map(content -> new PythonTestText(content.text()))
                .filter(text -> text.definesTests(own))
                .filter(text -> TestFileNames.standsBelowTestRoot(path) || !text.declaresRoutes())
                .map(text -> describe(path, text, own.settings()));
    }

    /** What the innermost folder around a file that has settings would collect. */
    private PytestCollection collectionOf(String path) {
        String folder = ProjectPath.folder(path);
        while (true) {
            PytestCollection found = collections.get(folder);
            if (found != null || folder.isEmpty()) {
                return found == null ? standard : found;
            }
            folder = ProjectPath.folder(folder);
        }
    }

    /**
     * Whether a run would look into the file's folder. What stands in a folder of tests outside of {@code testpaths} is
     * left out of plain runs only: some other command names it.
     */
    private boolean isCollected(String path, PytestCollection own) {
        return !own.passesOver(path)
                && (TestFileNames.standsBelowTestRoot(path) || own.isInTestPaths(path)
                        || commands.stream().anyMatch(config -> isSelected(config, path)));
    }

    private boolean isSelected(RunnerConfig config, String path) {
        FileSelection filter = filters.get(config);
        return filter != null && filter.matches(path);
    }

    // ------------------------------------------------------------------ description

    private TestFile describe(
            String path, PythonTestText text, @Nullable PytestSettings own) {
        List<RunnerConfig> selecting = commands.stream().filter(config -> isSelected(config, path)).toList();
        List<RunnerConfig> passingOver = commands.stream().filter(config -> !isSelected(config, path)).toList();
        SuiteRule.Decision decision = SuiteRule.decide(path, selecting, passingOver, text.markers());
        Runner runner = runner(path, text, own);
        List<RunnerConfig> configs = new ArrayList<>();
        configs.add(new RunnerConfig(
                own == null ? "" : own.folder(), runner, "", List.of(), List.of(), List.of(),
                runner == Runner.PYTEST ? setupFiles(path, own) : List.of(), env(own), List.of(),
                own == null ? null : own.sourceFile()));
        configs.addAll(selecting);
        return new TestFile(
                path, runner, decision.suite(), decision.by(), text.drivesBrowser(), false, configs);
    }

    private Runner runner(
            String path, PythonTestText text, @Nullable PytestSettings own) {
        boolean usesPytest = own != null || text.imports("pytest") || !text.hasTestCases()
                || projects.nearest(path).filter(project -> project.dependsOn("pytest")).isPresent();
        return usesPytest ? Runner.PYTEST : Runner.UNITTEST;
    }

    private static Map<String, String> env(@Nullable PytestSettings own) {
        if (own == null) {
            return Map.of();
        }
        Map<String, String> env = new HashMap<>(own.env());
        if (own.djangoSettings() != null) {
            env.putIfAbsent("DJANGO_SETTINGS_MODULE", own.djangoSettings());
        }
        return env;
    }

    /** The {@code conftest.py} files from the folder of the settings, or of the project, down to the file's. */
    private List<String> setupFiles(String path, @Nullable PytestSettings own) {
        String top = own != null
                ? own.folder()
                : projects.nearest(path).map(PythonProject::folder).orElse("");
        List<String> files = new ArrayList<>();
        String folder = ProjectPath.folder(path);
        while (ProjectPath.isWithin(folder, top)) {
            String conftest = ProjectPath.child(folder, "conftest.py");
            if (tree.isFile(conftest)) {
                files.add(conftest);
            }
            if (folder.isEmpty()) {
                break;
            }
            folder = ProjectPath.folder(folder);
        }
        Collections.reverse(files);
        return files;
    }
}
