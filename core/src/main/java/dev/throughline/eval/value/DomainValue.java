package dev.throughline.eval.value;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import org.jspecify.annotations.Nullable;

/**
 * A value whose behaviour a pack models: a router, a response, a request builder, a double. Subclasses
 * answer member reads and calls; fields that the audited code sets on it itself are kept and win.
 */
public abstract class DomainValue extends HeapValue {

    /** A member that the model knows, or null to let the interpreter answer (unknown). */
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return null;
    }

    /** The result of calling the value, or null when it cannot be called. */
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return null;
    }

    /** Told when the audited code writes a field; true when the model has dealt with it. */
    public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
        return false;
    }

    /**
     * The result of a comparison with another value, or null when the model has none: the result is then
     * unknown.
     *
     * @param operator the operator as written, with this value on its left side
     */
    public @Nullable Value compare(String operator, Value other) {
        return null;
    }

    /**
     * The result of a logical operator, of which this value is the left side, or null when the model has none.
     *
     * @param conjunction whether both sides have to hold, rather than one
     */
    public @Nullable Value combine(boolean conjunction, Value other) {
        return null;
    }

    /**
     * The result of a comparison of a list or map that holds this value, or null when the model has none.
     *
     * @param operator the operator as written, with the holder on its left side
     */
    public @Nullable Value compareWithin(String operator, Value holder, Value other) {
        return null;
    }

    /** What holds when this value counts as false, or null when the model has no value for it. */
    public @Nullable Value negated() {
        return null;
    }

    /** Whether it counts as true; only a model of something that is no object says anything else. */
    public Ternary truth() {
        return Ternary.TRUE;
    }

    /** What waiting for the value gives: itself, unless the model is a promise. */
    public Value awaited(Interpreter interpreter, Site site) {
        return this;
    }
}
