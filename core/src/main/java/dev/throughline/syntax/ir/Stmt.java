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

    /**
     * A variable declaration that may not apply.
     *
     * @param otherwise what runs when the pattern does not match; it never completes
     */
    record DeclareElse(Span span, Pattern pattern, Expr initialiser, List<Stmt> otherwise) implements Stmt {}

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

    /**
     * Leaves a loop, switch or labelled block.
     *
     * @param label null for the innermost
     * @param value what the statement that is left gives as an expression, or null
     */
    record Break(Span span, @Nullable String label, @Nullable Expr value) implements Stmt {
        /** Leaves without a value. */
        public Break(Span span, @Nullable String label) {
            this(span, label, null);
        }
    }

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

    /** A declaration that holds for its whole block, wherever it stands in it, and of which nothing runs by itself. */
    sealed interface Declaration extends Stmt {}

    /** What the parts of a value of a declared type are called. */
    enum Shape {
        /** It has none. */
        UNIT,
        /** They have positions. */
        TUPLE,
        /** They have names. */
        RECORD
    }

    /** A part of a declared type; {@code name} is the position of one without a name. */
    record StructField(Span span, String name, TypeRef type, List<Expr> attributes) {}

    /** A type whose values have the same parts. */
    record DeclareStruct(
            Span span,
            String name,
            List<TypeParameter> typeParameters,
            Shape shape,
            List<StructField> fields,
            List<Expr> attributes)
            implements Declaration {}

    /** A type whose values are one of several variants (Rust's {@code enum}). */
    record DeclareVariants(
            Span span, String name, List<TypeParameter> typeParameters, List<Variant> variants, List<Expr> attributes)
            implements Declaration {}

    /** A variant; {@code discriminant} is its number where that is written, else null. */
    record Variant(
            Span span,
            String name,
            Shape shape,
            List<StructField> fields,
            @Nullable Expr discriminant,
            List<Expr> attributes) {}

    /**
     * What a type can do, by itself or for a trait.
     *
     * @param trait null for methods of its own
     * @param items functions, constants and types
     */
    record Implement(
            Span span,
            List<TypeParameter> typeParameters,
            TypeRef self,
            @Nullable TypeRef trait,
            List<Stmt> items,
            List<Expr> attributes)
            implements Declaration {}

    /**
     * A trait.
     *
     * @param items functions with their default bodies, {@link DeclareSignature}s, constants and types
     */
    record DeclareTrait(
            Span span,
            String name,
            List<TypeParameter> typeParameters,
            List<TypeRef> supertraits,
            List<Stmt> items,
            List<Expr> attributes)
            implements Declaration {}

    /** A function without a body: one that a trait asks for or another language has; the body is empty. */
    record DeclareSignature(Span span, FunctionNode function) implements Declaration {}

    /** A name for a type; {@code type} is null for one that a trait asks for. */
    record DeclareAlias(Span span, String name, List<TypeParameter> typeParameters, @Nullable TypeRef type)
            implements Declaration {}

    /**
     * A module within the file or, without a body, in a file of its own.
     *
     * @param body null for a module in another file
     * @param path where that file is, when it is written ({@code #[path]}), else null
     */
    record DeclareModule(
            Span span, String name, @Nullable List<Stmt> body, @Nullable String path, List<Expr> attributes)
            implements Declaration {}

    /**
     * Brings a name of another module into this one.
     *
     * @param segments the path of what is named, or of the module all of whose names are meant; the first is empty
     *     where the path starts at the root of all crates
     * @param alias the name here when it differs, {@code _} for none, else null
     * @param glob whether all names are meant
     * @param exported whether other modules find the name here, too
     */
    record Use(Span span, List<String> segments, @Nullable String alias, boolean glob, boolean exported)
            implements Declaration {}

    /**
     * A macro that replaces its calls by code.
     *
     * @param exported whether other crates see it
     */
    record DeclareMacro(Span span, String name, List<MacroRule> rules, boolean exported) implements Declaration {}

    /**
     * A rule of a macro.
     *
     * @param matcher what a call must look like, without the brackets around it
     * @param body what the call is replaced by, without the brackets around it
     */
    record MacroRule(Span span, String matcher, String body) {}
}
