package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. */
public sealed interface Expr {

    /** Where it stands. */
    Span span();

    /** A constant. */
    record Literal(Span span, Constant value) implements Expr {}

    /** Text with holes: {@code texts} has one element more than {@code holes}. */
    record Template(Span span, List<String> texts, List<Expr> holes) implements Expr {}

    /** A variable. */
    record Name(Span span, String name) implements Expr {}

    /** The receiver of the current function. */
    record This(Span span) implements Expr {}

    /** The base class of the current method's class; only as a callee or the object of a member. */
    record Super(Span span) implements Expr {}

    /**
     * A named member of an object.
     *
     * @param safe whether an absent object gives an absent result ({@code a?.b})
     */
    record Member(Span span, Expr object, String name, boolean safe) implements Expr {}

    /** A member by computed key. */
    record Index(Span span, Expr object, Expr key, boolean safe) implements Expr {}

    /** A call; the receiver is the object of a {@link Member} or {@link Index} callee. */
    record Call(Span span, Expr callee, List<Argument> arguments, boolean safe) implements Expr {}

    /** A construction. */
    record New(Span span, Expr type, List<Argument> arguments) implements Expr {}

    /** A list, tuple or array literal. */
    record ListLiteral(Span span, List<Element> elements) implements Expr {}

    /** An element of a list literal. */
    record Element(Expr value, boolean spread) {}

    /** A set literal. */
    record SetLiteral(Span span, List<Element> elements) implements Expr {}

    /** A map literal, whose keys are values of any kind (Python dictionaries). */
    record MapLiteral(Span span, List<Entry> entries) implements Expr {}

    /**
     * A collection made by walking others.
     *
     * @param key the key of an entry, for a map only
     * @param value the element, or the value of an entry
     * @param clauses loops and conditions, outermost first
     */
    record Comprehension(Span span, Kind kind, @Nullable Expr key, Expr value, List<Clause> clauses)
            implements Expr {
        /** What is made. */
        public enum Kind {
            LIST,
            SET,
            MAP,
            GENERATOR
        }

        /** One part of what is walked. */
        public sealed interface Clause {}

        /** Walks the elements of a value. */
        public record For(Pattern pattern, Expr iterable, boolean async) implements Clause {}

        /** Goes on only where a test holds. */
        public record When(Test test) implements Clause {}
    }

    /** A record or object literal, whose keys are names. */
    record RecordLiteral(Span span, List<Entry> entries) implements Expr {}

    /** An entry of a record literal. */
    sealed interface Entry {}

    /** A key with its value; the key is a {@link Literal} when it is written out. */
    record KeyValue(Expr key, Expr value) implements Entry {}

    /** All entries of another record. */
    record SpreadEntry(Expr value) implements Entry {}

    /** A getter or setter. */
    record Accessor(Expr key, ClassNode.Method.Kind kind, FunctionNode function) implements Entry {}

    /** A function value. */
    record Function(Span span, FunctionNode function) implements Expr {}

    /** A class value. */
    record Class(Span span, ClassNode type) implements Expr {}

    /**
     * An operator on one value.
     *
     * @param operator the language's own spelling: {@code !}, {@code -}, {@code typeof}, {@code void},
     *     {@code delete}
     */
    record Unary(Span span, String operator, Expr operand) implements Expr {}

    /** An operator on two values that always evaluates both; the language's own spelling. */
    record Binary(Span span, String operator, Expr left, Expr right) implements Expr {}

    /**
     * A short-circuiting operator.
     *
     * @param condition the left side as a test, for narrowing while the right side is evaluated;
     *     {@code left} itself is what is evaluated
     */
    record Logical(Span span, LogicalOperator operator, Expr left, Test condition, Expr right) implements Expr {}

    /** When the right side of a {@link Logical} is evaluated. */
    enum LogicalOperator {
        /** When the left side counts as true. */
        AND,
        /** When the left side counts as false. */
        OR,
        /** When the left side is absent. */
        COALESCE
    }

