package dev.throughline.audit;

import dev.throughline.eval.Interpreter;
import dev.throughline.judge.Judge;
import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ProjectFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.boundary.BoundaryTables;
import dev.throughline.packs.runner.RunnerSettings;
import dev.throughline.source.FileKind;
import dev.throughline.source.git.CommitId;
import dev.throughline.source.suite.CodeConfig;
import dev.throughline.source.suite.PythonTestFiles;
import dev.throughline.source.suite.RunnerConfig;
import dev.throughline.source.suite.TestFile;
import dev.throughline.source.suite.TestFiles;
import dev.throughline.syntax.ir.ModuleNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Audits a checkout: gathers the facts and has them judged. Runs nothing of what it audits. */
public final class Auditor {

    /** Told how far an audit has come. */
    @FunctionalInterface
    public interface ProgressListener {
        /** Called at the start of each stage, in words for a person. */
        void stage(String words);
    }

    private final ProgressListener progress;
    private final Knowledge knowledge;

    /** An audit with the built-in tables of boundaries. */
    public Auditor(ProgressListener progress) {
        this(progress, BoundaryTables.builtIn());
    }

    /** @param boundaries which libraries talk to the outside */
    public Auditor(ProgressListener progress, BoundaryTables boundaries) {
        this(progress, new Knowledge(Worlds.packs(), boundaries));
    }

    Auditor(ProgressListener progress, Knowledge knowledge) {
        this.progress = progress;
        this.knowledge = knowledge;
    }

    /**
     * Audits a checkout.
     *
     * @throws IOException when the root cannot be read
     */
    public Audit audit(Path root) throws IOException {
        AuditFacts facts = gather(root);
        progress.stage("judging");
        return Judge.judge(facts);
    }

    private AuditFacts gather(Path root) throws IOException {
        progress.stage("reading the checkout");
        Checkout checkout = Checkout.open(root);
        try (Program program = new Program(checkout)) {
            return LargeStack.call(() -> gather(root, checkout, program));
        }
    }

    private AuditFacts gather(Path root, Checkout checkout, Program program) {
        Containment containment = new Containment();
        checkout.entries().forEach(entry -> program.prefetch(entry.file()));
        List<TestFile> testFiles = testFiles(checkout, runnerConfigs(checkout, program, containment));
        TestSide tests = testSide(testFiles, checkout.cargo());
        testFiles.stream().filter(TestFile::isInIntegrationSuite).forEach(file -> program.prefetch(file.path()));
        List<LanguageSurvey.Found> found = new ArrayList<>();
        for (CodeLanguage language : CodeLanguage.values()) {
            Worlds worlds = new Worlds(
                    program, tests, knowledge, checkout.documented(), language, checkout.startPlaces());
            new LanguageSurvey(checkout, worlds, tests, containment, progress).of(testFiles).ifPresent(found::add);
        }
        return facts(root, checkout, program, LanguageSurvey.all(found), testFiles, containment);
    }

    /** The test files of all languages, sorted by path. */
    private static List<TestFile> testFiles(Checkout checkout, List<RunnerConfig> configs) {
        List<TestFile> files = new ArrayList<>(TestFiles.find(checkout.tree(), checkout.workspaces(), configs));
        files.addAll(PythonTestFiles.find(
                checkout.tree(), checkout.pythonProjects(), checkout.pytest(), checkout.commands()));
        files.addAll(checkout.cargo().testFiles());
        files.sort(Comparator.comparing(TestFile::path));
        return files;
    }

    /** The runners' configurations, those that are programs interpreted. */
    private List<RunnerConfig> runnerConfigs(Checkout checkout, Program program, Containment containment) {
        List<RunnerConfig> configs = new ArrayList<>(checkout.runners().known());
        Worlds worlds = new Worlds(
                program, TestSide.NONE, knowledge, checkout.documented(), CodeLanguage.ECMASCRIPT,
                checkout.startPlaces());
        for (CodeConfig config : checkout.runners().code()) {
            containment.run("reading a runner's configuration", new SourceRef(config.path(), 1),
                    () -> configs.addAll(RunnerSettings.of(new Interpreter(worlds.test(config.env())), config)),
                    () -> false);
        }
        return configs;
    }

    private static TestSide testSide(List<TestFile> testFiles, CargoCheckout cargo) {
        Set<String> files = new TreeSet<>();
        for (TestFile file : testFiles) {
            files.add(file.path());
            file.configs().forEach(config -> files.addAll(config.setupFiles()));
        }
        return new TestSide(files, cargo.files()::isTestOnly);
    }

    private static AuditFacts facts(
            Path root,
            Checkout checkout,
            Program program,
            LanguageSurvey.Found found,
            List<TestFile> testFiles,
            Containment containment) {
        List<TestFileFact> tests = new ArrayList<>(found.tests());
        Set<String> done = new LinkedHashSet<>();
        tests.forEach(test -> done.add(test.file()));
        testFiles.stream()
                .filter(file -> !done.contains(file.path()) && !file.frontEnd())
                .map(SuiteSurvey::unread).forEach(tests::add);
        tests.sort(Comparator.comparing(TestFileFact::file));
        List<BlindSpot> unresolved = new ArrayList<>(found.unresolved());
        unresolved.sort(Comparator.comparing(BlindSpot::source).thenComparing(BlindSpot::what));
        List<Diagnostic> diagnostics = new ArrayList<>(checkout.tree().diagnostics());
        diagnostics.addAll(found.findings());
        diagnostics.addAll(syntaxErrors(program));
        diagnostics.addAll(containment.faults());
        return new AuditFacts(
                project(root, checkout, found.files(), testFiles),
                found.apps(),
                found.groups(),
                found.routes(),
                tests,
                found.services(),
                found.workers(),
                found.machines(),
                unresolved,
                diagnostics);
    }

    private static List<Diagnostic> syntaxErrors(Program program) {
        List<Diagnostic> errors = new ArrayList<>();
        for (ModuleNode module : program.parsed()) {
            String leftOut = module.leftOut();
            if (leftOut != null) {
                errors.add(new Diagnostic(
                        Diagnostic.Level.WARNING, new SourceRef(module.file(), 1), leftOut));
            } else if (!module.errors().isEmpty()) {
                errors.add(new Diagnostic(
                        Diagnostic.Level.WARNING,
                        new SourceRef(module.file(), module.errors().getFirst()),
                        "the grammar does not understand this place; the rest of the file was read"));
            }
        }
        return errors;
    }

    private static ProjectFact project(
            Path root, Checkout checkout, Set<String> productionFiles, List<TestFile> testFiles) {
        Set<String> languages = new TreeSet<>();
        Set<String> frameworks = new TreeSet<>();
        for (String file : productionFiles) {
            languages.add(language(file));
        }
        for (String name : Worlds.libraries()) {
            if (checkout.workspaces().packages().stream().anyMatch(p -> p.dependsOn(name))
                    || checkout.pythonProjects().dependOn(name)
                    || checkout.cargo().projects().dependOn(name)) {
                frameworks.add(name);
            }
        }
        testFiles.stream().filter(file -> !file.frontEnd()).forEach(file -> frameworks.add(file.runner().id()));
        Path name = root.toAbsolutePath().normalize().getFileName();
        return new ProjectFact(
                name == null ? "" : name.toString(),
                CommitId.of(root).orElse(null),
                List.copyOf(languages),
                List.copyOf(frameworks));
    }

    private static String language(String file) {
        return switch (FileKind.of(file)) {
            case PYTHON -> "python";
            case RUST -> "rust";
            case TYPESCRIPT, TSX -> "typescript";
            default -> "javascript";
        };
    }
}
