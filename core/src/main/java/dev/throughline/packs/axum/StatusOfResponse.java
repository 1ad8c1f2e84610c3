package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code response.status} or {@code parts.status}: the method of a response and the field of its parts have one name. */
final class StatusOfResponse extends DomainValue {
    private final BuiltResponse response;

    StatusOfResponse(BuiltResponse response) {
        this.response = response;
    }

    /** What it is a status of. */
    BuiltResponse response() {
        return response;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return response.status();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        Value method = interpreter.semantics().method(interpreter, response.status(), name, site);
        return method != null ? method : interpreter.get(response.status(), name, site);
    }
}
