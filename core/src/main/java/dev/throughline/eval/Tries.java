package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
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

    /** A handler with the errors that it takes. */
    private record Catch(Stmt.Handler handler, List<ThrownValue> errors) {}

    private int handled(Stmt.Try s, Scope scope) {
        if (s.handlers().isEmpty()) {
            return statements.block(s.body(), scope);
        }
        PathCondition before = in.condition();
        Attempt attempt = attempt(() -> statements.block(s.body(), scope));
        if (attempt.thrown.isEmpty()) {
            return attempt.completion;
        }
        List<ThrownValue> passed = new ArrayList<>();
        List<Catch> catches = catches(s.handlers(), attempt.thrown, passed, scope);
        if (catches.isEmpty() && attempt.alwaysThrows()) {
            attempt.exits.land(false, null);
            throw in.thrown(passed);
        }
        in.mayThrow(passed);
        if (catches.isEmpty()) {
            return attempt.completion;
        }
        List<ThrownValue> caught = all(catches);
        String words = catches.size() == 1 ? words(catches.getFirst(), before) : CaughtWords.of(caught, before);
        PathCondition inHandler = before.and(words, caught.getFirst().site());
        Supplier<Integer> handler = () -> {
            attempt.exits.land(false, null);
            return each(apart(catches, scope), scope);
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
     * The handlers with the errors that they may take, in order.
     *
     * @param passed gets the errors that no handler is sure to take
     */
    private List<Catch> catches(
            List<Stmt.Handler> handlers, List<ThrownValue> thrown, List<ThrownValue> passed, Scope scope) {
        List<Catch> catches = new ArrayList<>();
        List<ThrownValue> left = thrown;
        for (Stmt.Handler handler : handlers) {
            List<ThrownValue> taken = new ArrayList<>();
            List<ThrownValue> remaining = new ArrayList<>();
            for (ThrownValue error : left) {
                Ternary takes = takes(handler, error, scope);
                if (takes != Ternary.FALSE) {
                    taken.add(error);
                }
                if (takes != Ternary.TRUE) {
                    remaining.add(error);
                }
            }
            if (!taken.isEmpty()) {
                catches.add(new Catch(handler, taken));
            }
            left = remaining;
        }
        passed.addAll(left);
        return catches;
    }

    private Ternary takes(Stmt.Handler handler, ThrownValue error, Scope scope) {
        if (handler.types().isEmpty()) {
            return Ternary.TRUE;
        }
        Ternary result = Ternary.FALSE;
        for (Expr written : handler.types()) {
            Value types = in.expressions().eval(written, scope);
            List<Value> each = types instanceof ListValue list ? list.items().known() : List.of(types);
            for (Value type : each) {
                Ternary one = in.semantics().catches(in, error.value(), type);
                if (one == Ternary.TRUE) {
                    return one;
                }
                result = one == Ternary.MAYBE ? one : result;
            }
        }
        return result;
    }

    private static List<ThrownValue> all(List<Catch> catches) {
        return catches.stream().flatMap(each -> each.errors.stream()).distinct().toList();
    }

    /**
     * A handler runs for each of the project's own errors by itself where it may answer a request, so that each has an
     * answer of its own; for all others at once, since runs of nested handlers multiply.
     */
    private List<Catch> apart(List<Catch> catches, Scope scope) {
        boolean answers = AnswerReach.captures(scope);
        List<Catch> apart = new ArrayList<>();
        for (Catch each : catches) {
            List<ThrownValue> others = new ArrayList<>();
            for (ThrownValue error : each.errors) {
                boolean own = error.known() && error.value() instanceof RecordValue;
                if (own && answers && apart.size() < MOST_KINDS) {
                    apart.add(new Catch(each.handler, List.of(error)));
                } else {
                    others.add(error);
                }
            }
            if (!others.isEmpty()) {
                apart.add(new Catch(each.handler, others));
            }
        }
        return apart;
    }

    private int each(List<Catch> catches, Scope scope) {
        Catch first = catches.getFirst();
        if (catches.size() == 1) {
            return run(first, scope);
        }
        List<Catch> rest = catches.subList(1, catches.size());
        List<ThrownValue> other = all(rest);
        PathCondition now = in.condition();
        return statements.fork(
                now.and(words(first, now), first.errors.getFirst().site()),
                () -> run(first, scope),
                now.and(rest.size() == 1 ? words(rest.getFirst(), now) : CaughtWords.of(other, now),
                        other.getFirst().site()),
                () -> each(rest, scope));
    }

    private static String words(Catch caught, PathCondition before) {
        return CaughtWords.of(caught.errors, caught.handler.types(), before);
    }

    private int run(Catch caught, Scope scope) {
        Value error = Union.of(caught.errors.stream().map(ThrownValue::value).toList());
        Scope inside = scope.block();
        Pattern pattern = caught.handler.pattern();
        if (pattern != null) {
            in.patterns().declare(pattern, error, inside, inside);
        }
        return statements.list(caught.handler.body(), inside);
    }
}
