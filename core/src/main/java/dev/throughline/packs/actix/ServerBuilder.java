package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code HttpServer}, and the running server that it gives. */
final class ServerBuilder extends DomainValue implements HasApp {
    private final List<ActixRouter> apps;

    /** @param apps the app that its factory makes, or several of which it makes one */
    ServerBuilder(List<ActixRouter> apps) {
        this.apps = List.copyOf(apps);
    }

    @Override
    public @Nullable RouterValue app() {
        return apps.isEmpty() ? null : apps.getFirst();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.startsWith("bind") || name.startsWith("listen")) {
            return new NativeFunction(name, (in, call) -> Results.ok(in, this));
        }
        return switch (name) {
            case "run" -> new NativeFunction(name, (in, call) -> {
                WebApps known = in.realm().companion(WebApps.class, WebApps::new);
                apps.forEach(known::listens);
                return this;
            });
            case "handle", "addrs", "stop" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }

    /** A server that runs ends without an error at some time. */
    @Override
    public Value awaited(Interpreter in, Site site) {
        return Results.ok(in, Nothing.UNDEFINED);
    }
}
