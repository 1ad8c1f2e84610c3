package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The status of what comes after a middleware: an answer that keeps it is no other answer. */
final class PassedStatus extends DomainValue {

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("as_u16") || name.equals("clone")
                ? new NativeFunction(name, (in, call) -> this)
                : new NativeFunction(name, (in, call) -> Unknown.ANY);
    }
}
