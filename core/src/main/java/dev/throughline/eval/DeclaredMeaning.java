package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.TypeRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What paths, declared types, variants and macros mean; a language without them leaves it as it is. */
public interface DeclaredMeaning {

    /** How a failure leaves a function early: what it goes on with, and what it gives where it leaves; not both null. */
    record Early(@Nullable Value goesOn, @Nullable Value leaves) {}

    /** Whether it is taken down where each list is made, since a tuple may come to be an answer. */
    default boolean remembersLists() {
        return false;
    }

    /** What a path of several names stands for. */
    default Value path(Interpreter interpreter, Expr.Path path, Scope scope) {
        return Unknown.ANY;
    }

    /** What a name stands for that no scope has, or null. */
    default @Nullable Value unbound(Interpreter interpreter, String name, Scope scope) {
        return null;
    }

    /** A function with its type arguments written out. */
    default Value instantiated(Interpreter interpreter, Value callee, List<TypeRef> types, Scope scope) {
        return callee;
    }

    /**
     * A value of a declared record type.
     *
     * @param base gives the remaining fields, or null
     */
    default Value structure(
            Interpreter interpreter,
            TypeRef type,
            Map<String, Value> fields,
            @Nullable Value base,
            Scope scope,
            Site site) {
        return Unknown.ANY;
    }

    /** A range; a missing end is open. */
    default Value range(@Nullable Value from, @Nullable Value to, boolean inclusive) {
        return Unknown.ANY;
    }

    /** What the call of a macro gives, or null when nothing is known of the macro. */
    default @Nullable Value macro(Interpreter interpreter, Expr.MacroCall call, Scope scope) {
        return null;
    }

    /** A value where a type is written for it: what is not known takes on the type. */
    default Value declared(Interpreter interpreter, Value value, TypeRef type, Scope scope) {
        return value instanceof Unknown unknown ? unknown.typed(type.name()) : value;
    }

    /** What a call gives of what its function returned, by the declared type of the result. */
    default Value returned(Interpreter interpreter, Closure function, Value value) {
        return value;
    }

    /** The values that a method is called on, where what is not known has a type or the method tells one. */
    default Value receiver(Interpreter interpreter, Value value, String method) {
        return value;
    }

    /** What a method call calls, where the language keeps methods apart from members; null where it does not. */
    default @Nullable Value method(Interpreter interpreter, Value receiver, String name, Site site) {
        return null;
    }

    /** A member of something unknown by its declared type, or null. */
    default @Nullable Value memberOfDeclared(Interpreter interpreter, Unknown value, String name, Site site) {
        return null;
    }

    /** What is written where an assignment names a place that leads to another. */
    default Expr place(Expr target) {
        return target;
    }

    /**
     * The alternatives of a value that patterns are matched with.
     *
     * @param patterns may tell what the alternatives of something unknown are
     */
    default List<Value> alternatives(Interpreter interpreter, Value value, List<Pattern> patterns, Scope scope) {
        return Union.options(value);
    }

    /**
     * Whether a value, which is one of its alternatives, is of a type or variant that a pattern names.
     *
     * @param shape the path as written
     */
    default Ternary hasShape(Interpreter interpreter, Value value, TypeRef shape, Scope scope) {
        return Ternary.MAYBE;
    }

    /** Where a value can stand for a failure that leaves the function. */
    default Early early(Interpreter interpreter, Value value, Site site) {
        return new Early(value, null);
    }
}
