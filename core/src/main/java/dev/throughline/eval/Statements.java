package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes statements. The result is a set of the ways in which they can complete. */
final class Statements {
    /** The code below runs. */
    static final int NORMAL = 1;
    /** The function is left; the value is with the frame. */
    static final int RETURN = 2;

    private final Interpreter in;
    private final Loops loops;
    private final Refusals refusals;
    private final Switches switches;
    private final Tries tries;
    private final Contexts contexts;

    Statements(Interpreter in) {
        this.in = in;
        this.refusals = new Refusals(in);
        this.loops = new Loops(in, this);
        this.switches = new Switches(in, this);
        this.tries = new Tries(in, this);
        this.contexts = new Contexts(in, this);
    }

    /** Executes statements in a scope, functions first. */
    int list(List<Stmt> statements, Scope scope) {
        hoist(statements, scope);
        int seen = 0;
        for (Stmt statement : statements) {
            int completion = execute(statement, scope);
            seen |= completion & ~NORMAL;
            if ((completion & NORMAL) == 0) {
                return seen;
            }
        }
        return seen | NORMAL;
    }

    /** Executes statements in a scope of their own. */
    int block(List<Stmt> statements, Scope scope) {
        return list(statements, statements.isEmpty() ? scope : scope.block());
    }

    private void hoist(List<Stmt> statements, Scope scope) {
        in.loader().declare(statements, scope);
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.DeclareFunction(var span, var function)) {
                in.write(scope, function.name(), in.expressions().closure(function, scope));
            }
        }
    }

    private int execute(Stmt statement, Scope scope) {
        in.step();
        switch (statement) {
            case Stmt.Expression s -> in.expressions().eval(s.value(), scope);
            case Stmt.Declare s -> declare(s, scope);
            case Stmt.DeclareFunction s -> {
                if (!s.function().decorators().isEmpty()) {
                    s.function().decorators().forEach(d -> in.expressions().eval(d, scope));
                }
            }
            case Stmt.DeclareClass s -> in.write(scope, s.type().name(), in.expressions().classValue(s.type(), scope));
            case Stmt.DeclareEnum s -> in.write(scope, s.name(), enumeration(s, scope));
            case Stmt.Return s -> {
                Expr value = s.value();
                Frame frame = in.currentFrame();
                Value given = value == null ? in.semantics().noValue() : in.expressions().eval(value, scope);
                if (value instanceof Expr.ListLiteral && given instanceof ListValue several) {
                    // A body with its status, where a framework takes that for an answer.
                    in.made(several, site(s.span()));
                }
                frame.addReturn(given);
                frame.leaveFunction();
                return RETURN;
            }
            case Stmt.Throw s -> throw raise(s, scope);
            case Stmt.Assert s -> assertion(s, scope);
            case Stmt.If s -> {
                return branch(s, scope);
            }
            case Stmt.ForEach s -> {
                return loops.forEach(s, scope, null);
            }
            case Stmt.Loop s -> {
                return loops.loop(s, scope, List.of(), null);
            }
            case Stmt.Try s -> {
                return tries.execute(s, scope);
            }
            case Stmt.Switch s -> {
                return switches.execute(s, scope);
            }
            case Stmt.With s -> {
                return contexts.execute(s, scope);
            }
            case Stmt.Block s -> {
                return counting(s) ? counted(s, scope) : block(s.body(), scope);
            }
            case Stmt.Labelled s -> {
                return labelled(s, scope);
            }
            case Stmt.Break s -> {
                Expr value = s.value();
                return leave(s.label(), false, value == null ? null : in.expressions().eval(value, scope));
            }
            case Stmt.Continue s -> {
                return leave(s.label(), true, null);
            }
            case Stmt.Import s -> in.loader().execute(s, scope, in.currentFrame().module());
            case Stmt.Export s -> {}
            case Stmt.ExportDefault s ->
                in.write(scope, ModuleInstance.DEFAULT, in.expressions().eval(s.value(), scope));
            case Stmt.ExportAssign s -> in.set(
                    in.currentFrame().module().moduleObject(),
                    "exports",
                    in.expressions().eval(s.value(), scope),
                    site(s.span()));
            case Stmt.DeclareElse s -> {
                return declareElse(s, scope);
            }
            case Stmt.Declaration s -> {}
            case Stmt.Opaque s -> s.children().forEach(child -> in.expressions().eval(child, scope));
        }
        return NORMAL;
    }

    private RuntimeException raise(Stmt.Throw s, Scope scope) {
        Site site = site(s.span());
        return in.thrown(in.semantics().raised(in, in.expressions().eval(s.value(), scope), site), site);
    }

    private void declare(Stmt.Declare s, Scope scope) {
        Scope target = s.kind() == Stmt.Declare.Kind.FUNCTION ? scope.ofFunction() : scope;
        Expr initialiser = s.initialiser();
        if (initialiser == null) {
            if (s.kind() == Stmt.Declare.Kind.FUNCTION
                    && s.pattern() instanceof Pattern.Bind(var span, var name, var type)
                    && target.slot(name) != null) {
                return;
            }
            in.patterns().declare(s.pattern(), Nothing.UNDEFINED, target, scope);
            return;
        }
        Value value = in.expressions().eval(initialiser, scope);
        if (s.pattern() instanceof Pattern.Bind(var span, var name, var type) && value instanceof RecordValue record) {
            record.label(name);
        }
        in.patterns().declare(s.pattern(), value, target, scope);
    }

    private Value enumeration(Stmt.DeclareEnum s, Scope scope) {
        RecordValue record = RecordValue.closed(site(s.span()));
        Scope inside = scope.block();
        double next = 0;
        for (Stmt.DeclareEnum.Member member : s.members()) {
            Expr written = member.value();
            Value value = written == null ? new Num(next) : in.expressions().eval(written, inside);
            if (value instanceof Num(double number)) {
                next = number + 1;
                in.write(record, String.valueOf((long) number), new Text(member.name()));
            }
            in.write(record, member.name(), value);
            in.write(inside, member.name(), value);
        }
        return record;
    }

    /** What does not hold is thrown; below, the test holds. */
    private void assertion(Stmt.Assert s, Scope scope) {
        Site site = site(s.span());
        Value asserted = in.expressions().eval(s.value(), scope);
        in.realm().models().asserted(in, s.value(), asserted, site);
        Ternary holds = in.semantics().asked(in, asserted);
        if (holds == Ternary.FALSE) {
            throw in.thrown(in.semantics().assertionError(in, site), site);
        }
        if (holds == Ternary.MAYBE) {
            in.mayThrow(in.semantics().assertionError(in, site), site, true);
            in.conditions().refine(s.test(), true, scope);
        }
    }

    private int branch(Stmt.If s, Scope scope) {
        Scope inside = Matching.binds(s.test()) ? scope.block() : scope;
        Ternary decided = in.realm().models().isListeningToAssertions() && Refusals.isOne(s)
                ? refusals.decide(s, scope, site(s.span()))
                : in.conditions().decide(s.test(), inside);
        return switch (decided) {
            case TRUE -> block(s.then(), inside);
            case FALSE -> block(s.otherwise(), scope);
            case MAYBE -> fork(
                    in.condition().and(s.test(), true, site(s.span())),
                    () -> {
                        in.conditions().refine(s.test(), true, inside);
                        return block(s.then(), inside);
                    },
                    in.condition().and(s.test(), false, site(s.span())),
                    () -> {
                        in.conditions().refine(s.test(), false, scope);
                        return block(s.otherwise(), scope);
                    });
        };
    }

    private int declareElse(Stmt.DeclareElse s, Scope scope) {
        Value value = in.expressions().eval(s.initialiser(), scope);
        Matching.Match match = in.expressions().matching().match(s.pattern(), value, scope);
        Test test = new Test.Matches(s.initialiser(), s.pattern());
        Supplier<Integer> goesOn = () -> {
            match.declare(in, scope);
            return NORMAL;
        };
        return switch (match.holds()) {
            case TRUE -> goesOn.get();
            case FALSE -> block(s.otherwise(), scope);
            case MAYBE -> fork(
                    in.condition().and(test, true, site(s.span())),
                    goesOn,
                    in.condition().and(test, false, site(s.span())),
                    () -> block(s.otherwise(), scope));
        };
    }

    /** Runs two ways to go on and joins how they complete. */
    int fork(PathCondition left, Supplier<Integer> a, PathCondition right, Supplier<Integer> b) {
        return in.branch(left, a, right, b, (x, y) -> x | y, completion -> (completion & NORMAL) != 0);
    }

    /** Runs a body that may or may not run. */
    int maybe(String words, Site site, Supplier<Integer> body) {
        return fork(in.condition().and(words, site), body, in.condition(), () -> NORMAL);
    }

    private int leave(@Nullable String label, boolean goesOn, @Nullable Value value) {
        Frame frame = in.currentFrame();
        for (Target target = frame.target(); target != null; target = target.outer()) {
            if (target.isMeant(label, goesOn)) {
                int way = goesOn ? target.continueBit() : target.breakBit();
                target.gives(value == null ? in.semantics().noValue() : value);
                frame.leaveFor(target, way);
                return way;
            }
        }
        return NORMAL;
    }

    /** The completion outside of a statement that breaks may have left; makes the state in which they did. */
    int landed(Target target, int completion) {
        if (!target.breaks().any()) {
            return completion;
        }
        target.breaks().land((completion & NORMAL) != 0, null);
        return (completion & ~target.breakBit()) | NORMAL;
    }

    private int labelled(Stmt.Labelled s, Scope scope) {
        return switch (s.body()) {
            case Stmt.ForEach loop -> loops.forEach(loop, scope, s.label());
            case Stmt.Loop loop -> loops.loop(loop, scope, List.of(), s.label());
            default -> leavable(Target.Kind.LABELLED, s.label(), () -> execute(s.body(), scope));
        };
    }

    /** Runs something that a break can leave, other than a loop. */
    int leavable(Target.Kind kind, @Nullable String label, Supplier<Integer> body) {
        Frame frame = in.currentFrame();
        Target target = frame.enter(kind, label, in.journal());
        int completion;
        try {
            completion = body.get();
        } catch (Thrown thrown) {
            if (!target.breaks().any()) {
                throw thrown;
            }
            in.sink().addAll(thrown.values());
            in.frame(frame);
            completion = frame.pending();
        } finally {
            frame.leave(target);
        }
        return landed(target, completion);
    }

    /** Whether a block declares variables for a counting loop, which gives each round its own. */
    private static boolean counting(Stmt.Block s) {
        return s.body().size() > 1 && s.body().getFirst() instanceof Stmt.Declare declared
                && declared.kind() == Stmt.Declare.Kind.BLOCK
                && (s.body().getLast() instanceof Stmt.Loop || (s.body().getLast() instanceof Stmt.Labelled labelled
                        && labelled.body() instanceof Stmt.Loop));
    }

    private int counted(Stmt.Block s, Scope scope) {
        Scope inside = scope.block();
        List<Stmt> head = s.body().subList(0, s.body().size() - 1);
        list(head, inside);
        List<String> names = new ArrayList<>();
        for (Stmt statement : head) {
            if (statement instanceof Stmt.Declare declared
                    && declared.pattern() instanceof Pattern.Bind(var span, var name, var type)) {
                names.add(name);
            }
        }
        return switch (s.body().getLast()) {
            case Stmt.Loop loop -> loops.loop(loop, inside, names, null);
            case Stmt.Labelled(var span, var label, Stmt.Loop loop) -> loops.loop(loop, inside, names, label);
            default -> execute(s.body().getLast(), inside);
        };
    }

    Site site(dev.throughline.syntax.ir.Span span) {
        return new Site(in.currentFrame().module().file(), span);
    }
}
