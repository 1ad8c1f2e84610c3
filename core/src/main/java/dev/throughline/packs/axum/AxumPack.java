package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Models of axum's server, and of the crates that put routes on it. */
public final class AxumPack implements Pack {

    @Override
    public String name() {
        return "axum";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("axum", "axum_extra", "utoipa_axum", "aide", "tower_http");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("Router::new(", "OpenApiRouter::", "ApiRouter::");
    }

    @Override
    public void install(Models models) {
        for (String router : Library.ROUTERS) {
            for (String maker : List.of("new", "default", "with_openapi")) {
                models.call(router + "." + maker, AxumPack::router);
            }
        }
        for (String home : Library.ROUTING) {
            for (String name : MethodRouterValue.makers()) {
                NativeFunction maker = Objects.requireNonNull(MethodRouterValue.maker(name));
                models.call(home + name, maker.code());
            }
            models.call(home + "on", (in, call) -> new MethodRouterValue().with(
                    MethodFilter.methods(call.argument(0)), call.argument(1)));
            models.call(home + "on_service", (in, call) -> new MethodRouterValue().withService(
                    MethodFilter.methods(call.argument(0)), call.argument(1)));
            models.call(home + "MethodRouter.new", (in, call) -> new MethodRouterValue());
        }
        MethodFilter.install(models);
        Body.install(models);
        ResponseBuilder.install(models);
        IntoResponses.install(models);
        Rejections.install(models);
        States.install(models);
        Layers.install(models);
        DocumentedRoutes.install(models);
        Serving.install(models);
    }

    private static Value router(Interpreter in, Invocation call) {
        AxumRouter router = new AxumRouter(call.site(), in.frame());
        in.realm().companion(WebApps.class, WebApps::new).made(router);
        return router;
    }
}
