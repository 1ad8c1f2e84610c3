package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Observed;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Trace;
import dev.throughline.model.Boundary;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.model.facts.WorkerRunFact;
import dev.throughline.packs.boundary.BoundaryCrossed;
import dev.throughline.packs.runner.CaseRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads off the cases of a test file which workers they drive: the whole of one, or one step of it. */
final class WorkerRuns {
    private final String file;
    private final ExerciseReader reader;
    private final Set<Trace> readHooks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Map<String, WorkerRunFact>> runs = new TreeMap<>();

    private WorkerRuns(String file, ExerciseReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * The cases that drive workers, by the workers' numbers. What a hook drives counts for the first of its cases.
     *
     * @param reader knows the doubles of the file
     */
    static Map<Integer, List<WorkerRunFact>> of(String file, List<CaseRun> cases, ExerciseReader reader) {
        WorkerRuns runs = new WorkerRuns(file, reader);
        for (CaseRun run : cases) {
            run.hooks().stream().filter(runs.readHooks::add).forEach(hook -> runs.read(run, hook));
            runs.read(run, run.trace());
        }
        Map<Integer, List<WorkerRunFact>> found = new TreeMap<>();
        runs.runs.forEach((worker, facts) -> found.put(worker, List.copyOf(facts.values())));
        return found;
    }

    private void read(CaseRun run, Trace trace) {
        for (Observed seen : trace.of(WorkerRan.class).toList()) {
            if (seen.what() instanceof WorkerRan ran) {
                WorkerRunFact fact = fact(run, trace, seen, ran);
                for (int worker : ran.workers()) {
                    runs.computeIfAbsent(worker, w -> new LinkedHashMap<>())
                            .merge(fact.test() + " " + fact.line() + fact.calls(), fact, WorkerRuns::better);
                }
            }
        }
    }

    private static WorkerRunFact better(WorkerRunFact one, WorkerRunFact other) {
        return crossed(other) > crossed(one) ? other : one;
    }

    private static long crossed(WorkerRunFact run) {
        return run.crossings().stream().filter(Crossing::definite).count();
    }

    private WorkerRunFact fact(CaseRun run, Trace trace, Observed called, WorkerRan ran) {
        List<Observed> inside = trace.all().stream().filter(seen -> isInside(seen, called, ran)).toList();
        Map<String, Crossing> crossings = new TreeMap<>();
        for (Observed seen : inside) {
            if (seen.what() instanceof BoundaryCrossed crossed) {
                Boundary boundary = crossed.boundary();
                boolean definite = !crossed.weak()
                        && seen.condition().since(called.condition()).stream().allMatch(WorkerRuns::happens);
                crossings.merge(
                        boundary.kind() + " " + boundary.name(),
                        new Crossing(new Boundary(boundary.kind(), boundary.name(), seen.site().ref()), definite),
                        (a, b) -> a.definite() ? a : b.definite() ? b : a);
            }
        }
        return new WorkerRunFact(
                file,
                run.name(),
                reader.lineInFile(run, called.site(), called.frame()),
                FunctionNames.of(ran.function()),
                ran.step(),
                run.optIn(),
                reader.doubles(inside),
                List.copyOf(crossings.values()));
    }

    /** Whether a decision is no doubt: the other side fails, or a loop does not go round, which a worker's does. */
    private static boolean happens(PathCondition decision) {
        return decision.isSticky() || decision.text().equals(LOOPS);
    }

    /** How the interpreter says that a loop goes round. */
    private static final String LOOPS = "while it loops";

    private static boolean isInside(Observed seen, Observed called, WorkerRan ran) {
        if (seen.order() < called.order()) {
            return false;
        }
        for (Frame frame = seen.frame(); frame != null; frame = frame.caller()) {
            if (ran.function().equals(frame.function()) && frame.callSite().equals(called.site())) {
                return true;
            }
        }
        return false;
    }

    /** The workers with the cases of all test files that drive them. */
    static List<WorkerFact> facts(WorkerCatalog catalog, List<TestSurvey.Surveyed> files) {
        List<WorkerFact> facts = new ArrayList<>();
        for (int i = 0; i < catalog.workers().size(); i++) {
            int number = i;
            WorkerFact worker = catalog.workers().get(i).fact();
            List<WorkerRunFact> runs = files.stream()
                    .flatMap(surveyed -> surveyed.workers().getOrDefault(number, List.of()).stream())
                    .toList();
            List<String> doubledIn = files.stream()
                    .map(TestSurvey.Surveyed::fact)
                    .filter(test -> isDoubledIn(worker, test))
                    .map(TestFileFact::file)
                    .sorted()
                    .toList();
            facts.add(worker.with(runs, doubledIn));
        }
        return facts;
    }

    /** Whether a test file replaces the function, or what it is a method of. */
    private static boolean isDoubledIn(WorkerFact worker, TestFileFact test) {
        String name = worker.name();
        String own = name.substring(name.lastIndexOf('.') + 1);
        String type = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return test.substitutes().stream()
                .filter(substitute -> substitute.kind().isDouble())
                .map(substitute -> substitute.name())
                .anyMatch(replaced -> replaced.equals(name)
                        || replaced.endsWith("." + own)
                        || replaced.equalsIgnoreCase(type));
    }
}
