package dev.throughline.audit;

import dev.throughline.eval.value.Closure;
import dev.throughline.packs.runner.CodeWalk;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import org.jspecify.annotations.Nullable;

/** Names of the project's functions, as a reader would say them. */
final class FunctionNames {

    private FunctionNames() {}

    /** The name of a function with the class or type that it belongs to; empty when it has no name. */
    static String of(Closure function) {
        String own = function.node().name();
        if (function.home() != null) {
            return function.home().node().name() + "." + own;
        }
        boolean perhapsOfType = function.module().node().language().equals("rust") && !own.isEmpty();
        String type = perhapsOfType ? Implementing.type(function) : null;
        return type == null ? own : type + "::" + own;
    }

    /** Finds the type that an implementation is of in which a function stands. */
    private static final class Implementing extends CodeWalk {
        private final Span function;
        private @Nullable String type;

        Implementing(Span function) {
            this.function = function;
        }

        static @Nullable String type(Closure function) {
            Implementing search = new Implementing(function.node().span());
            search.statements(function.module().node().body());
            return search.type;
        }

        @Override
        protected boolean enters(Stmt statement) {
            switch (statement) {
                case Stmt.Implement implement -> take(implement.self(), implement.span());
                case Stmt.DeclareTrait trait -> {
                    if (holds(trait.span())) {
                        type = trait.name();
                    }
                }
                case Stmt.DeclareModule module -> {
                    return true;
                }
                default -> {}
            }
            return false;
        }

        private void take(TypeRef self, Span span) {
            if (holds(span)) {
                String name = self.name();
                type = name.substring(name.lastIndexOf(':') + 1);
            }
        }

        private boolean holds(Span span) {
            return span.start() <= function.start() && span.end() >= function.end();
        }
    }
}
