package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Closure;
import dev.throughline.model.Boundary;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.packs.boundary.BoundaryCrossed;
import dev.throughline.packs.runner.CodeWalk;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs a worker by itself, and reads off what it does: its steps and its boundaries. */
final class WorkerReader {
    private static final Budget BUDGET = new Budget(400_000, Integer.MAX_VALUE, 40, 4, 40);
    private static final Set<String> LOGGING = Set.of(
            "log", "debug", "info", "warn", "warning", "error", "exception", "trace", "critical");
    /** Functions that only call another are looked through, but not for ever. */
    private static final int MOST_WRAPPERS = 3;

    private final Interpreter in;
    private final WorkerWatch watch;
    private final TestSide tests;

    WorkerReader(Interpreter in, WorkerWatch watch, TestSide tests) {
        this.in = in;
        this.watch = watch;
        this.tests = tests;
    }

    /** The functions of the project that a function calls by itself, those that do its work; with how it calls them. */
    private record Work(List<WorkerCalls> steps, List<Boundary> boundaries) {}

    WorkerCatalog.@Nullable Worker read(WorkerSurvey.Found found, @Nullable String app) {
        WorkerSurvey.Found named = found;
        Work work = work(named);
        for (int i = 0; i < MOST_WRAPPERS && isWrapper(named.function()) && work.steps().size() == 1; i++) {
            WorkerCalls only = work.steps().getFirst();
            named = new WorkerSurvey.Found(found.kind(), only.function(), only.function(), only.invocation(),
                    found.started(), found.starter(), found.entry());
            work = work(named);
        }
        Closure function = named.function();
        if (tests.contains(function.module().file())) {
            return null;
        }
        List<Closure> steps = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (WorkerCalls step : work.steps()) {
            names.add(FunctionNames.of(step.function()));
            if (work.steps().size() == 1 || isBeside(step.function(), function)) {
                steps.add(step.function());
            }
        }
        WorkerFact fact = new WorkerFact(
                name(named),
                app,
                found.kind(),
                WorkerCatalog.place(function).ref(),
                found.started().ref(),
                found.entry(),
                work.boundaries(),
                List.copyOf(names),
                List.of(),
                List.of());
        WorkerSurvey.Found running = named;
        return new WorkerCatalog.Worker(fact, Set.of(WorkerCatalog.place(function)), steps, () -> trace(running));
    }

