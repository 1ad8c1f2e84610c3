package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Marks;
import dev.throughline.packs.express.ExpressApps;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import java.util.Set;

/** Models of routing-controllers. */
public final class RoutingControllersPack implements Pack {
    /** The package whose decorators are read. */
    static final String LIBRARY = "routing-controllers";

    /** What the realm's program said about the container of controllers. */
    static final class Settings {
        private Value container = Nothing.UNDEFINED;

        Value container() {
            return container;
        }
    }

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY);
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("createExpressServer(", "useExpressServer(");
    }

    @Override
    public void install(Models models) {
        Marks.record(models, LIBRARY, "Controller", "JsonController", "Middleware", "Interceptor", "Authorized",
                "HttpCode", "OnUndefined", "OnNull", "Redirect", "Render", "UseBefore", "UseAfter", "UseInterceptor",
                "ContentType", "Header", "Location", "ResponseClassTransformOptions");
        Marks.record(models, LIBRARY, "Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All", "Method");
        Marks.record(models, LIBRARY, RoutingParameters.NAMES.toArray(String[]::new));
        HttpErrors errors = new HttpErrors(models, LIBRARY, "httpCode");
        models.call(LIBRARY + ".createExpressServer", (in, call) -> {
            RouterValue app = ExpressApps.make(in, call.site());
            new RoutingServer(in, app, call.argument(0), errors, call.site()).register();
            return app;
        });
        models.call(LIBRARY + ".useExpressServer", (in, call) -> {
            if (call.argument(0) instanceof RouterValue app) {
                new RoutingServer(in, app, call.argument(1), errors, call.site()).register();
            }
            return call.argument(0);
        });
        models.call(LIBRARY + ".useContainer", RoutingControllersPack::useContainer);
    }

    private static Value useContainer(Interpreter in, Invocation call) {
        in.realm().companion(Settings.class, Settings::new).container = call.argument(0);
        return Nothing.UNDEFINED;
    }
}
