package dev.throughline.eval;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs code with observations, conditions and a budget of its own. */
final class Explorations {
    private final Interpreter in;

    Explorations(Interpreter in) {
        this.in = in;
    }

    /** See {@link Interpreter#explore}. */
    Interpreter.Explored explore(Budget with, boolean undo, Supplier<Value> code) {
        ExplorationState saved = in.state();
        Trace trace = new Trace();
        ThrowSink sink = new ThrowSink();
        in.state(new ExplorationState(
                saved.frame(), PathCondition.ALWAYS, sink, trace, with, in.steps() + with.steps(), new ErrorOrigins(),
                null));
        Journal journal = in.journal();
        Journal.Mark mark = undo ? journal.mark() : journal.here();
        @Nullable Value value = null;
        boolean complete = true;
        try {
            value = with.slices() ? remembering(code) : in.repeats().remembering(code);
        } catch (Thrown thrown) {
            thrown.values().forEach(sink::add);
        } catch (BudgetExceeded | StackOverflowError exceeded) {
            complete = false;
        } finally {
            if (undo) {
                journal.rollback(mark);
            } else {
                journal.keep(mark);
            }
            in.state(saved);
        }
        return new Interpreter.Explored(value, sink.thrown(), trace, complete);
    }

    /** Runs code that follows equal calls only once. */
    <T> T remembering(Supplier<T> code) {
        return in.memo() == null ? remembering(new CallMemo(), code) : code.get();
    }

    /** Runs code that follows equal calls only once, those that were followed when others ran with the memo among them. */
    <T> T remembering(CallMemo memo, Supplier<T> code) {
        CallMemo outer = in.memo();
        in.memo(memo);
        try {
            return code.get();
        } finally {
            in.memo(outer);
        }
    }

    /** See {@link Interpreter#mayHaveRun}. */
    void mayHaveRun(Budget with, Supplier<Value> code) {
        Journal journal = in.journal();
        Journal.Mark mark = journal.mark();
        Journal.Writes writes;
        try {
            explore(with, false, code);
        } finally {
            writes = journal.rollback(mark);
        }
        journal.widen(writes, false);
    }

    /** See {@link Interpreter#apart}. */
    void apart(Runnable code) {
        ExplorationState saved = in.state();
        Journal outer = in.journal();
        long firstBirth = Slots.BIRTHS.get();
        Repeats repeats = in.repeats();
        in.journal(new Journal());
        in.repeats(new Repeats(in));
        try {
            explore(Budget.EXACT, false, () -> {
                code.run();
                return Nothing.UNDEFINED;
            });
        } finally {
            in.journal(outer);
            in.repeats(repeats);
            in.state(saved);
            outer.changed();
            outer.shared(firstBirth, Slots.BIRTHS.get());
        }
    }

    /** See {@link Interpreter#meanwhile}. */
    Interpreter.Explored meanwhile(Budget with, Supplier<Value> code) {
        long before = in.steps();
        Interpreter.Explored explored = explore(with, false, code);
        in.limit(in.limit() + in.steps() - before);
        return explored;
    }

    /** See {@link Interpreter#aside}. */
    void aside(Runnable code) {
        Journal.Mark mark = in.journal().mark();
        PathCondition before = in.condition();
        Frame at = in.frame();
        try {
            code.run();
        } finally {
            in.journal().rollback(mark);
            in.condition(before);
            in.frame(at);
        }
    }

    /** See {@link Interpreter#observing}. */
    Trace observing(Runnable code) {
        Trace outer = in.trace();
        Trace own = new Trace();
        in.trace(own);
        try {
            code.run();
        } finally {
            in.trace(outer);
            own.all().forEach(outer::add);
        }
        return own;
    }

    /** See {@link Interpreter#catching}. */
    Interpreter.Explored catching(Supplier<Value> code) {
        ThrowSink outer = in.sink();
        Frame at = in.frame();
        ThrowSink own = new ThrowSink();
        in.sink(own);
        @Nullable Value value = null;
        try {
            value = code.get();
        } catch (Thrown thrown) {
            thrown.values().forEach(own::add);
        } finally {
            in.sink(outer);
            in.frame(at);
        }
        return new Interpreter.Explored(value, own.thrown(), in.trace(), true);
    }
}
