package dev.throughline.packs.fastapi;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.WebApps;
import java.util.List;

/** {@code Route(path, endpoint, methods=…)}, {@code Mount(path, app=…, routes=…)} or {@code WebSocketRoute(…)}. */
final class StarletteRoute extends DomainValue {

    /** What it is. */
    enum Kind {
        ROUTE,
        WEBSOCKET,
        MOUNT
    }

    private final Kind kind;
    private final Invocation call;

    StarletteRoute(Kind kind, Invocation call) {
        this.kind = kind;
        this.call = call;
    }

    void register(Registration registration) {
        switch (kind) {
            case ROUTE -> registration.route(new RouteOptions(call, 0), endpoint(), null, call.site());
            case WEBSOCKET -> registration.route(new RouteOptions(call, 0), endpoint(), List.of("WS"), call.site());
            case MOUNT -> mount(registration);
        }
    }

    private Value endpoint() {
        Value named = call.named().get("endpoint");
        return named != null ? named : call.argument(1);
    }

    private void mount(Registration registration) {
        Value routes = call.named().get("routes");
        if (routes == null) {
            registration.mount(call);
            return;
        }
        var in = registration.interpreter();
        AsgiRouter inner = new AsgiRouter(call.site(), in.frame(), false, "", List.of());
        in.realm().companion(WebApps.class, WebApps::new).routerMade(inner);
        new Registration(inner, "", in).given(routes);
        registration.mount(call.with(List.of(call.argument(0), inner)));
    }
}
