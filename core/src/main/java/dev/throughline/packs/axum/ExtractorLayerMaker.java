package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.rust.TakesType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code from_extractor::<T>()} and {@code from_extractor_with_state::<T, _>(state)}. */
final class ExtractorLayerMaker extends DomainValue implements TakesType {
    private final boolean stateful;
    private final @Nullable Type type;

    ExtractorLayerMaker(boolean stateful, @Nullable Type type) {
        this.stateful = stateful;
        this.type = type;
    }

    @Override
    public Value as(Type wanted) {
        return new ExtractorLayerMaker(stateful, wanted);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        return new ExtractorLayer(type, stateful ? call.argument(0) : null, call.site());
    }
}