    /** One of two values. */
    record Conditional(Span span, Test test, Expr then, Expr otherwise) implements Expr {}

    /**
     * An assignment; its value is the stored value.
     *
     * @param operator the binary operator of a compound assignment ({@code +} for {@code +=}, also
     *     {@code &&}, {@code ||}, {@code ??}), or null
     */
    record Assign(Span span, Pattern target, @Nullable String operator, Expr value) implements Expr {}

    /** An increment or decrement. */
    record Update(Span span, Expr target, boolean increment, boolean prefix) implements Expr {}

    /** Waits for an asynchronous value. */
    record Await(Span span, Expr value) implements Expr {}

    /** Gives a value out of a generator; {@code value} is null for a bare yield. */
    record Yield(Span span, @Nullable Expr value, boolean delegate) implements Expr {}

    /** A conversion that exists for the type checker or converts at run time. */
    record Cast(Span span, Expr value, TypeRef type) implements Expr {}

    /** Expressions evaluated in order; the value is the last one's. */
    record Sequence(Span span, List<Expr> expressions) implements Expr {}

    /**
     * Statements as an expression; the value is that of a trailing {@link Stmt.Expression}. The value of a trailing
     * {@link Stmt.Loop} without a test, or of any trailing {@link Stmt.Labelled}, is that of its breaks.
     */
    record Block(Span span, List<Stmt> body) implements Expr {}

    /** A value matched against cases, in order, without fall-through. */
    record Match(Span span, Expr subject, List<Arm> arms) implements Expr {}

    /** One case of a match: what must hold, and its value. */
    record Arm(Pattern pattern, @Nullable Test guard, Expr value) {}

    /** Leaves the function with the value when it stands for a failure (Rust's {@code ?}). */
    record EarlyExit(Span span, Expr value) implements Expr {}

    /** A module loaded at run time: {@code import(x)}, {@code require(x)}. */
    record DynamicImport(Span span, Expr specifier, boolean async) implements Expr {}

    /**
     * A name with the modules or types that it is looked up in ({@code web::get}, {@code Self::new}); a name alone
     * is a {@link Name}.
     *
     * @param segments as written; the first is empty where the path starts at the root of all crates
     *     ({@code ::std::env}); without what the qualifier says
     * @param qualifier the type that the path starts at when a name does not say it all
     *     ({@code Vec::<u8>::new}, {@code <T as Trait>::NAME}), else null
     */
    record Path(Span span, List<String> segments, @Nullable TypeRef qualifier) implements Expr {}

    /**
     * A function, or a method as a {@link Member}, with its type arguments written out ({@code parse::<T>}); a call
     * of it has the receiver that a call of the inner callee would have.
     */
    record Instantiate(Span span, Expr callee, List<TypeRef> typeArguments) implements Expr {}

    /**
     * A value of a declared record type.
     *
     * @param type the path of the type or variant
     * @param entries the fields that are written, keys as literals
     * @param base gives the remaining fields, or null
     */
    record StructLiteral(Span span, TypeRef type, List<KeyValue> entries, @Nullable Expr base) implements Expr {}

    /** A list of copies of one value. */
    record Repeat(Span span, Expr value, Expr count) implements Expr {}

    /** A range; a missing end is open. */
    record Range(Span span, @Nullable Expr from, @Nullable Expr to, boolean inclusive) implements Expr {}

    /**
     * A call of a macro whose meaning the front end does not know.
     *
     * @param path its name with the modules before it
     * @param arguments what is written in it, where that reads as expressions between commas; a single
     *     {@link Block} where it reads as statements; else empty
     * @param text what is written between its brackets
     * @param place where the text stands
     * @param depth how many calls of macros it comes out of
     */
    record MacroCall(Span span, List<String> path, List<Expr> arguments, String text, Span place, int depth)
            implements Expr {
        /** The last part of its name. */
        public String name() {
            return path.isEmpty() ? "" : path.getLast();
        }
    }

    /** Something that no pack needs; its children are still evaluated for their calls. */
    record Opaque(Span span, String kind, List<Expr> children) implements Expr {}
}
