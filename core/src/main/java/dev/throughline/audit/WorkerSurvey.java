package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.WorkerKind;
import dev.throughline.packs.worker.WorkStarted;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the workers among what was seen while production started: what timers, schedulers and queues call, tasks that
 * loop, and functions that loop for ever wherever they were called.
 */
final class WorkerSurvey {

    /**
     * The code of a worker.
     *
     * @param function what runs again and again
     * @param callee how it is called: the function with what is bound to it
     * @param started where it is started
     * @param starter the activation that starts it
     */
    record Found(
            WorkerKind kind,
            Closure function,
            Value callee,
            Invocation invocation,
            Site started,
            @Nullable Frame starter,
            String entry) {}

    private final Interpreter in;
    private final WorkerWatch watch;
    private final TestSide tests;
    private final Containment containment;
    private final Map<WorkerWatch.Begun, List<Span>> tasks = new LinkedHashMap<>();

    WorkerSurvey(Interpreter in, WorkerWatch watch, TestSide tests, Containment containment) {
        this.in = in;
        this.watch = watch;
        this.tests = tests;
        this.containment = containment;
    }

    /**
     * The workers, each once.
     *
     * @param apps name of the app that each start made
     */
    WorkerCatalog survey(Map<String, String> apps) {
        Map<Site, WorkerCatalog.Worker> workers = new LinkedHashMap<>();
        WorkerReader reader = new WorkerReader(in, watch, tests);
        for (Found found : found()) {
            WorkerCatalog.Worker worker = containment.run(
                    "surveying a worker", found.started().ref(),
                    () -> reader.read(found, apps.get(found.entry())),
                    () -> null);
            if (worker != null) {
                workers.putIfAbsent(worker.loops().iterator().next(), worker);
            }
        }
        return new WorkerCatalog(List.copyOf(workers.values()));
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        Set<Object> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (WorkerWatch.Begun begun : watch.begun()) {
            WorkStarted work = begun.work();
            Closure function = work.function();
            if (function == null || work.kind() == null || work.callee() == null) {
                tasks.put(begun, TaskPlaces.of(work.frame(), work.site()));
            } else {
                repeated.add(function.node());
                found.add(new Found(work.kind(), function, work.callee(), open(function, work.site()), work.site(),
                        work.frame(), begun.entry()));
            }
        }
        for (WorkerWatch.LoopCalled loop : watch.loops()) {
            if (!isPartOfAnother(loop, repeated) && !repeated.contains(loop.function().node())) {
                looping(loop, found);
            }
        }
        return found;
    }

    /** A call of a function that is given nothing that is known. */
    private static Invocation open(Closure function, Site site) {
        int parameters = function.node().parameters().size();
        return Invocation.of(Nothing.UNDEFINED, Collections.nCopies(parameters, Unknown.ANY), site);
    }

    /** Whether a function that loops runs within another one. */
    private boolean isPartOfAnother(WorkerWatch.LoopCalled loop, Set<Object> repeated) {
        for (Frame frame = loop.caller(); frame != null; frame = frame.caller()) {
            Closure function = frame.function();
            if (function != null
                    && (repeated.contains(function.node())
                            || watch.code().of(function.node()) != LoopingCode.Kind.NONE)) {
                return true;
            }
        }
        return false;
    }

    private void looping(WorkerWatch.LoopCalled loop, List<Found> found) {
        Site at = loop.invocation().site();
        for (Frame frame = loop.caller(); frame != null; frame = frame.caller()) {
            WorkStarted task = task(frame, at);
            if (task != null) {
                found.add(new Found(WorkerKind.LOOP, loop.function(), loop.function(), loop.invocation(), task.site(),
                        task.frame(), loop.entry()));
                return;
            }
            at = frame.callSite();
        }
        if (watch.code().of(loop.function().node()) == LoopingCode.Kind.ENDLESS) {
            found.add(new Found(WorkerKind.LOOP, loop.function(), loop.function(), loop.invocation(),
                    loop.invocation().site(), loop.caller(), loop.entry()));
        }
    }

    /** The task that an activation spawned of which a place is part. */
    private @Nullable WorkStarted task(Frame frame, Site at) {
        for (Map.Entry<WorkerWatch.Begun, List<Span>> task : tasks.entrySet()) {
            WorkStarted work = task.getKey().work();
            if (frame.equals(work.frame())
                    && at.file().equals(work.site().file())
                    && TaskPlaces.hold(task.getValue(), at.span())) {
                return work;
            }
        }
        return null;
    }
}
