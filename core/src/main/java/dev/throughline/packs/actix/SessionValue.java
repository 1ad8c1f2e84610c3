package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.TypedFunction;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of a request: what it holds is not known, but that of a request without credentials is empty. */
final class SessionValue extends DomainValue {
    private final boolean empty;

    SessionValue(boolean empty) {
        this.empty = empty;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "get" -> new TypedFunction((in, type, call) -> held(in, type));
            case "insert", "set" -> new NativeFunction(name, (in, call) -> Union.of(
                    Results.ok(in, Nothing.UNDEFINED), Results.failed(in, error(in))));
            case "remove" -> new NativeFunction(name, (in, call) -> empty
                    ? Results.none(in)
                    : Union.of(Results.some(in, Unknown.ANY), Results.none(in)));
            case "clone" -> new NativeFunction(name, (in, call) -> this);
            case "renew", "purge", "clear" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            case "entries", "status" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            default -> null;
        };
    }

    private Value held(Interpreter in, @Nullable Type type) {
        Value nothing = Results.ok(in, Results.none(in));
        return empty
                ? nothing
                : Union.of(List.of(
                        Results.ok(in, Results.some(in, World.of(in).types().unknown(type))),
                        nothing,
                        Results.failed(in, error(in))));
    }

    private static Value error(Interpreter in) {
        return World.of(in).types().unknown(Type.of("actix_session.SessionGetError", List.of()));
    }
}
