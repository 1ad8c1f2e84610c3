package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.rust.TakesType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import org.jspecify.annotations.Nullable;

/** {@code parts.extract::<T>()}. */
final class ExtractMethod extends DomainValue implements TakesType {
    private final Exchanged exchange;
    private final StateCell state;
    private final @Nullable Type type;

    ExtractMethod(Exchanged exchange, StateCell state, @Nullable Type type) {
        this.exchange = exchange;
        this.state = state;
        this.type = type;
    }

    @Override
    public Value as(Type wanted) {
        return new ExtractMethod(exchange, state, wanted);
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return new Extractors(interpreter, exchange, state).of(type, invocation.site());
    }
}
