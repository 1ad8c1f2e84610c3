package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headers of a request: a field of its parts, and a method of the whole. */
final class Headers extends DomainValue {
    private final Exchanged exchange;

    Headers(Exchanged exchange) {
        this.exchange = exchange;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return this;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "get" -> new NativeFunction(name, (in, call) -> get(in, call.argument(0)));
            case "contains_key" -> new NativeFunction(name, (in, call) -> contains(in, call.argument(0)));
            case "typed_get" -> new NativeFunction(name, (in, call) -> RequestFacts.isAnonymous(exchange)
                    ? Results.none(in)
                    : Union.of(Results.some(in, Unknown.ANY), Results.none(in)));
            case "get_all", "iter", "keys", "values" ->
                new NativeFunction(name, (in, call) -> ListValue.maybe(List.of()));
            case "insert", "append", "remove" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            // Before 0.6 the headers could have been taken out of a request.
            case "ok_or", "ok_or_else" -> new NativeFunction(name, (in, call) -> Results.ok(in, this));
            case "and_then" -> new NativeFunction(name,
                    (in, call) -> in.call(call.argument(0), Nothing.UNDEFINED, List.of(this), call.site()));
            case "clone", "to_owned", "unwrap", "expect" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    private Value get(Interpreter in, Value name) {
        String key = name(name);
        Value known = key == null ? null : RequestFacts.header(in, exchange, key);
        if (known == null && !RequestFacts.isAnonymous(exchange)) {
            return Union.of(Results.some(in, new HeaderText(Unknown.ANY)), Results.none(in));
        }
        return known == null || known == Nothing.MISSING
                ? Results.none(in)
                : Results.some(in, new HeaderText(known));
    }

    private Value contains(Interpreter in, Value name) {
        String key = name(name);
        Value known = key == null ? null : RequestFacts.header(in, exchange, key);
        return known == null ? Unknown.ANY : Bool.of(known != Nothing.MISSING);
    }

    /** The name of a header in lower case: as text, or of a constant for it. */
    static @Nullable String name(Value name) {
        return switch (name) {
            case Text(String text) -> text.toLowerCase(Locale.ROOT);
            case Unknown constant when constant.path() != null && Library.last(constant.path()).matches("[A-Z_]+") ->
                Library.last(constant.path()).toLowerCase(Locale.ROOT).replace('_', '-');
            default -> null;
        };
    }
}
