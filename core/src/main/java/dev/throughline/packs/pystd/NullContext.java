package dev.throughline.packs.pystd;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import java.util.function.ToIntFunction;

/** {@code contextlib.nullcontext(value)}: a context manager that does nothing. */
final class NullContext extends DomainValue implements ContextManager {
    private final Value value;

    NullContext(Value value) {
        this.value = value;
    }

    @Override
    public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
        return body.applyAsInt(value);
    }
}
