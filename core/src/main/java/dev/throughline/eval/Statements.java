package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import java.util.function.Supplier;

/** Executes statements. The result is a set of the ways in which they can complete. */
final class Statements {
    /** The code below runs. */
    static final int NORMAL = 1;
    /** The function is left; the value is with the frame. */
    static final int RETURN = 2;
    /** The innermost loop or switch is left. */
    static final int BREAK = 4;
    /** The next round of the innermost loop begins. */
    static final int CONTINUE = 8;
    /** A labelled statement is left; its label is with the frame. */
    static final int LABEL = 16;

    private final Interpreter in;
    private final Loops loops;

    Statements(Interpreter in) {
        this.in = in;
        this.loops = new Loops(in, this);
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
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.DeclareFunction(var span, var function)) {
                Closure closure = new Closure(function, scope, in.currentFrame().module(), in.calls().home(scope));
                in.write(scope, function.name(), closure);
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
                in.currentFrame().addReturn(value == null ? Nothing.UNDEFINED : in.expressions().eval(value, scope));
                return RETURN;
            }
            case Stmt.Throw s -> throw in.thrown(in.expressions().eval(s.value(), scope), site(s.span()));
            case Stmt.If s -> {
                return branch(s, scope);
            }
            case Stmt.ForEach s -> {
                return loops.forEach(s, scope);
            }
            case Stmt.Loop s -> {
                return loops.loop(s, scope);
            }
            case Stmt.Try s -> {
                return attempt(s, scope);
            }
            case Stmt.Switch s -> {
                return new Switches(in, this).execute(s, scope);
            }
            case Stmt.With s -> {
                return with(s, scope);
            }
            case Stmt.Block s -> {
                return block(s.body(), scope);
            }
            case Stmt.Labelled s -> {
                int completion = execute(s.body(), scope);
                boolean mine = s.label().equals(in.currentFrame().leavingLabel());
                return (completion & LABEL) != 0 && mine ? (completion & ~LABEL) | NORMAL : completion;
            }
            case Stmt.Break s -> {
                in.currentFrame().leaveTo(s.label());
                return s.label() == null ? BREAK : LABEL;
            }
            case Stmt.Continue s -> {
                in.currentFrame().leaveTo(s.label());
                return s.label() == null ? CONTINUE : LABEL;
            }
            case Stmt.Import s -> in.loader().declareImport(s, scope, in.currentFrame().module());
            case Stmt.Export s -> {}
            case Stmt.ExportDefault s ->
                in.write(scope, ModuleInstance.DEFAULT, in.expressions().eval(s.value(), scope));
            case Stmt.ExportAssign s -> in.set(
                    in.currentFrame().module().moduleObject(),
                    "exports",
                    in.expressions().eval(s.value(), scope),
                    site(s.span()));
            case Stmt.Opaque s -> s.children().forEach(child -> in.expressions().eval(child, scope));
        }
        return NORMAL;
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

    private int branch(Stmt.If s, Scope scope) {
        Ternary decided = in.conditions().decide(s.test(), scope);
        return switch (decided) {
            case TRUE -> block(s.then(), scope);
            case FALSE -> block(s.otherwise(), scope);
            case MAYBE -> fork(
                    in.condition().and(s.test(), true, site(s.span())),
                    () -> {
                        in.conditions().refine(s.test(), true, scope);
                        return block(s.then(), scope);
                    },
                    in.condition().and(s.test(), false, site(s.span())),
                    () -> {
                        in.conditions().refine(s.test(), false, scope);
                        return block(s.otherwise(), scope);
                    });
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

    private int attempt(Stmt.Try s, Scope scope) {
        ThrowSink outer = in.sink();
        ThrowSink own = new ThrowSink();
        Frame frame = in.currentFrame();
        PathCondition before = in.condition();
        in.sink(own);
        int completion;
        boolean always = false;
        try {
            completion = block(s.body(), scope);
        } catch (Thrown thrown) {
            thrown.values().forEach(own::add);
            in.frame(frame);
            completion = 0;
            always = true;
        } finally {
            in.sink(outer);
        }
        List<ThrownValue> caught = own.thrown();
        if (s.handlers().isEmpty()) {
            caught.forEach(outer::add);
        } else if (!caught.isEmpty()) {
            completion = handle(s, caught, always ? 0 : completion, before, scope);
        }
        if (!s.finalizer().isEmpty()) {
            int last = block(s.finalizer(), scope);
            completion = (last & NORMAL) == 0 ? last : completion | (last & ~NORMAL);
        }
        if (completion == 0) {
            throw in.thrown(caught);
        }
        return completion;
    }

    /**
     * Runs the handler.
     *
     * @param completion how the body completes when it does not throw; 0 when it always throws
     */
    private int handle(Stmt.Try s, List<ThrownValue> caught, int completion, PathCondition before, Scope scope) {
        Stmt.Handler handler = s.handlers().getFirst();
        Value error = Union.of(caught.stream().map(ThrownValue::value).toList());
        Supplier<Integer> body = () -> {
            Scope inside = scope.block();
            Pattern pattern = handler.pattern();
            if (pattern != null) {
                in.patterns().declare(pattern, error, inside, inside);
            }
            return list(handler.body(), inside);
        };
        PathCondition inHandler = before.and(thrownInWords(caught), caught.getFirst().site());
        if (completion == 0) {
            in.condition(inHandler);
            int handled = body.get();
            in.condition(in.condition().after(inHandler, before, false));
            return handled;
        }
        return fork(inHandler, body, in.condition(), () -> completion);
    }

    private static String thrownInWords(List<ThrownValue> caught) {
        boolean known = caught.stream().anyMatch(ThrownValue::known);
        return known ? "an error is thrown" : "a call fails";
    }

    private int with(Stmt.With s, Scope scope) {
        Scope inside = scope.block();
        for (Stmt.Item item : s.items()) {
            Value value = in.expressions().eval(item.value(), inside);
            Pattern pattern = item.pattern();
            if (pattern != null) {
                in.patterns().declare(pattern, value, inside, inside);
            }
        }
        return list(s.body(), inside);
    }

    Site site(dev.throughline.syntax.ir.Span span) {
        return new Site(in.currentFrame().module().file(), span);
    }
}
