package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client that is being set up. */
final class ClientBuilder extends DomainValue {
    private static final String OPEN = "#open";
    private static final Set<String> BUILDING = Set.of("build", "finish", "build_http", "new_agent");

    private final ClientKind kind;

    ClientBuilder(ClientKind kind) {
        this.kind = kind;
    }

    private HttpClient client(Interpreter in) {
        HttpClient client = new HttpClient(kind, Nothing.UNDEFINED);
        if (field(OPEN) != null) {
            in.write(client.headers(), OPEN, Bool.TRUE);
        }
        return client;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (kind.library() != null && !TestCode.isActing(interpreter)) {
            return Unknown.library(kind.library()).member(name);
        }
        if (BUILDING.contains(name)) {
            // A result of it in some libraries, itself in others.
            return new NativeFunction(name, (in, call) -> client(in));
        }
        return switch (name) {
            case "default_headers", "add_default_header", "header", "basic_auth", "bearer_auth" ->
                new NativeFunction(name, (in, call) -> {
                    in.write(this, OPEN, Nothing.UNDEFINED);
                    return this;
                });
            case "clone", "unwrap", "expect", "into", "as_ref" -> null;
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }
}
