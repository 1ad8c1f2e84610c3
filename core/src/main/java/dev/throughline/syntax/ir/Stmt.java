package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt {

    /** Where it stands. */
    Span span();

    /** An expression evaluated for its effect. */
    record Expression(Span span, Expr value) implements Stmt {}

    /**
     * A variable declaration.
     *
     * @param kind how the binding behaves
     * @param initialiser null when the variable starts out missing
     */
    record Declare(Span span, Kind kind, Pattern pattern, @Nullable Expr initialiser) implements Stmt {
        /** How a binding behaves. */
        public enum Kind {
            /** Belongs to the function (JavaScript {@code var}, Python names). */
            FUNCTION,
            /** Belongs to the block. */
            BLOCK,
            /** Belongs to the block and is never assigned again. */
            CONSTANT
        }
    }

    /** A named function; hoisted to the head of its block. */
    record DeclareFunction(Span span, FunctionNode function) implements Stmt {}

    /** A named class. */
    record DeclareClass(Span span, ClassNode type) implements Stmt {}

    /** An enumeration whose members are constants where they can be told (TypeScript {@code enum}). */
    record DeclareEnum(Span span, String name, List<Member> members) implements Stmt {
        /** One member; {@code value} is null when it follows from its position. */
        public record Member(String name, @Nullable Expr value) {}
    }

    /** Leaves the function; {@code value} is null for a bare return. */
    record Return(Span span, @Nullable Expr value) implements Stmt {}

    /** Throws. */
    record Throw(Span span, Expr value) implements Stmt {}

    /**
     * Throws unless a value counts as true.
     *
     * @param value what is asserted
     * @param test the same as a test, for narrowing
     * @param message evaluated when it throws, or null
     */
    record Assert(Span span, Expr value, Test test, @Nullable Expr message) implements Stmt {}

    /** A branch. */
    record If(Span span, Test test, List<Stmt> then, List<Stmt> otherwise) implements Stmt {}

    /**
     * A loop over the elements of a value.
     *
     * @param keys whether it walks the keys instead ({@code for … in} of JavaScript)
     */
    record ForEach(Span span, Pattern pattern, Expr iterable, boolean keys, boolean async, List<Stmt> body)
            implements Stmt {}

    /**
     * A loop on a condition; a {@code for(;;)} loop is a block that declares and then loops.
     *
     * @param test null for an endless loop
     * @param update evaluated after each round, also after a {@code continue}; null for none
     * @param testFirst false for a loop whose body runs once before the first test
     */
    record Loop(Span span, @Nullable Test test, @Nullable Expr update, boolean testFirst, List<Stmt> body)
            implements Stmt {}

    /**
     * A try statement.
     *
     * @param handlers in source order; a handler without types takes everything
     */
    record Try(Span span, List<Stmt> body, List<Handler> handlers, List<Stmt> finalizer) implements Stmt {}

    /** One handler of a try statement. */
    record Handler(Span span, @Nullable Pattern pattern, List<Expr> types, List<Stmt> body) {}

    /** A switch with fall-through. */
    record Switch(Span span, Expr subject, List<Case> cases) implements Stmt {}

    /** A case of a switch; {@code value} is null for the default. */
    record Case(Span span, @Nullable Expr value, List<Stmt> body) {}

    /** Resources that are entered before and left after the body. */
    record With(Span span, List<Item> items, boolean async, List<Stmt> body) implements Stmt {}

    /** One resource of a {@link With}; {@code pattern} is null when it is not bound. */
    record Item(Expr value, @Nullable Pattern pattern) {}

    /** A block with a scope of its own. */
    record Block(Span span, List<Stmt> body) implements Stmt {}

    /** A labelled statement. */
    record Labelled(Span span, String label, Stmt body) implements Stmt {}

    /** Leaves a loop or switch; {@code label} is null for the innermost. */
    record Break(Span span, @Nullable String label) implements Stmt {}

    /** Goes on with the next round; {@code label} is null for the innermost. */
    record Continue(Span span, @Nullable String label) implements Stmt {}

    /**
     * An import.
     *
     * @param specifier as written
     * @param bindings empty when the module is loaded for its effects only
     */
    record Import(Span span, String specifier, List<ImportBinding> bindings) implements Stmt {}

    /**
     * One imported name.
     *
     * @param imported the exporting module's name for it: {@code default}, {@code *} for the whole module
     * @param local the name here
     */
    record ImportBinding(Span span, String imported, String local) {}

    /**
     * Exports names of this scope, or of another module.
     *
     * @param specifier the module whose names are passed on, or null for this module's own
     * @param bindings {@code *} as {@code local} passes on everything; with {@code exported} other than
     *     {@code *} under one name
     */
    record Export(Span span, @Nullable String specifier, List<ExportBinding> bindings) implements Stmt {}

    /** One exported name. */
    record ExportBinding(String local, String exported) {}

    /** Exports a value that has no name of its own under {@code default}. */
    record ExportDefault(Span span, Expr value) implements Stmt {}

    /** Replaces the whole export of the module ({@code export = x}). */
    record ExportAssign(Span span, Expr value) implements Stmt {}

    /** Something that no pack needs; its expressions are still evaluated for their calls. */
    record Opaque(Span span, String kind, List<Expr> children) implements Stmt {}
}
