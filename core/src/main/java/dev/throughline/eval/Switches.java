package dev.throughline.eval;

import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.List;

/** Switches with fall-through: case by case, each undecided one as a branch. */
final class Switches {
    private final Interpreter in;
    private final Statements statements;

    Switches(Interpreter in, Statements statements) {
        this.in = in;
        this.statements = statements;
    }

    int execute(Stmt.Switch s, Scope scope) {
        Value subject = in.expressions().eval(s.subject(), scope);
        return statements.leavable(Target.Kind.SWITCH, null, () -> from(s, subject, 0, scope.block()));
    }

    private int from(Stmt.Switch s, Value subject, int index, Scope scope) {
        List<Stmt.Case> cases = s.cases();
        int next = index;
        while (next < cases.size() && cases.get(next).value() == null) {
            next++;
        }
        if (next >= cases.size()) {
            return fallback(s, scope);
        }
        Expr value = java.util.Objects.requireNonNull(cases.get(next).value());
        Test test = new Test.Equal(s.subject(), value, true);
        int at = next;
        Ternary decided = in.conditions().decideCase(s.subject(), subject, value, scope);
        return switch (decided) {
            case TRUE -> run(s, at, scope);
            case FALSE -> from(s, subject, at + 1, scope);
            case MAYBE -> {
                Site site = statements.site(cases.get(at).span());
                yield statements.fork(
                        in.condition().and(test, true, site),
                        () -> {
                            in.conditions().refine(test, true, scope);
                            return run(s, at, scope);
                        },
                        in.condition().and(test, false, site),
                        () -> {
                            in.conditions().refine(test, false, scope);
                            return from(s, subject, at + 1, scope);
                        });
            }
        };
    }

    private int fallback(Stmt.Switch s, Scope scope) {
        for (int i = 0; i < s.cases().size(); i++) {
            if (s.cases().get(i).value() == null) {
                return run(s, i, scope);
            }
        }
        return Statements.NORMAL;
    }

    private int run(Stmt.Switch s, int index, Scope scope) {
        int seen = 0;
        for (Stmt.Case arm : s.cases().subList(index, s.cases().size())) {
            int completion = statements.list(arm.body(), scope);
            seen |= completion & ~Statements.NORMAL;
            if ((completion & Statements.NORMAL) == 0) {
                return seen;
            }
        }
        return seen | Statements.NORMAL;
    }
}
