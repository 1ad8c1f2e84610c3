package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What calls of the project's macros stand for, each replaced once. A macro that calls itself more than once grows
 * without end although its depth is bounded, so what one call may come to in all is bounded as well.
 */
final class MacroExpansions {
    /** Characters of the calls that are replaced on behalf of one call. */
    private static final int MOST_TEXT = 1 << 17;
    /** What a call counts at least, since the shortest ones grow too. */
    private static final int LEAST_TEXT = 128;

    private final IdentityHashMap<Expr.MacroCall, Optional<List<Stmt>>> expanded = new IdentityHashMap<>();
    private int nesting;
    private long text;

    static MacroExpansions of(Interpreter in) {
        return in.realm().companion(MacroExpansions.class, MacroExpansions::new);
    }

    /**
     * Uses what a call stands for, which may hold more such calls.
     *
     * @return null where it stands for nothing, or for too much
     */
    <T> @Nullable T replaced(
            Interpreter in, Stmt.DeclareMacro macro, Expr.MacroCall call, Function<List<Stmt>, T> use) {
        text = (nesting == 0 ? 0 : text) + LEAST_TEXT + call.text().length();
        if (text > MOST_TEXT) {
            return null;
        }
        nesting++;
        try {
            Optional<List<Stmt>> body = expanded.computeIfAbsent(
                    call, each -> in.realm().program().crates().expand(macro, each));
            return body.isEmpty() ? null : use.apply(body.get());
        } finally {
            nesting--;
        }
    }
}
