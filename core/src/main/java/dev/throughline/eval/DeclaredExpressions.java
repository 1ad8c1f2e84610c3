package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates blocks that have values, early exits, and the literals of declared types. */
final class DeclaredExpressions {
    private final Interpreter in;
    private final Expressions expressions;

    DeclaredExpressions(Interpreter in, Expressions expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** Statements as an expression; where none of them completes, neither does what the expression stands in. */
    Value block(List<Stmt> body, Scope scope) {
        return here(body, scope.block());
    }

    /** As {@link #block}, but what the statements declare stays in the scope. */
    Value here(List<Stmt> body, Scope inside) {
        Stmt last = body.isEmpty() ? null : body.getLast();
        boolean hasValue = last instanceof Stmt.Expression;
        Frame frame = in.currentFrame();
        int completion = in.statements().list(hasValue ? body.subList(0, body.size() - 1) : body, inside);
        if ((completion & Statements.NORMAL) == 0) {
            if ((completion & Statements.RETURN) != 0) {
                frame.leaveAtOnce();
            }
            throw new Thrown(List.of());
        }
        if (last instanceof Stmt.Expression(var span, var value)) {
            return expressions.eval(value, inside);
        }
        boolean breaks = last instanceof Stmt.Labelled || (last instanceof Stmt.Loop loop && loop.test() == null);
        Value given = breaks ? frame.given() : null;
        return given != null ? given : in.semantics().noValue();
    }

    Value early(Expr.EarlyExit e, Scope scope) {
        Site site = expressions.site(e.span());
        DeclaredMeaning.Early early = in.semantics().early(in, expressions.eval(e.value(), scope), site);
        Value goesOn = early.goesOn();
        Value leaves = early.leaves();
        if (leaves == null) {
            return goesOn == null ? in.semantics().noValue() : goesOn;
        }
        if (goesOn == null) {
            throw leave(leaves);
        }
        String words = ConditionText.of(e.value());
        return in.branch(
                in.condition().and(words + " fails", site),
                () -> {
                    throw leave(madeHere(leaves, site));
                },
                in.condition().and(words + " succeeds", site),
                () -> goesOn,
                (left, right) -> right,
                value -> true);
    }

    /** What the operator gives is made because of the failure. */
    private Value madeHere(Value leaves, Site site) {
        return Union.map(leaves, each -> {
            if (!(each instanceof RecordValue failure)) {
                return each;
            }
            RecordValue made = failure.snapshot();
            in.made(made, site);
            return Reasons.passed(in, failure, made);
        });
    }

    private Thrown leave(Value value) {
        Frame frame = in.currentFrame();
        frame.addReturn(value);
        frame.leaveAtOnce();
        return new Thrown(List.of());
    }

    Value structure(Expr.StructLiteral s, Scope scope) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Expr.KeyValue entry : s.entries()) {
            String name = in.semantics().keyName(expressions.eval(entry.key(), scope));
            Value value = expressions.eval(entry.value(), scope);
            if (name != null) {
                fields.put(name, value);
            }
        }
        Expr base = s.base();
        Value rest = base == null ? null : expressions.eval(base, scope);
        return in.semantics().structure(in, s.type(), fields, rest, scope, expressions.site(s.span()));
    }

    Value repeat(Expr.Repeat r, Scope scope) {
        Value value = expressions.eval(r.value(), scope);
        return expressions.eval(r.count(), scope) instanceof Num(double n) && n >= 0 && n <= ListValue.LONGEST
                ? ListValue.of(Collections.nCopies((int) n, value))
                : ListValue.maybe(List.of(value));
    }

    Value range(Expr.Range r, Scope scope) {
        Expr from = r.from();
        Expr to = r.to();
        return in.semantics().range(
                from == null ? null : expressions.eval(from, scope),
                to == null ? null : expressions.eval(to, scope),
                r.inclusive());
    }
}
