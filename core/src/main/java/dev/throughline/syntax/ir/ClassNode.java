package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class.
 *
 * @param name empty when it has none
 * @param bases base class expressions; at most one in languages with single inheritance
 * @param interfaces implemented interfaces as written
 * @param members in source order
 */
public record ClassNode(
        Span span,
        String name,
        List<Expr> bases,
        List<TypeRef> interfaces,
        List<Member> members,
        List<Expr> decorators) {

    /** A member of a class body. */
    public sealed interface Member {
        /** The member's name when it is written in the source, else null (see {@link #computedName}). */
        @Nullable String name();

        /** The expression of a computed name, else null. */
        @Nullable Expr computedName();

        /** Whether it belongs to the class itself. */
        boolean isStatic();
    }

    /** A method, accessor or constructor. */
    public record Method(
            @Nullable String name, @Nullable Expr computedName, boolean isStatic, Kind kind, FunctionNode function)
            implements Member {
        /** What a method is called for. */
        public enum Kind {
            METHOD,
            CONSTRUCTOR,
            GETTER,
            SETTER
        }
    }

    /**
     * A field with its initialiser, which runs per instance, or once when static.
     *
     * @param annotation the type as an expression, in languages where it is one (Python), else null
     */
    public record Field(
            @Nullable String name,
            @Nullable Expr computedName,
            boolean isStatic,
            @Nullable Expr initialiser,
            @Nullable TypeRef type,
            @Nullable Expr annotation,
            List<Expr> decorators)
            implements Member {}

    /** Statements that run when the class is made. */
    public record StaticBlock(List<Stmt> body) implements Member {
        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public @Nullable Expr computedName() {
            return null;
        }

        @Override
        public boolean isStatic() {
            return true;
        }
    }
}
