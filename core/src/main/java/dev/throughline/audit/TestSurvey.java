package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import dev.throughline.model.BlindSpot;
import dev.throughline.model.Boundary;
import dev.throughline.model.Substitute;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.runner.TestRun;
import dev.throughline.source.suite.RunnerConfig;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs test files, each in a world of its own, and reads their exercises. */
final class TestSurvey {

    /** What one test file was seen to be, and what of it could not be resolved. */
    record Surveyed(TestFileFact fact, List<BlindSpot> unresolved) {}

    private static final Budget CASE_BUDGET = new Budget(400_000, Integer.MAX_VALUE, 60, 8, 200);

    private final Worlds worlds;
    private final TestSide tests;
    private final ServiceCatalog services;
    private final RouteMap routes;

    TestSurvey(Worlds worlds, TestSide tests, ServiceCatalog services, RouteMap routes) {
        this.worlds = worlds;
        this.tests = tests;
        this.services = services;
        this.routes = routes;
    }

    Surveyed survey(TestFile file) {
        Realm realm = worlds.test(variables(file));
        Interpreter in = new Interpreter(realm);
        TestWatch watch = new TestWatch(tests, services);
        in.hook(watch);
        List<CaseRun> runs = TestRun.run(in, setupFiles(file), file.path(), CASE_BUDGET);
        takeSubstitutes(realm, watch);
        ExerciseReader reader = new ExerciseReader(file.path(), routes, watch);
        reader.read(runs);
        runs.forEach(reader::readCalls);
        List<ExerciseFact> exercises = reader.exercises();
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
        return new Surveyed(fact, blindSpots(fact));
    }

    private static void takeSubstitutes(Realm realm, TestWatch watch) {
        for (SubstituteSeen seen : Substitutes.of(realm).seen()) {
            watch.add(new Substitute(seen.name(), seen.kind(), seen.site().ref()), seen.replacement());
        }
    }

    private static Map<String, String> variables(TestFile file) {
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

    private static List<String> setupFiles(TestFile file) {
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
