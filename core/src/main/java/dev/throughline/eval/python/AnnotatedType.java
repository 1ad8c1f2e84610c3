package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with metadata ({@code Annotated[T, …]}), which frameworks read. */
public final class AnnotatedType extends DomainValue {
    private final Value base;
    private final List<Value> metadata;

    public AnnotatedType(Value base, List<Value> metadata) {
        this.base = base;
        this.metadata = List.copyOf(metadata);
    }

    /** The type itself. */
    public Value base() {
        return base;
    }

    /** What is said about it, in order. */
    public List<Value> metadata() {
        return metadata;
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return interpreter.call(base, invocation);
    }

    @Override
    public String toString() {
        return "Annotated";
    }
}
