package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.FrameworkHandler;

/** {@code .layer(Extension(value))}: leaves a value with each request. */
final class ExtensionStep extends FrameworkHandler {

    ExtensionStep(Interpreter in, Value value) {
        super(in, (interpreter, exchange) -> {
            Extensions.insert(interpreter, exchange, value);
            exchange.passOn(interpreter);
        });
    }
}
