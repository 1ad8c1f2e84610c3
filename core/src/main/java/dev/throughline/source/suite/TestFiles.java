package dev.throughline.source.suite;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.FrontEndRule;
import dev.throughline.source.node.PackageManifest;
import dev.throughline.source.node.Workspaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the test files of a checkout: those that a runner configuration selects, those whose name says so, and those in
 * a folder of tests that call {@code describe}, {@code it} or {@code test}.
 */
public final class TestFiles {

    private static final Pattern CONFIG_NAME = Pattern.compile(
            ".*\\.(?:config|setup|workspace)\\.[mc]?[jt]sx?|(?:global)?[sS]etup\\.[mc]?[jt]sx?");

    /** A configuration with its patterns compiled. */
    private record Selector(
            RunnerConfig config, FileSelection include, FileSelection exclude, FileSelection filter) {

        static Selector of(RunnerConfig config) {
            return new Selector(
                    config, new FileSelection(config.include()), new FileSelection(config.exclude()),
                    new FileSelection(config.filter()));
        }

        boolean selects(String path) {
            if (!ProjectPath.isWithin(path, config.dir())) {
                return false;
            }
            String relative = ProjectPath.relativeTo(config.dir(), path);
            return (config.filter().isEmpty() || filter.matches(relative)) && !exclude.matches(relative);
        }

        /** Whether the configuration itself, not only a default, says that the file is a test. */
        boolean names(String path) {
            return !config.include().isEmpty() && selects(path)
                    && include.matches(ProjectPath.relativeTo(config.dir(), path));
        }

        boolean takes(String path, boolean isTestByDefault) {
            return config.include().isEmpty() ? isTestByDefault && selects(path) : names(path);
        }

        /** Mocha and node take what a script names, whatever it is called. */
        boolean runsWhatItIsGiven() {
            return !config.filter().isEmpty()
                    && (config.runner() == Runner.MOCHA || config.runner() == Runner.NODE_TEST);
        }
    }

    private final SourceTree tree;
    private final Workspaces workspaces;
    private final FrontEndRule frontEnd;
    private final List<Selector> selectors;

    private TestFiles(SourceTree tree, Workspaces workspaces, List<RunnerConfig> configs) {
        this.tree = tree;
        this.workspaces = workspaces;
        this.frontEnd = new FrontEndRule(workspaces);
        this.selectors = configs.stream().map(Selector::of).toList();
    }

    /**
     * Finds the test files.
     *
     * @param configs all runner configurations that are known, the interpreted ones among them
     * @return the files sorted by path
     */
    public static List<TestFile> find(SourceTree tree, Workspaces workspaces, List<RunnerConfig> configs) {
        TestFiles files = new TestFiles(tree, workspaces, configs);
        List<TestFile> found = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.kind().isNodeCode() && !CONFIG_NAME.matcher(ProjectPath.name(file.path())).matches()) {
                files.testFile(file.path()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<TestFile> testFile(String path) {
        boolean isNamed = TestFileNames.isTestByName(path) || selectors.stream().anyMatch(s -> s.names(path));
        boolean isCandidate = isNamed || TestFileNames.standsBelowTestRoot(path)
                || TestFileNames.mayBeTestByName(path)
                || selectors.stream().anyMatch(s -> s.runsWhatItIsGiven() && s.selects(path));
        if (!isCandidate) {
            return Optional.empty();
        }
        return tree.read(path)
                .filter(content -> content.isParsable())
                .map(content -> new TestText(content.text()))
                // Patterns of mocha and of folders also take in what only helps the tests.
                .filter(text -> TestFileNames.isTestByName(path) || text.callsTests())
                .map(text -> describe(path, text));
    }

    private TestFile describe(String path, TestText text) {
        List<RunnerConfig> selecting = selectors.stream()
                .filter(selector -> selector.takes(path, true))
                .map(Selector::config)
                .sorted(Comparator.comparing((RunnerConfig config) -> !config.isSelective()))
                .toList();
        Runner runner = text.importedRunner()
                .or(() -> selecting.stream().map(RunnerConfig::runner).findFirst())
                .orElseGet(() -> runnerOfPackage(path));
        List<RunnerConfig> own = selecting.stream().filter(config -> config.runner() == runner).toList();
        SuiteRule.Decision decision = SuiteRule.decide(path, own, passingOver(path, runner, own));
        return new TestFile(
                path, runner, decision.suite(), decision.by(), text.drivesBrowser(runner), isFrontEnd(path), own);
    }

    /** The configurations of the same runner that could have selected the file and did not. */
    private List<RunnerConfig> passingOver(String path, Runner runner, List<RunnerConfig> selecting) {
        return selectors.stream()
                .map(Selector::config)
                .filter(config -> config.runner() == runner && ProjectPath.isWithin(path, config.dir()))
                .filter(config -> !selecting.contains(config))
                .toList();
    }

    private boolean isFrontEnd(String path) {
        return FileKind.of(path) == FileKind.TSX || frontEnd.covers(path);
    }

    private Runner runnerOfPackage(String path) {
        Optional<Runner> near = workspaces.nearest(path).flatMap(TestFiles::runnerOf);
        return near.or(() -> workspaces.at("").flatMap(TestFiles::runnerOf)).orElse(Runner.NODE_TEST);
    }

    private static Optional<Runner> runnerOf(PackageManifest manifest) {
        for (Runner runner : Runner.values()) {
            if (!runner.packageName().isEmpty() && manifest.dependsOn(runner.packageName())) {
                return Optional.of(runner);
            }
        }
        return Optional.empty();
    }
}
