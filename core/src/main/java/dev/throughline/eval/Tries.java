package dev.throughline.eval;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Try statements. The handler runs in the joined state of the places where something is thrown: once for each error
 * that the project's own code throws, and once for the union of all else.
 */
final class Tries {
    private static final int MOST_KINDS = 6;

    private final Interpreter in;
    private final Statements statements;

    Tries(Interpreter in, Statements statements) {
        this.in = in;
        this.statements = statements;
    }

    /**
     * What code has come to that was run with a sink of its own.
     *
     * @param completion how it completes when it does not throw; 0 when it always throws
     */
    private record Attempt(int completion, List<ThrownValue> thrown, Exits exits) {
        boolean alwaysThrows() {
            return completion == 0;
        }
    }

    int execute(Stmt.Try s, Scope scope) {
        if (s.finalizer().isEmpty()) {
            return handled(s, scope);
        }
        Frame frame = in.currentFrame();
        Protected inside = new Protected(frame.guard(), frame.target(), new Exits(in.journal(), frame));
        frame.guard(inside);
        Attempt attempt;
        try {
            attempt = attempt(() -> handled(s, scope));
        } finally {
            inside.exits().close();
            frame.guard(inside.outer());
        }
        return finished(s, attempt, inside, scope);
    }

    /** Runs the finalizer for each way in which what it follows has come to an end. */
    private int finished(Stmt.Try s, Attempt attempt, Protected inside, Scope scope) {
        PathCondition before = in.condition();
        List<Supplier<Integer>> ends = new ArrayList<>();
        if ((attempt.completion & Statements.NORMAL) != 0) {
            ends.add(() -> statements.block(s.finalizer(), scope));
        }
        if (inside.ways() != 0) {
            ends.add(() -> {
                inside.exits().land(false, null);
                int last = statements.block(s.finalizer(), scope);
                if ((last & Statements.NORMAL) != 0) {
                    in.currentFrame().leaveAgain(inside.ways());
                }
                return (last & ~Statements.NORMAL) | ((last & Statements.NORMAL) == 0 ? 0 : inside.ways());
            });
        }
        Supplier<Integer> failing = () -> {
            attempt.exits.land(false, null);
            int last = statements.block(s.finalizer(), scope);
            if ((last & Statements.NORMAL) == 0) {
                return last;
            }
            throw in.thrown(attempt.thrown);
        };
        Supplier<Integer> leaving = ends.size() < 2
                ? (ends.isEmpty() ? failing : ends.getFirst())
                : () -> statements.fork(before, ends.getFirst(), before, ends.getLast());
        if (attempt.thrown.isEmpty() || ends.isEmpty()) {
            return leaving.get();
        }
        PathCondition whenThrown = before.and(CaughtWords.of(attempt.thrown, before), attempt.thrown.getFirst().site());
        return statements.fork(whenThrown, failing, before, leaving);
    }

    private Attempt attempt(Supplier<Integer> code) {
        ThrowSink outer = in.sink();
        Frame frame = in.currentFrame();
        Target target = frame.target();
        Protected guard = frame.guard();
        Exits exits = new Exits(in.journal(), in.currentFrame());
        ThrowSink own = new ThrowSink(exits);
        in.sink(own);
        int completion;
        try {
            completion = code.get();
        } catch (Thrown thrown) {
            thrown.values().forEach(own::add);
            in.frame(frame);
            frame.target(target);
            frame.guard(guard);
            completion = frame.pending();
        } finally {
            in.sink(outer);
            exits.close();
        }
        return new Attempt(completion, own.thrown(), exits);
    }

    private int handled(Stmt.Try s, Scope scope) {
        if (s.handlers().isEmpty()) {
            return statements.block(s.body(), scope);
        }
        PathCondition before = in.condition();
        Attempt attempt = attempt(() -> statements.block(s.body(), scope));
        if (attempt.thrown.isEmpty()) {
            return attempt.completion;
        }
        PathCondition inHandler = before.and(CaughtWords.of(attempt.thrown, before), attempt.thrown.getFirst().site());
        Supplier<Integer> handler = () -> {
            attempt.exits.land(false, null);
            return handler(s.handlers().getFirst(), attempt.thrown, scope);
        };
        if (!attempt.alwaysThrows()) {
            return statements.fork(inHandler, handler, in.condition(), () -> attempt.completion);
        }
        in.condition(inHandler);
        int completion = handler.get();
        in.condition(in.condition().after(inHandler, before, false));
        return completion;
    }

    /**
     * Runs the handler for each of the project's own errors by itself where it may answer a request, so that each has an
     * answer of its own; for all others at once, since runs of nested handlers multiply.
     */
    private int handler(Stmt.Handler handler, List<ThrownValue> caught, Scope scope) {
        boolean answers = AnswerReach.captures(scope);
        List<List<ThrownValue>> kinds = new ArrayList<>();
        List<ThrownValue> others = new ArrayList<>();
        for (ThrownValue error : caught) {
            boolean own = error.known() && error.value() instanceof RecordValue;
            if (own && answers && kinds.size() < MOST_KINDS) {
                kinds.add(List.of(error));
            } else {
                others.add(error);
            }
        }
        if (!others.isEmpty()) {
            kinds.add(others);
        }
        return each(handler, kinds, scope);
    }

    private int each(Stmt.Handler handler, List<List<ThrownValue>> kinds, Scope scope) {
        List<ThrownValue> first = kinds.getFirst();
        if (kinds.size() == 1) {
            return run(handler, first, scope);
        }
        List<List<ThrownValue>> rest = kinds.subList(1, kinds.size());
        List<ThrownValue> other = rest.stream().flatMap(List::stream).toList();
        PathCondition now = in.condition();
        return statements.fork(
                now.and(CaughtWords.of(first, now), first.getFirst().site()),
                () -> run(handler, first, scope),
                now.and(CaughtWords.of(other, now), other.getFirst().site()),
                () -> each(handler, rest, scope));
    }

    private int run(Stmt.Handler handler, List<ThrownValue> caught, Scope scope) {
        Value error = Union.of(caught.stream().map(ThrownValue::value).toList());
        Scope inside = scope.block();
        Pattern pattern = handler.pattern();
        if (pattern != null) {
            in.patterns().declare(pattern, error, inside, inside);
        }
        return statements.list(handler.body(), inside);
    }
}
