package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Realm;
import dev.throughline.model.BlindSpot;
import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.Substitute;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.model.facts.WorkerRunFact;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.cargotest.CargoRun;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.doubles.WithoutEffect;
import dev.throughline.packs.pytest.PytestRules;
import dev.throughline.packs.pytest.PytestRun;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.runner.TestRun;
import dev.throughline.source.python.PytestSettings;
import dev.throughline.source.suite.Runner;
import dev.throughline.source.suite.RunnerConfig;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs test files and reads their exercises. */
final class TestSurvey {

    /**
     * What one test file was seen to be, and what of it could not be resolved.
     *
     * @param workers the cases that drive workers, by their numbers
     * @param stories what its cases do to stored resources
     */
    record Surveyed(
            TestFileFact fact,
            Map<Integer, List<WorkerRunFact>> workers,
            List<BlindSpot> unresolved,
            List<Diagnostic> findings,
            List<CaseStory> stories) {}

    /** Handlers of Python do in their own code what libraries do elsewhere, and tests send requests in loops. */
    private static final Budget PYTHON_CASE_BUDGET = new Budget(2_000_000, Integer.MAX_VALUE, 60, 8, 200);
    private static final Budget CASE_BUDGET = new Budget(400_000, Integer.MAX_VALUE, 60, 8, 200);

    private final Worlds worlds;
    private final TestSide tests;
    private final ServiceCatalog services;
    private final WorkerCatalog workers;
    private final RouteMap routes;
    private final List<PytestSettings> pytest;
    private final DatabaseSubstitutes databases;

    /**
     * @param pytest what the checkout says to pytest
     * @param databases tells those that stand in for production's
     */
    TestSurvey(
            Worlds worlds,
            TestSide tests,
            ServiceCatalog services,
            WorkerCatalog workers,
            RouteMap routes,
            List<PytestSettings> pytest,
            DatabaseSubstitutes databases) {
        this.databases = databases;
        this.pytest = pytest;
        this.worlds = worlds;
        this.tests = tests;
        this.services = services;
        this.workers = workers;
        this.routes = routes;
    }

    /** A world for some files that can share one. */
    TestWorld world(List<TestFile> files) {
        return worlds.language() == CodeLanguage.PYTHON
                ? TestWorld.shared(() -> new Interpreter(worlds.test(variables(files.getFirst()))), this::watch, tests,
                        files)
                : TestWorld.own(new Interpreter(worlds.test(variables(files.getFirst()))), watch());
    }

    private TestWatch watch() {
        return new TestWatch(tests, services, workers);
    }

    /** Runs a test file in its world. */
    Surveyed survey(TestFile file, TestWorld world) {
        List<Surveyed> result = new ArrayList<>(1);
        world.run((in, watch) -> result.add(fileAlone(file, in, watch)));
        return result.isEmpty()
                ? new Surveyed(SuiteSurvey.unread(file), Map.of(), List.of(), List.of(), List.of())
                : result.getFirst();
    }

    /** What the file's own code has chosen is none of the next file's in the same world. */
    private Surveyed fileAlone(TestFile file, Interpreter in, TestWatch watch) {
        DatabaseChoices choices = DatabaseChoices.of(in.realm());
        List<DatabaseChosen> before = choices.seen();
        try {
            return surveyed(file, in, watch);
        } finally {
            choices.forget(choice -> databases.isOfOneFile(choice) && !before.contains(choice));
        }
    }

    private List<CaseRun> run(TestFile file, Interpreter in) {
        return switch (file.runner()) {
            case PYTEST, UNITTEST ->
                PytestRun.run(in, setupFiles(file), file.path(), rules(file), PYTHON_CASE_BUDGET);
            case CARGO -> CargoRun.run(in, file.path(), CASE_BUDGET);
            default -> TestRun.run(in, setupFiles(file), file.path(), CASE_BUDGET);
        };
    }

    private PytestRules rules(TestFile file) {
        if (file.runner() == Runner.UNITTEST) {
            return PytestRules.UNITTEST;
        }
        String source = file.configs().isEmpty() ? null : file.configs().getFirst().sourceFile();
        return pytest.stream()
                .filter(settings -> settings.sourceFile().equals(source))
                .findFirst()
                .map(settings -> PytestRules.of(settings.functions(), settings.classes(), settings.options()))
                .orElse(PytestRules.PLAIN);
    }

