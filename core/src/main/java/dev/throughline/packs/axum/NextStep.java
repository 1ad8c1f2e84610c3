package dev.throughline.packs.axum;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import org.jspecify.annotations.Nullable;

/** What comes after a middleware: {@code Next}, or the service that a layer is put around. */
final class NextStep extends DomainValue implements Answering {
    private final Exchanged exchange;

    NextStep(Exchanged exchange) {
        this.exchange = exchange;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "run" -> new NativeFunction(name, this::run);
            // Of a service the answer comes as a result.
            case "call", "oneshot" -> new NativeFunction(name, (in, call) -> Results.ok(in, run(in, call)));
            case "poll_ready" -> new NativeFunction(name, (in, call) -> Results.ok(in, Nothing.UNDEFINED));
            case "ready", "ready_oneshot" -> new NativeFunction(name, (in, call) -> Results.ok(in, this));
            case "clone", "by_ref" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    private Value run(Interpreter in, Invocation call) {
        exchange.passOn(in);
        return BuiltResponse.passedOn(in, call.site());
    }
}
