package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.rustclient.ListenerValue;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Servers that a router is given to. */
final class Serving {
    private Serving() {}

    static void install(Models models) {
        for (String path : List.of("axum.serve", "axum.serve.serve", "shuttle_axum.serve", "lambda_http.run",
                "axum_server.serve")) {
            models.call(path, Serving::serve);
        }
        for (String server : List.of("axum.Server", "hyper.Server", "hyper.server.Server", "axum_server.Server")) {
            for (String maker : List.of("bind", "from_tcp", "builder", "try_bind")) {
                models.call(server + "." + maker, (in, call) -> maker.equals("from_tcp") || maker.equals("try_bind")
                        ? Results.ok(in, new Server())
                        : new Server());
            }
        }
        for (String maker : List.of("bind", "bind_rustls", "bind_openssl", "from_tcp", "from_tcp_rustls",
                "tls_rustls.bind_rustls")) {
            models.call("axum_server." + maker, (in, call) -> new Server());
        }
        for (String path : List.of("axum.ServiceExt.into_make_service", "tower.make.Shared.new",
                "axum.ServiceExt.into_make_service_with_connect_info", "shuttle_axum.AxumService.from",
                "tower.ServiceExt.boxed_clone", "hyper_util.service.TowerToHyperService.new")) {
            models.call(path, (in, call) -> call.argument(0));
        }
    }

    private static Value serve(Interpreter in, Invocation call) {
        for (Value argument : call.arguments()) {
            for (Value option : Union.options(argument)) {
                RouterValue app = option instanceof HasApp holder ? holder.app() : null;
                if (app != null) {
                    ListenerValue.serve(in, call.argument(0), app);
                }
            }
        }
        return new Server();
    }

    /** A server, waiting for which gives a result. */
    private static final class Server extends DomainValue {

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("serve")
                    ? new NativeFunction(name, Serving::serve)
                    : new NativeFunction(name, (in, call) -> this);
        }

        @Override
        public Value awaited(Interpreter interpreter, Site site) {
            return Results.ok(interpreter, Nothing.UNDEFINED);
        }
    }
}
