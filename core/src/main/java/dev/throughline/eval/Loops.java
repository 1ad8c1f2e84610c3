package dev.throughline.eval;

import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** Loops: over known elements round by round, over anything else once as a branch that may not run. */
final class Loops {
    private static final int LEFT = Statements.RETURN | Statements.LABEL;

    private final Interpreter in;
    private final Statements statements;

    Loops(Interpreter in, Statements statements) {
        this.in = in;
        this.statements = statements;
    }

    int forEach(Stmt.ForEach s, Scope scope) {
        Value iterable = in.expressions().eval(s.iterable(), scope);
        LanguageSemantics.Elements elements = in.semantics().elements(in, iterable, s.keys());
        Site site = statements.site(s.span());
        if (elements != null && elements.exact() && elements.values().size() <= in.budget().rounds()) {
            return rounds(s, elements.values(), scope);
        }
        Value any = elements == null || elements.values().isEmpty()
                ? Unknown.ANY
                : Union.of(Union.of(elements.values()), elements.exact() ? elements.values().getFirst() : Unknown.ANY);
        int completion = statements.maybe("for each " + describe(s.iterable()), site, () -> round(s, any, scope));
        return afterLoop(completion);
    }

    private static String describe(Expr iterable) {
        return ConditionText.of(iterable);
    }

    private int rounds(Stmt.ForEach s, List<Value> elements, Scope scope) {
        int seen = 0;
        for (Value element : elements) {
            int completion = round(s, element, scope);
            seen |= completion & LEFT;
            if ((completion & (Statements.NORMAL | Statements.CONTINUE)) == 0) {
                return (completion & Statements.BREAK) != 0 ? seen | Statements.NORMAL : seen;
            }
        }
        return seen | Statements.NORMAL;
    }

    private int round(Stmt.ForEach s, Value element, Scope scope) {
        Scope inside = scope.block();
        Value bound = s.async() ? in.await(element, statements.site(s.span())) : element;
        in.patterns().declare(s.pattern(), bound, inside, inside);
        return statements.list(s.body(), inside);
    }

    int loop(Stmt.Loop s, Scope scope) {
        int seen = 0;
        for (int round = 0; round < in.budget().rounds(); round++) {
            Ternary goesOn = s.test() == null || (!s.testFirst() && round == 0)
                    ? Ternary.TRUE
                    : in.conditions().decide(s.test(), scope);
            if (goesOn == Ternary.FALSE) {
                return seen | Statements.NORMAL;
            }
            if (goesOn == Ternary.MAYBE) {
                return seen | afterLoop(unknownRound(s, scope));
            }
            int completion = statements.block(s.body(), scope);
            seen |= completion & LEFT;
            if ((completion & (Statements.NORMAL | Statements.CONTINUE)) == 0) {
                return (completion & Statements.BREAK) != 0 ? seen | Statements.NORMAL : seen;
            }
            if ((completion & Statements.BREAK) != 0 || (s.test() == null && round > 1)) {
                return seen | Statements.NORMAL;
            }
            update(s, scope);
        }
        return seen | Statements.NORMAL;
    }

    private int unknownRound(Stmt.Loop s, Scope scope) {
        Site site = statements.site(s.span());
        return statements.maybe("while it loops", site, () -> {
            if (s.test() != null) {
                in.conditions().refine(s.test(), true, scope);
            }
            int completion = statements.block(s.body(), scope);
            update(s, scope);
            return completion;
        });
    }

    private void update(Stmt.Loop s, Scope scope) {
        Expr update = s.update();
        if (update != null) {
            in.expressions().eval(update, scope);
        }
    }

    private static int afterLoop(int completion) {
        return (completion & LEFT) | Statements.NORMAL;
    }

}
