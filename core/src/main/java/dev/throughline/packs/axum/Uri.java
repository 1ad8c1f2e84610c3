package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import org.jspecify.annotations.Nullable;

/** The address of a request: a field of its parts, and a method of the whole. */
final class Uri extends DomainValue {
    private final Exchanged exchange;

    Uri(Exchanged exchange) {
        this.exchange = exchange;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return this;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "path" -> new NativeFunction(name, (in, call) -> RequestFacts.path(exchange));
            case "0", "clone" -> name.equals("0") ? this : new NativeFunction(name, (in, call) -> this);
            default -> Unknown.library("http.Uri()." + name);
        };
    }
}
