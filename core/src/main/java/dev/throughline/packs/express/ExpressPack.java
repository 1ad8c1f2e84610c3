package dev.throughline.packs.express;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.NextFunction;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.ServerValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of Express 4 and 5, and of Node's servers that an app is given to. */
public final class ExpressPack implements Pack {

    /** Members that are given functions to call later. */
    private static final Set<String> WAITING = Set.of("then", "catch", "finally", "on", "once", "fail", "done");

    @Override
    public String name() {
        return "express";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("express");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("express(", "express')(", "express\")(");
    }

    @Override
    public void install(Models models) {
        for (String app : List.of("express", "express.default")) {
            models.call(app, ExpressPack::app);
        }
        for (String router : List.of("express.Router", "express.default.Router", "express-promise-router", "router")) {
            models.call(router, ExpressPack::router);
        }
        models.listen(ExpressPack::handedOn);
        for (String scheme : List.of("http", "https", "node:http", "node:https", "http2", "node:http2", "spdy")) {
            for (String make : List.of("createServer", "Server", "createSecureServer")) {
                models.call(scheme + "." + make, ExpressPack::server);
            }
        }
    }

    /**
     * A response that is handed to a stream or another library is answered there; what gets the function that
     * passes control on calls it, unless it only waits for an error.
     */
    private static @Nullable Value handedOn(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        boolean waits = path != null && WAITING.contains(path.substring(path.lastIndexOf('.') + 1));
        for (Value argument : waits ? List.<Value>of() : call.arguments()) {
            if (argument instanceof NextFunction next) {
                next.call(in, call.with(List.of()));
            }
        }
        boolean writes = path == null || path.endsWith(".pipe") || path.endsWith(".pipeTo")
                || path.endsWith("pipeline");
        boolean passesOn = call.arguments().stream().anyMatch(NextFunction.class::isInstance);
        if (writes && !passesOn) {
            for (Value argument : call.arguments()) {
                if (argument instanceof ResponseValue response) {
                    response.written(in, call.site());
                }
            }
        }
        return null;
    }

    private static Value app(Interpreter in, Invocation call) {
        ExpressRouter app = new ExpressRouter(call.site(), in.frame(), true);
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        return app;
    }

    private static Value router(Interpreter in, Invocation call) {
        ExpressRouter router = new ExpressRouter(call.site(), in.frame(), false);
        in.realm().companion(WebApps.class, WebApps::new).routerMade(router);
        return router;
    }

    private static Value server(Interpreter in, Invocation call) {
        for (Value argument : call.arguments()) {
            for (Value option : Union.options(argument)) {
                RouterValue app = option instanceof HasApp owner ? owner.app() : null;
                if (app != null) {
                    return new ServerValue(app);
                }
            }
        }
        return new ServerValue(null);
    }
}
