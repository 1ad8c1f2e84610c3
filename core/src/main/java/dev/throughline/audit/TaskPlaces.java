package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.packs.runner.CodeWalk;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places whose code a spawned task runs: what is written in the call that spawns it, and where the variables are
 * made that the call passes on.
 */
final class TaskPlaces {

    private TaskPlaces() {}

    /** The places of the task that is spawned somewhere in an activation. */
    static List<Span> of(@Nullable Frame frame, Site spawn) {
        List<Span> places = new ArrayList<>();
        places.add(spawn.span());
        if (frame == null || !frame.module().file().equals(spawn.file())) {
            return places;
        }
        List<Stmt> body = frame.function() == null ? frame.module().node().body() : frame.function().node().body();
        Names names = new Names(spawn.span());
        names.statements(body);
        Declarations declarations = new Declarations(names.found, places);
        declarations.statements(body);
        return places;
    }

    /** Whether a place lies in one of several. */
    static boolean hold(List<Span> places, Span inner) {
        return places.stream().anyMatch(outer -> contains(outer, inner));
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && outer.end() >= inner.end();
    }

    /** Finds the names in a call. */
    private static final class Names extends CodeWalk {
        private final Span call;
        private final Set<String> found = new HashSet<>();

        Names(Span call) {
            this.call = call;
        }

        @Override
        protected boolean enters(Expr expression) {
            if (contains(call, expression.span())) {
                switch (expression) {
                    case Expr.Name name -> found.add(name.name());
                    case Expr.Path path when path.segments().size() == 1 -> found.add(path.segments().getFirst());
                    default -> {}
                }
                return true;
            }
            return contains(expression.span(), call);
        }
    }

    /** Finds where variables are made, other than by waiting: what has been waited for is no task any more. */
    private static final class Declarations extends CodeWalk {
        private final Set<String> names;
        private final List<Span> places;

        Declarations(Set<String> names, List<Span> places) {
            this.names = names;
            this.places = places;
        }

        @Override
        protected boolean enters(Stmt statement) {
            if (statement instanceof Stmt.Declare(var span, var kind, Pattern pattern, Expr initialiser)) {
                take(pattern, initialiser);
            }
            return !(statement instanceof Stmt.DeclareFunction || statement instanceof Stmt.DeclareClass);
        }

        @Override
        protected boolean enters(Expr expression) {
            if (expression instanceof Expr.Assign(var span, Pattern target, var operator, Expr value)) {
                take(target, value);
            }
            return !(expression instanceof Expr.Function);
        }

        private void take(Pattern pattern, @Nullable Expr made) {
            if (made != null
                    && pattern instanceof Pattern.Bind(var span, String name, var type)
                    && names.contains(name)
                    && !Waiting.within(made)) {
                places.add(made.span());
            }
        }
    }

    /** Tells whether an expression waits before it gives its value. */
    private static final class Waiting extends CodeWalk {
        private boolean found;

        static boolean within(Expr expression) {
            Waiting waiting = new Waiting();
            waiting.expression(expression);
            return waiting.found;
        }

        @Override
        protected boolean enters(Expr expression) {
            found |= expression instanceof Expr.Await;
            return !(expression instanceof Expr.Function);
        }
    }
}
