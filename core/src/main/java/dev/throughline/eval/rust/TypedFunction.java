package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A function of a library that is told by its type argument what is asked for: {@code extensions().get::<User>()}. */
public final class TypedFunction extends DomainValue implements TakesType {

    /** What it does. */
    @FunctionalInterface
    public interface Code {
        /**
         * Runs it.
         *
         * @param type the type that is asked for, null where none is written
         */
        Value call(Interpreter in, @Nullable Type type, Invocation call);
    }

    private final Code code;
    private final @Nullable Type type;

    /** A function of which it is not known yet what it is asked for. */
    public TypedFunction(Code code) {
        this(code, null);
    }

    private TypedFunction(Code code, @Nullable Type type) {
        this.code = code;
        this.type = type;
    }

    @Override
    public TypedFunction as(Type wanted) {
        return new TypedFunction(code, wanted);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        return code.call(in, type, call);
    }
}
