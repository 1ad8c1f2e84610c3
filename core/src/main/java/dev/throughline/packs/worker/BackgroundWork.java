package dev.throughline.packs.worker;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.WorkerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The background work that one world was seen to start. What starts it also runs it, so that it is seen at work. */
public final class BackgroundWork {
    /** Far more than any program starts; what comes after is no more taken down. */
    private static final int MOST = 10_000;

    private final List<WorkStarted> started = new ArrayList<>();

    private BackgroundWork() {}

    /** That of an interpreter's world. */
    public static BackgroundWork of(Interpreter in) {
        return in.realm().companion(BackgroundWork.class, BackgroundWork::new);
    }

    /** What was started, in order. */
    public List<WorkStarted> started() {
        return List.copyOf(started);
    }

    /** A task was spawned: a worker if it loops. */
    public void spawned(Interpreter in, Site site) {
        add(new WorkStarted(null, null, null, site, in.frame()));
    }

    /** A function will be called again and again; what is no function of the project is passed over. */
    public void repeated(Interpreter in, WorkerKind kind, Value function, Site site) {
        for (Value option : Union.options(function)) {
            Closure closure = closure(option);
            if (closure != null) {
                add(new WorkStarted(kind, closure, option, site, in.frame()));
            }
        }
    }

    private void add(WorkStarted work) {
        if (started.size() < MOST) {
            started.add(work);
        }
    }

    /**
     * A timer that calls back once is set. Where that is done by the function that it calls back, or by what that
     * calls, the function runs again and again.
     */
    public void rearmed(Interpreter in, Value function, Site site) {
        for (Frame frame = in.frame(); frame != null; frame = frame.caller()) {
            if (frame.callSite().equals(site)) {
                repeated(in, WorkerKind.LOOP, function, site);
                return;
            }
        }
    }

    private static @Nullable Closure closure(Value function) {
        return switch (function) {
            case Closure closure -> closure;
            case BoundFunction bound -> closure(bound.target());
            case FunctionHolder holder -> closure(holder.function());
            default -> null;
        };
    }
}
