package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import org.jspecify.annotations.Nullable;

/**
 * A request as handlers and middleware get it, whole or its parts without the body. All of them for one request see the
 * same headers and extensions.
 */
final class Request extends DomainValue implements dev.throughline.eval.Answering {
    private final Exchanged exchange;
    private final StateCell state;
    private final boolean parts;

    /** @param parts whether these are only the parts of one, whose members are fields */
    Request(Exchanged exchange, StateCell state, boolean parts) {
        this.exchange = exchange;
        this.state = state;
        this.parts = parts;
    }

    Exchanged exchange() {
        return exchange;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "headers", "headers_mut" -> new Headers(exchange);
            case "extensions", "extensions_mut" -> new Extensions(exchange);
            case "uri", "uri_mut" -> new Uri(exchange);
            case "method" -> parts
                    ? RequestFacts.method(interpreter, exchange)
                    : new NativeFunction(name, (in, call) -> RequestFacts.method(in, exchange));
            case "method_mut", "version", "version_mut" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            case "body", "into_body", "body_mut" -> parts
                    ? Unknown.ANY
                    : new NativeFunction(name, (in, call) -> RequestFacts.body(exchange));
            case "into_parts" -> new NativeFunction(name, (in, call) -> ListValue.of(java.util.List.of(
                    new Request(exchange, state, true), RequestFacts.body(exchange))));
            case "extract", "extract_with_state", "extract_parts", "extract_parts_with_state" ->
                new ExtractMethod(exchange, state, null);
            case "into_request", "map", "with_limited_body", "clone", "into" ->
                new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }
}
