package dev.throughline.audit;

import dev.throughline.eval.CallHook;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.worker.BackgroundWork;
import dev.throughline.packs.worker.WorkStarted;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches production start: which functions that loop it calls, and what background work it starts. */
final class WorkerWatch implements CallHook {
    /** Far more loops than any program starts; what comes after is no more looked at. */
    private static final int MOST = 10_000;

    /**
     * A function that loops was called.
     *
     * @param caller the activation that called it
     * @param entry the file that production was being started from
     */
    record LoopCalled(Closure function, Invocation invocation, @Nullable Frame caller, String entry) {}

    /** Work was started; {@code entry} is the file that production was being started from. */
    record Begun(WorkStarted work, String entry) {}

    private final LoopingCode code = new LoopingCode();
    private final List<LoopCalled> loops = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final Set<FunctionNode> serving = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable String entry;
    private boolean exploring;

    /** How functions loop. */
    LoopingCode code() {
        return code;
    }

    /** The calls of functions that loop, in order. */
    List<LoopCalled> loops() {
        return loops;
    }

    /** What was started, in order. */
    List<Begun> begun() {
        return begun;
    }

    /** Starts a process or an app, watching. */
    void starting(Interpreter in, String from, Runnable start) {
        int before = BackgroundWork.of(in).started().size();
        entry = from;
        try {
            start.run();
        } finally {
            entry = null;
            List<WorkStarted> all = BackgroundWork.of(in).started();
            all.subList(before, all.size()).forEach(work -> begun.add(new Begun(work, from)));
        }
    }

    /** Runs a worker, with every call of the project's functions among the observations. */
    Interpreter.Explored exploring(Supplier<Interpreter.Explored> worker) {
        exploring = true;
        try {
            return worker.get();
        } finally {
            exploring = false;
        }
    }

    /** Whether a function was called while apps were seen to answer requests. */
    boolean isServing(FunctionNode function) {
        return serving.contains(function);
    }

    @Override
    public void calling(Interpreter in, Closure function, Invocation call) {
        String from = entry;
        if (exploring || from != null) {
            // What has run while production started is remembered, with what was seen then.
            in.observe(new WorkerCalls(function, call), call.site());
        }
        if (from == null && !exploring) {
            serving.add(function.node());
        }
        if (from != null && loops.size() < MOST && code.of(function.node()) != LoopingCode.Kind.NONE) {
            loops.add(new LoopCalled(function, call, in.frame(), from));
        }
    }
}
