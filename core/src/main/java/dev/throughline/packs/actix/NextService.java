package dev.throughline.packs.actix;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What middleware calls to pass a request on. */
final class NextService extends DomainValue implements Answering {
    private @Nullable Exchanged exchange;

    /** Makes it pass on a request until the next one comes. */
    void serve(Exchanged now) {
        exchange = now;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "call" -> new NativeFunction(name, (in, call) -> {
                if (exchange != null) {
                    exchange.passOn(in);
                }
                return Results.ok(in, new Passed());
            });
            case "clone", "as_ref", "borrow" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    /** The response of what comes next, which is answered already. */
    static final class Passed extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "status", "headers", "headers_mut", "body", "into_body", "error", "request" ->
                    new NativeFunction(name, (in, call) -> Unknown.ANY);
                case "into_parts" ->
                    new NativeFunction(name, (in, call) -> ListValue.of(List.of(Unknown.ANY, this)));
                case "into_response" -> new NativeFunction(name,
                        (in, call) -> call.argument(0) instanceof Response response ? response : this);
                default -> new NativeFunction(name, (in, call) -> this);
            };
        }
    }
}
