package dev.throughline.eval;

import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** Tells whether statements contain one that leaves them, so that a loop without a test can end. */
final class Leaving {

    private Leaving() {}

    static boolean within(List<Stmt> statements) {
        return statements.stream().anyMatch(Leaving::within);
    }

    private static boolean within(Stmt statement) {
        return switch (statement) {
            case Stmt.Return s -> true;
            case Stmt.Throw s -> true;
            case Stmt.Break s -> true;
            case Stmt.If s -> within(s.then()) || within(s.otherwise());
            case Stmt.ForEach s -> within(s.body());
            case Stmt.Loop s -> within(s.body());
            case Stmt.Try s -> within(s.body()) || s.handlers().stream().anyMatch(h -> within(h.body()))
                    || within(s.finalizer());
            case Stmt.Switch s -> s.cases().stream().anyMatch(c -> within(c.body()));
            case Stmt.With s -> within(s.body());
            case Stmt.Block s -> within(s.body());
            case Stmt.Labelled s -> within(s.body());
            default -> false;
        };
    }
}
