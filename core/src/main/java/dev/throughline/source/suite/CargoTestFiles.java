package dev.throughline.source.suite;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoPackage;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateFiles;
import dev.throughline.source.cargo.CrateKind;
import dev.throughline.source.python.NamedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the test files of Rust: the files of all crates that hold functions marked as tests. What cargo calls an
 * integration test is one here too, unless a name says unit; tests beside the code that they test are unit tests.
 */
public final class CargoTestFiles {

    private static final Pattern BROWSER = Pattern.compile(
            "\\b(?:thirtyfour|fantoccini|headless_chrome|chromiumoxide)::");

    private final SourceTree tree;
    private final CargoProjects projects;
    private final CrateFiles files;
    private final Map<RunnerConfig, Set<Crate>> commands = new LinkedHashMap<>();

    private CargoTestFiles(
            SourceTree tree, CargoProjects projects, CrateFiles files, List<NamedCommand> commands) {
        this.tree = tree;
        this.projects = projects;
        this.files = files;
        for (NamedCommand command : commands) {
            CargoTestCommand.of(command).ifPresent(this::addCommand);
        }
    }

    /** The test files, sorted by path. */
    public static List<TestFile> find(
            SourceTree tree, CargoProjects projects, CrateFiles files, List<NamedCommand> commands) {
        CargoTestFiles finder = new CargoTestFiles(tree, projects, files, commands);
        return files.all().stream()
                .flatMap(file -> finder.testFile(file).stream())
                .toList();
    }

    private void addCommand(CargoTestCommand command) {
        Set<Crate> selected = new TreeSet<>(command.crates(projects));
        NamedCommand written = command.command();
        commands.put(new RunnerConfig(
                "", Runner.CARGO, written.name(), List.of(), List.of(),
                selected.stream().map(crate -> FilePattern.glob(crate.root())).toList(),
                List.of(), written.command().environment(), List.of(), written.file()), selected);
    }

    private Optional<TestFile> testFile(String path) {
        List<Crate> crates = files.crates(path).stream()
                .filter(crate -> crate.hasHarness() && crate.kind() != CrateKind.BENCH)
                .toList();
        if (crates.isEmpty()) {
            return Optional.empty();
        }
        List<Crate> targets = crates.stream().filter(crate -> crate.kind() == CrateKind.TEST).toList();
        // A test crate that declares an empty file says where tests are to be: a test file without cases.
        if (files.testFunctions(path) == 0 && (targets.isEmpty() || !files.isBlank(path))) {
            return Optional.empty();
        }
        List<RunnerConfig> selecting = new ArrayList<>();
        targets.forEach(target -> selecting.add(config(target)));
        commands.forEach((config, selected) -> {
            if (crates.stream().anyMatch(selected::contains)) {
                selecting.add(config);
            }
        });
        SuiteRule.Decision decision = decide(path, !targets.isEmpty(), selecting);
        if (targets.isEmpty()) {
            selecting.addFirst(RunnerConfig.plain(crates.getFirst().packageFolder(), Runner.CARGO, ""));
        }
        return Optional.of(new TestFile(
                path, Runner.CARGO, decision.suite(), decision.by(), drivesBrowser(path), false, selecting));
    }

    private SuiteRule.Decision decide(String path, boolean isTarget, List<RunnerConfig> selecting) {
        // Beside production code, the names of files and folders speak of what the code does.
        if (!isTarget && !files.isTestOnly(path) && !isOfTestPackage(path)) {
            return new SuiteRule.Decision(Suite.UNIT, "default");
        }
        SuiteRule.Decision decision = SuiteRule.decide(path, selecting, List.of());
        return isTarget && decision.by().equals("default")
                ? new SuiteRule.Decision(Suite.INTEGRATION, "runner")
                : decision;
    }

    /** Whether the file's package is there for tests only, by the name of its folder. */
    private boolean isOfTestPackage(String path) {
        return projects.nearest(path)
                .map(CargoPackage::folder)
                .filter(folder -> NameWords.sayTest(NameWords.of(ProjectPath.name(folder))))
                .isPresent();
    }

    /** A test crate as a run of its own, under its name. */
    private static RunnerConfig config(Crate target) {
        String root = ProjectPath.relativeTo(target.packageFolder(), target.root());
        boolean hasFolder = ProjectPath.name(root).equals("main.rs");
        FilePattern include = FilePattern.glob(hasFolder ? ProjectPath.folder(root) + "/**" : root);
        return new RunnerConfig(
                target.packageFolder(), Runner.CARGO, target.name(), List.of(include), List.of(), List.of(), List.of(),
                Map.of(), List.of(), null);
    }

    private boolean drivesBrowser(String path) {
        return tree.read(path)
                .map(SourceContent::text)
                .filter(text -> BROWSER.matcher(text).find())
                .isPresent();
    }
}