    /** A function without a name is known by what its start is kept in, or else by the function that starts it. */
    private static String name(WorkerSurvey.Found found) {
        String own = FunctionNames.of(found.function());
        if (!found.function().node().name().isEmpty()) {
            return own;
        }
        String variable = Variables.holding(found);
        if (variable != null) {
            return variable;
        }
        for (Frame frame = found.starter(); frame != null; frame = frame.caller()) {
            Closure function = frame.function();
            if (function != null && !function.node().name().isEmpty()) {
                return FunctionNames.of(function);
            }
        }
        String file = found.function().module().file();
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.indexOf('.')) : last;
    }

    // ------------------------------------------------------------------ what it does

    private Trace trace(WorkerSurvey.Found found) {
        return watch.exploring(() -> in.explore(
                BUDGET, true, () -> in.call(found.callee(), found.invocation()))).trace();
    }

    private Work work(WorkerSurvey.Found found) {
        Trace trace = trace(found);
        Map<String, Boundary> boundaries = new TreeMap<>();
        for (Observed seen : trace.of(BoundaryCrossed.class).toList()) {
            if (seen.what() instanceof BoundaryCrossed crossed && !crossed.weak()) {
                Boundary boundary = crossed.boundary();
                boundaries.putIfAbsent(boundary.kind() + " " + boundary.name(),
                        new Boundary(boundary.kind(), boundary.name(), seen.site().ref()));
            }
        }
        return new Work(steps(found.function(), trace), List.copyOf(boundaries.values()));
    }

    /**
     * Where some of the functions that it calls reach a boundary, those. Where it reaches none, its own functions, or
     * the only one that does not merely write a log.
     */
    private List<WorkerCalls> steps(Closure worker, Trace trace) {
        Map<FunctionNode, WorkerCalls> called = new LinkedHashMap<>();
        for (Observed seen : trace.of(WorkerCalls.class).toList()) {
            if (seen.what() instanceof WorkerCalls call
                    && isDirect(seen.frame(), worker)
                    && !call.function().node().name().isEmpty()
                    && !call.function().node().equals(worker.node())
                    && !tests.contains(call.function().module().file())) {
                called.putIfAbsent(call.function().node(), call);
            }
        }
        Set<FunctionNode> reaching = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Observed seen : trace.of(BoundaryCrossed.class).toList()) {
            for (Frame frame = seen.frame(); frame != null && !isOf(frame, worker); frame = frame.caller()) {
                if (frame.function() != null) {
                    reaching.add(frame.function().node());
                }
            }
        }
        List<WorkerCalls> working = called.values().stream()
                .filter(call -> reaching.contains(call.function().node()))
                .toList();
        if (!working.isEmpty() || trace.of(BoundaryCrossed.class).findAny().isPresent()) {
            return working;
        }
        List<WorkerCalls> others = called.values().stream()
                .filter(call -> !LOGGING.contains(call.function().node().name()))
                .toList();
        return others.size() == 1
                ? others
                : others.stream().filter(call -> isBeside(call.function(), worker)).toList();
    }

    /** What a worker shares with others stands elsewhere: a test that calls it says nothing about the worker. */
    private static boolean isBeside(Closure step, Closure worker) {
        return step.module().file().equals(worker.module().file());
    }

    private static boolean isOf(Frame frame, Closure function) {
        return frame.function() != null && frame.function().node().equals(function.node());
    }

    /** Whether an activation is the worker's own, or that of a function without a name within it. */
    private static boolean isDirect(@Nullable Frame at, Closure worker) {
        for (Frame frame = at; frame != null; frame = frame.caller()) {
            Closure function = frame.function();
            if (isOf(frame, worker)) {
                return true;
            }
            if (function != null && !function.node().name().isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a function has no name of its own, or is made anew by another function: what it calls tells what it is. */
    private static boolean isWrapper(Closure function) {
        return function.node().name().isEmpty() || !Declared.in(function);
    }

    /** Finds the variable that what starts a worker is kept in. */
    private static final class Variables extends CodeWalk {
        private final Span start;
        private @Nullable String name;

        Variables(Span start) {
            this.start = start;
        }

        static @Nullable String holding(WorkerSurvey.Found found) {
            Frame starter = found.starter();
            if (starter == null || !starter.module().file().equals(found.started().file())) {
                return null;
            }
            Variables variables = new Variables(found.started().span());
            variables.statements(starter.module().node().body());
            return variables.name;
        }

        @Override
        protected boolean enters(Stmt statement) {
            if (statement instanceof Stmt.Declare(var span, var kind, var pattern, Expr made)
                    && made != null
                    && made.span().equals(start)
                    && pattern instanceof Pattern.Bind(var place, String bound, var type)) {
                name = bound;
            }
            return true;
        }
    }

    /** The functions that a module declares at its top, and in its types. */
    private static final class Declared extends CodeWalk {
        private final List<FunctionNode> found = new ArrayList<>();

        static boolean in(Closure function) {
            Declared declared = new Declared();
            declared.statements(function.module().node().body());
            return declared.found.stream().anyMatch(node -> node.span().equals(function.node().span()));
        }

        @Override
        protected boolean enters(Stmt statement) {
            switch (statement) {
                case Stmt.DeclareFunction declared -> found.add(declared.function());
                case Stmt.DeclareClass declared -> take(declared.type());
                default -> {
                    return true;
                }
            }
            return false;
        }

        @Override
        protected boolean enters(Expr expression) {
            switch (expression) {
                case Expr.Function made -> found.add(made.function());
                case Expr.Class made -> take(made.type());
                default -> {
                    return true;
                }
            }
            return false;
        }

        private void take(ClassNode type) {
            for (ClassNode.Member member : type.members()) {
                if (member instanceof ClassNode.Method method) {
                    found.add(method.function());
                } else if (member instanceof ClassNode.Field field
                        && field.initialiser() instanceof Expr.Function made) {
                    found.add(made.function());
                }
            }
        }
    }
}
