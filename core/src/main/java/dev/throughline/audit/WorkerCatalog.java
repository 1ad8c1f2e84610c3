package dev.throughline.audit;

import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Closure;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The background workers of production, known by the functions that they are made of. */
final class WorkerCatalog {
    /** One without workers. */
    static final WorkerCatalog EMPTY = new WorkerCatalog(List.of());

    /**
     * A worker.
     *
     * @param fact without the tests that drive it
     * @param loops places of the functions that run the whole of it: its loop or job
     * @param steps the functions that do the work of one round and tell of the worker where a test calls them
     * @param round explores it anew and gives what it is seen to do
     */
    record Worker(WorkerFact fact, Set<Site> loops, List<Closure> steps, Supplier<Trace> round) {}

    private final List<Worker> workers;
    private final Map<Site, Set<Integer>> byLoop = new LinkedHashMap<>();
    private final Map<Site, Set<Integer>> byStep = new LinkedHashMap<>();

    WorkerCatalog(List<Worker> workers) {
        this.workers = List.copyOf(workers);
        for (int i = 0; i < workers.size(); i++) {
            int number = i;
            workers.get(i).loops().forEach(
                    place -> byLoop.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(number));
            workers.get(i).steps().forEach(
                    step -> byStep.computeIfAbsent(place(step), p -> new LinkedHashSet<>()).add(number));
        }
    }

    /** Where a function stands, which is the same in every world. */
    static Site place(Closure function) {
        return new Site(function.module().file(), function.node().span());
    }

    /** The same without the steps that workers share with others, which are far from them and do other work, too. */
    WorkerCatalog without(Predicate<FunctionNode> shared) {
        return new WorkerCatalog(workers.stream()
                .map(worker -> new Worker(
                        worker.fact(),
                        worker.loops(),
                        worker.steps().stream()
                                .filter(step -> step.module().file().equals(worker.fact().source().file())
                                        || !shared.test(step.node()))
                                .toList(),
                        worker.round()))
                .toList());
    }

    /** All workers. */
    List<Worker> workers() {
        return workers;
    }

    /** Numbers of the workers whose loop or job a function is. */
    Set<Integer> loopingIn(Closure function) {
        return byLoop.isEmpty() ? Set.of() : byLoop.getOrDefault(place(function), Set.of());
    }

    /** Numbers of the workers of which a function is one step. */
    Set<Integer> steppingIn(Closure function) {
        return byStep.isEmpty() ? Set.of() : byStep.getOrDefault(place(function), Set.of());
    }
}
