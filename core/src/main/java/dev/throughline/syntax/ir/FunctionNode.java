package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, method, arrow or lambda.
 *
 * @param name its own or its binding's name, empty when it has none
 * @param receiver how {@code this} is found
 * @param decorators decorators, attributes or annotations, in source order
 * @param returns declared return type
 * @param body statements; an expression body is lowered to a {@link Stmt.Return}
 * @param typeParameters the types that it is generic in
 */
public record FunctionNode(
        Span span,
        String name,
        List<Parameter> parameters,
        List<Stmt> body,
        Receiver receiver,
        boolean async,
        boolean generator,
        List<Expr> decorators,
        @Nullable TypeRef returns,
        List<TypeParameter> typeParameters) {

    /** A function that is not generic, or in a language where that means nothing. */
    public FunctionNode(
            Span span,
            String name,
            List<Parameter> parameters,
            List<Stmt> body,
            Receiver receiver,
            boolean async,
            boolean generator,
            List<Expr> decorators,
            @Nullable TypeRef returns) {
        this(span, name, parameters, body, receiver, async, generator, decorators, returns, List.of());
    }

    /** How a function finds its receiver. */
    public enum Receiver {
        /** Given by the call site, under the name {@code this}. */
        CALL_SITE,
        /** Looked up in the enclosing scope, as in an arrow function. */
        LEXICAL,
        /** The first parameter, as in Python, and in Rust where that is {@code self}. */
        FIRST_PARAMETER,
        /** It has none. */
        NONE
    }

    /**
     * One parameter.
     *
     * @param pattern what it binds
     * @param defaultValue default, or null
     * @param kind which arguments it takes
     * @param type declared type
     * @param annotation the type as an expression, in languages where it is one (Python), else null
     * @param field whether it also declares and sets a field of the same name (TypeScript parameter
     *     properties)
     */
    public record Parameter(
            Pattern pattern,
            @Nullable Expr defaultValue,
            Kind kind,
            @Nullable TypeRef type,
            @Nullable Expr annotation,
            boolean field,
            List<Expr> decorators) {

        /** Which arguments a parameter takes. */
        public enum Kind {
            /** One, by position or by name. */
            PLAIN,
            /** One, by name only. */
            KEYWORD_ONLY,
            /** All remaining ones that are given by position. */
            REST,
            /** All remaining ones that are given by name. */
            NAMED_REST
        }

        /** Whether it takes all remaining positional arguments. */
        public boolean rest() {
            return kind == Kind.REST;
        }

        /** The name that it binds, or null when it takes its argument apart. */
        public @Nullable String name() {
            return pattern instanceof Pattern.Bind bind ? bind.name() : null;
        }
    }
}
