package dev.throughline.eval;

import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loops: over known elements round by round. Any other loop is run once as a branch that may not run, and then again
 * for what further rounds can change, which becomes unknown.
 */
final class Loops {
    /** Rounds of a loop on a test that are run one by one although an earlier one may have left the loop. */
    private static final int MOST_LEFT = 3;

    private final Interpreter in;
    private final Statements statements;

    Loops(Interpreter in, Statements statements) {
        this.in = in;
        this.statements = statements;
    }

    /** How far a loop has come: the ways in which it leaves what is around it, and whether it can go on. */
    private record Progress(int seen, boolean goesOn) {
        Progress and(int completion) {
            return new Progress(seen | (completion & ~Statements.NORMAL), (completion & Statements.NORMAL) != 0);
        }
    }

    int forEach(Stmt.ForEach s, Scope scope, @Nullable String label) {
        Value iterable = in.expressions().eval(s.iterable(), scope);
        LanguageSemantics.Elements elements = in.semantics().elements(in, iterable, s.keys());
        int most = in.budget().rounds();
        return looping(label, target -> {
            if (elements != null && elements.exact() && elements.values().size() <= most) {
                return rounds(s, elements.values(), scope, target);
            }
            Value any = elements == null || elements.values().isEmpty()
                    ? Unknown.ANY
                    : Union.of(Union.of(elements.values()),
                            elements.exact() ? elements.values().getFirst() : Unknown.ANY);
            return unknownRounds("for each " + ConditionText.of(s.iterable()), statements.site(s.span()),
                    () -> round(s, any, scope, target));
        });
    }

    private Progress rounds(Stmt.ForEach s, List<Value> elements, Scope scope, Target target) {
        Progress progress = new Progress(0, true);
        for (Value element : elements) {
            progress = progress.and(round(s, element, scope, target));
            if (!progress.goesOn) {
                return progress;
            }
        }
        return progress;
    }

    private int round(Stmt.ForEach s, Value element, Scope scope, Target target) {
        Scope inside = scope.block();
        Value bound = s.async() ? in.await(element, statements.site(s.span())) : element;
        in.patterns().declare(s.pattern(), bound, inside, inside);
        return body(target, () -> statements.list(s.body(), inside));
    }

    int loop(Stmt.Loop s, Scope scope, List<String> perRound, @Nullable String label) {
        Test test = s.test();
        boolean leaves = test != null || Leaving.within(s.body());
        return looping(label, target -> {
            Progress progress = new Progress(0, true);
            int most = leaves ? in.budget().rounds() : 1;
            for (int round = 0; round < most; round++) {
                Scope tested = test != null && Matching.binds(test) ? scope.block() : scope;
                Ternary goesOn = test == null || (!s.testFirst() && round == 0)
                        ? Ternary.TRUE
                        : in.conditions().decide(test, tested);
                if (goesOn == Ternary.FALSE) {
                    return progress;
                }
                if (goesOn == Ternary.MAYBE) {
                    break;
                }
                progress = progress.and(round(s, tested, perRound, target));
                if (!progress.goesOn) {
                    return progress;
                }
                boolean mayHaveLeft = progress.seen != 0 || target.breaks().any();
                if (mayHaveLeft && round + 1 >= (test == null ? 1 : MOST_LEFT)) {
                    break;
                }
            }
            Progress more = unknownRounds("while it loops", statements.site(s.span()), () -> {
                Scope tested = test != null && Matching.binds(test) ? scope.block() : scope;
                if (test != null && tested != scope && in.conditions().decide(test, tested) == Ternary.FALSE) {
                    return Statements.NORMAL;
                }
                if (test != null) {
                    in.conditions().refine(test, true, tested);
                }
                return round(s, tested, perRound, target);
            });
            int seen = progress.seen | more.seen;
            return new Progress(seen, test != null || (seen == 0 && !target.breaks().any()));
        });
    }

    /** A round of the loop and the step to the next; variables of the loop's head are each round's own. */
    private int round(Stmt.Loop s, Scope scope, List<String> perRound, Target target) {
        Scope inside = perRound.isEmpty() ? scope : scope.block();
        perRound.forEach(name -> in.write(inside, name, scope.slot(name)));
        int completion = body(target, () -> statements.block(s.body(), inside));
        if ((completion & Statements.NORMAL) != 0) {
            perRound.forEach(name -> in.write(scope, name, inside.slot(name)));
            Expr update = s.update();
            if (update != null) {
                in.expressions().eval(update, scope);
            }
        }
        return completion;
    }

    private interface Body {
        Progress run(Target target);
    }

    private int looping(@Nullable String label, Body body) {
        Frame frame = in.currentFrame();
        Target target = frame.enter(Target.Kind.LOOP, label, in.journal());
        Progress progress;
        try {
            progress = body.run(target);
        } catch (Thrown thrown) {
            if (!target.breaks().any()) {
                throw thrown;
            }
            in.sink().addAll(thrown.values());
            in.frame(frame);
            progress = new Progress(frame.pending(), false);
        } finally {
            frame.leave(target);
        }
        return statements.landed(target, progress.seen | (progress.goesOn ? Statements.NORMAL : 0));
    }

    /** Runs a body once; a continue ends it like its own end does. */
    private int body(Target target, Supplier<Integer> body) {
        Frame frame = in.currentFrame();
        Exits continues = new Exits(in.journal(), in.currentFrame());
        target.continues(continues);
        int completion;
        try {
            completion = body.get();
        } catch (Thrown thrown) {
            if (!continues.any()) {
                throw thrown;
            }
            in.sink().addAll(thrown.values());
            in.frame(frame);
            frame.target(target);
            completion = frame.pending();
        } finally {
            continues.close();
            target.continues(null);
        }
        if (continues.any()) {
            continues.land((completion & Statements.NORMAL) != 0, null);
            completion |= Statements.NORMAL;
        }
        return completion & ~target.continueBit();
    }

    private Progress unknownRounds(String words, Site site, Supplier<Integer> round) {
        int[] seen = {0};
        Supplier<Integer> each = () -> {
            int completion = round.get();
            seen[0] |= completion & ~Statements.NORMAL;
            return completion;
        };
        int before = in.journal().touched();
        long youngest = Slots.BIRTHS.get();
        statements.maybe(words, site, each);
        if (!in.journal().isAsAt(before, youngest)) {
            in.repeat(words, site, each);
        }
        return new Progress(seen[0], true);
    }
}