    private Surveyed surveyed(TestFile file, Interpreter in, TestWatch watch) {
        List<CaseRun> runs = run(file, in);
        takeSubstitutes(in.realm(), runs, watch);
        ExerciseReader reader = new ExerciseReader(file.path(), routes, watch);
        reader.read(runs);
        reader.readCalls(runs);
        if (file.isInIntegrationSuite()) {
            reader.readPlainCalls(runs);
        }
        List<ExerciseFact> exercises = reader.exercises();
        databases.of(DatabaseChoices.of(in.realm()).seen(), talksToDatabase(exercises))
                .forEach(substitute -> watch.add(substitute, null));
        TestFileFact fact = new TestFileFact(
                file.path(),
                file.runner().id(),
                file.isInIntegrationSuite() ? "integration" : "unit",
                file.suiteBy(),
                runs.size(),
                optIn(runs),
                watch.substitutes().stream()
                        .sorted(Comparator.comparing(Substitute::name).thenComparing(Substitute::kind))
                        .toList(),
                real(exercises),
                exercises);
        List<BlindSpot> unresolved = new ArrayList<>(reader.unaddressed());
        unresolved.addAll(blindSpots(fact));
        return new Surveyed(fact, WorkerRuns.of(file.path(), runs, reader), unresolved, findings(in.realm()),
                reader.stories(runs));
    }

    private static List<Diagnostic> findings(Realm realm) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Observed seen : Substitutes.of(realm).findings()) {
            if (seen.what() instanceof WithoutEffect(String name, String file, List<String> holders)) {
                findings.add(new Diagnostic(Diagnostic.Level.WARNING, seen.site().ref(),
                        name + " is replaced in " + file + ", but " + String.join(", ", holders)
                                + " took over a copy of it when it was imported, and goes on with the original"));
            }
        }
        return findings;
    }

    /** What modules were seen to replace when they were loaded, and the cases, some of it while a request was answered. */
    private static void takeSubstitutes(Realm realm, List<CaseRun> runs, TestWatch watch) {
        List<SubstituteSeen> all = new ArrayList<>(Substitutes.of(realm).seen());
        for (CaseRun run : runs) {
            Stream.concat(run.hooks().stream(), Stream.of(run.trace()))
                    .flatMap(trace -> trace.of(SubstituteSeen.class))
                    .forEach(observed -> all.add((SubstituteSeen) observed.what()));
        }
        for (SubstituteSeen seen : all) {
            watch.add(new Substitute(seen.name(), seen.kind(), seen.site().ref()), seen.replacement());
        }
    }

    private static boolean talksToDatabase(List<ExerciseFact> exercises) {
        return exercises.stream()
                .flatMap(exercise -> exercise.crossings().stream())
                .anyMatch(crossing -> crossing.boundary().kind().equals(BoundaryKind.DATABASE));
    }

    /** The variables that the runner sets. */
    static Map<String, String> variables(TestFile file) {
        Map<String, String> variables = new TreeMap<>();
        switch (file.runner()) {
            case VITEST -> variables.put("VITEST", "true");
            case JEST -> variables.put("JEST_WORKER_ID", "1");
            default -> {}
        }
        for (RunnerConfig config : file.configs()) {
            config.env().forEach(variables::putIfAbsent);
        }
        return variables;
    }

    /** The files that run before a test file, in order. */
    static List<String> setupFiles(TestFile file) {
        Set<String> files = new LinkedHashSet<>();
        file.configs().forEach(config -> files.addAll(config.setupFiles()));
        return List.copyOf(files);
    }

    /** The switch of the file's cases, when some need one. */
    private static @Nullable String optIn(List<CaseRun> runs) {
        return runs.stream()
                .map(CaseRun::optIn)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static List<Boundary> real(List<ExerciseFact> exercises) {
        Map<String, Boundary> real = new TreeMap<>();
        for (ExerciseFact exercise : exercises) {
            for (Crossing crossing : exercise.crossings()) {
                if (crossing.definite()) {
                    real.putIfAbsent(crossing.boundary().kind() + " " + crossing.boundary().name(),
                            crossing.boundary());
                }
            }
        }
        return List.copyOf(real.values());
    }

    private static List<BlindSpot> blindSpots(TestFileFact fact) {
        List<BlindSpot> spots = new ArrayList<>();
        for (ExerciseFact exercise : fact.exercises()) {
            if (exercise.calls() == null && exercise.path() == null) {
                spots.add(new BlindSpot(
                        new dev.throughline.model.SourceRef(fact.file(), exercise.line()),
                        "request path",
                        "the address of the request is not known"));
            }
        }
        return spots;
    }
}
