package dev.throughline.eval;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between languages in the meaning of the same intermediate representation. */
public interface LanguageSemantics extends DeclaredMeaning {

    /** How objects work, for code that an interpreter runs. */
    ObjectModel objects(Interpreter interpreter);

    /** How modules work, for code that an interpreter runs. */
    ModuleSystem modules(Interpreter interpreter);

    /** What a function gives that returns nothing. */
    Nothing noValue();

    /** Whether defaults of parameters are evaluated once, where the function is made, rather than at each call. */
    boolean defaultsAreMadeOnce();

    /** What a statement throws that is given a value. */
    Value raised(Interpreter interpreter, Value value, Site site);

    /** Whether a value, which is no union, is an instance of a type. */
    Ternary isInstance(Interpreter interpreter, Value value, Value type);

    /** Whether a handler takes an error by its type. */
    default Ternary catches(Interpreter interpreter, Value error, Value type) {
        return isInstance(interpreter, error, type);
    }

    /** What a with statement does with a value, null when it merely names it. */
    default @Nullable ContextManager context(Interpreter interpreter, Value value, boolean async) {
        return value instanceof ContextManager manager ? manager : null;
    }

    /** Whether a value counts as true. */
    Ternary truth(Value value);

    /** Whether two values are equal. */
    Ternary equal(Value left, Value right, boolean strict);

    /** Whether a container has a value in it. */
    Ternary contains(Interpreter interpreter, Value container, Value value);

    /** A binary operator that evaluates both sides. */
    Value binary(String operator, Value left, Value right);

    /**
     * What an assignment with an operator stores; the language may change the object that is there instead of making
     * another one.
     *
     * @param before what is stored there, no union
     */
    default Value augmented(Interpreter interpreter, String operator, Value before, Value right) {
        return Union.map(right, option -> binary(operator, before, option));
    }

    /**
     * What an object makes of an operator itself, asked before the language's own meaning; null when neither side says
     * anything about it.
     *
     * @param left no union
     * @param right no union
     */
    default @Nullable Value operated(Interpreter interpreter, String operator, Value left, Value right) {
        return null;
    }

    /** Whether a value counts as true, where an object that says so itself is asked. */
    default Ternary asked(Interpreter interpreter, Value value) {
        return truth(value);
    }

    /** A unary operator. */
    Value unary(String operator, Value operand);

    /**
     * Reads what stands at a computed key, where the language tells items from members; null where a key is the name of
     * a member.
     *
     * @param object any value, also a union
     */
    @Nullable Value index(Interpreter interpreter, Value object, Value key, Site site);

    /**
     * Writes what stands at a computed key, where the language tells items from members.
     *
     * @param value {@link dev.throughline.eval.value.Nothing#MISSING} to delete it
     * @return false where a key is the name of a member
     */
    boolean setIndex(Interpreter interpreter, Value object, Value key, Value value, Site site);

    /** Whether a value is of a primitive type, by the language's word for it. */
    Ternary hasPrimitiveType(Value value, String type);

    /** The text that a value becomes inside a template. */
    Value text(Value value);

    /**
     * A member that the language itself gives to values of this kind (string and list methods), or null
     * when it gives none of that name.
     */
    @Nullable Value builtinMember(Interpreter interpreter, Value object, String name, Site site);

    /**
     * What a call gives that waits for a library's value, as its receiver, to be there or to fail; null when the member
     * that is called does no such thing.
     */
    @Nullable Value followed(Interpreter interpreter, String member, Invocation call);

    /** What a statement throws whose assertion does not hold. */
    Value assertionError(Interpreter interpreter, Site site);

    /** A global name, or null when the language has none of that name. */
    @Nullable Value global(Realm realm, String name);

    /** What reading a member that does not exist gives. */
    Value missingMember();

    /**
     * The elements that a loop over the value sees; null when they are not known at all.
     *
     * @param keys whether the loop walks keys
     */
    @Nullable Elements elements(Interpreter interpreter, Value iterable, boolean keys);

    /** Elements in order; when not exact there may be fewer or others. */
    record Elements(List<Value> values, boolean exact) {}

    /** The name under which a computed key is stored, or null when it is not known. */
    @Nullable String keyName(Value key);
}
