package dev.throughline.audit;

import dev.throughline.packs.runner.CodeWalk;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.LinkedHashSet;
import java.util.Set;

/** The functions that a file of Python calls only when it is run as a program ({@code if __name__ == "__main__"}). */
final class MainFunctions {
    private static final String MAIN = "__main__";

    private MainFunctions() {}

    /** Their names, as called. */
    static Set<String> of(ModuleNode module) {
        Called called = new Called();
        for (Stmt statement : module.body()) {
            if (statement instanceof Stmt.If guard && isGuard(guard.test())) {
                called.statements(guard.then());
            }
        }
        return called.names;
    }

    private static boolean isGuard(Test test) {
        return test instanceof Test.Equal(Expr left, Expr right, boolean strict) && (isMain(left) || isMain(right));
    }

    private static boolean isMain(Expr side) {
        return side instanceof Expr.Literal(var span, Constant.Text(String text)) && text.equals(MAIN);
    }

    private static final class Called extends CodeWalk {
        private final Set<String> names = new LinkedHashSet<>();

        @Override
        protected boolean enters(Expr expression) {
            if (expression instanceof Expr.Call call && call.callee() instanceof Expr.Name name) {
                names.add(name.name());
            }
            return true;
        }
    }
}
