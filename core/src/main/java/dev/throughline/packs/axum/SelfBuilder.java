package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that methods only refine: each of them gives it back. */
final class SelfBuilder extends DomainValue {
    private final Value built;

    SelfBuilder(Value built) {
        this.built = built;
    }

    /** What is being refined. */
    Value built() {
        return built;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("into_response")
                ? IntoResponses.method(built)
                : new NativeFunction(name, (in, call) -> this);
    }
}
