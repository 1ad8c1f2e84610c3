package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import org.jspecify.annotations.Nullable;

/** A socket that an app may answer on: addresses that are made of it lead to the app. */
public final class ListenerValue extends DomainValue implements HasApp {
    private static final String APP = "#app";

    /**
     * Takes down that an app answers on what a server was given to listen on.
     *
     * @param listener a listener, or anything else that says where it listens
     */
    public static void serve(Interpreter in, Value listener, RouterValue app) {
        in.realm().companion(WebApps.class, WebApps::new).listens(app);
        if (listener instanceof ListenerValue socket) {
            in.write(socket, APP, app);
        }
    }

    @Override
    public @Nullable RouterValue app() {
        return field(APP) instanceof RouterValue app ? app : null;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "local_addr" -> new NativeFunction(name, (in, call) -> Results.ok(in, new ListenerAddress(this)));
            case "try_clone", "into_std" -> new NativeFunction(name, (in, call) -> Results.ok(in, this));
            case "set_nonblocking", "set_ttl" ->
                new NativeFunction(name, (in, call) -> Results.ok(in, Nothing.UNDEFINED));
            default -> null;
        };
    }
}
