package dev.throughline.packs.container;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;

/**
 * How a container makes what stands behind a token. A value, so that an unknown branch may register one
 * of two; keeps the instance once made.
 */
final class Provider extends DomainValue {

    /** What is provided. */
    enum Kind {
        /** An instance of a class. */
        CLASS,
        /** What a function returns. */
        FACTORY,
        /** A value as it is. */
        VALUE,
        /** What another token stands for. */
        ALIAS
    }

    /** The slot that holds the instance once it is made. */
    static final String INSTANCE = "#instance";

    private final Kind kind;
    private final Value provided;
    private boolean single;

    Provider(Kind kind, Value provided, boolean single) {
        this.kind = kind;
        this.provided = provided;
        this.single = single;
    }

    /** A provider for what a registration that may be a class is given. */
    static Provider ofClass(Value type, boolean single) {
        return new Provider(type instanceof ClassValue ? Kind.CLASS : Kind.FACTORY, type, single);
    }

    Kind kind() {
        return kind;
    }

    Value provided() {
        return provided;
    }

    /** Whether all who ask get the same instance. */
    boolean isSingle() {
        return single;
    }

    void single(boolean value) {
        single = value;
    }
}
