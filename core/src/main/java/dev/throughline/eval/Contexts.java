package dev.throughline.eval;

import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import java.util.function.ToIntFunction;

/** With statements. */
final class Contexts {
    private final Interpreter in;
    private final Statements statements;

    Contexts(Interpreter in, Statements statements) {
        this.in = in;
        this.statements = statements;
    }

    int execute(Stmt.With s, Scope scope) {
        return enter(s, 0, scope.block());
    }

    /** Enters the item at a position and those after it, then runs the body. */
    private int enter(Stmt.With s, int position, Scope scope) {
        if (position == s.items().size()) {
            return statements.list(s.body(), scope);
        }
        Stmt.Item item = s.items().get(position);
        Site site = statements.site(s.span());
        Value value = in.expressions().eval(item.value(), scope);
        Value manager = s.async() ? in.await(value, site) : value;
        Pattern pattern = item.pattern();
        ToIntFunction<Value> body = entered -> {
            if (pattern != null) {
                in.patterns().declare(pattern, entered, scope, scope);
            }
            return enter(s, position + 1, scope);
        };
        ContextManager context = in.semantics().context(in, manager, s.async());
        return context == null ? body.applyAsInt(manager) : context.within(in, site, body);
    }
}
