package dev.throughline.eval;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** How the objects and classes of a language come about and find their members. */
public interface ObjectModel {

    /** Whether the variables of a class's body are its members. */
    boolean bodiesAreNamespaces();

    /** Told of a class whose body has run. */
    void defined(ClassValue type);

    /** A member of an instance that it does not hold itself. */
    Value inherited(RecordValue instance, String name, Site site);

    /** A member of a class. */
    Value ofClass(ClassValue type, String name, Site site);

    /**
     * A member as the classes above have it.
     *
     * @param home the class whose code asks, null outside of classes
     * @param receiver the object that the running method belongs to
     */
    Value above(@Nullable ClassValue home, Value receiver, String name, Site site);

    /** Initialises an instance as the classes above do. */
    Value initialiseAbove(@Nullable ClassValue home, Value receiver, Invocation invocation);

    /** Writes a member of an instance. */
    void set(RecordValue instance, String name, Value value, Site site);

    /** Makes an instance of a class. */
    Value construct(ClassValue type, Invocation invocation);

    /** Calls an instance; null when it is none that can be called. */
    @Nullable Value call(RecordValue instance, Invocation invocation);
}
