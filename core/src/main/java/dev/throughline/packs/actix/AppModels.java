package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Constructors of apps, of their parts, of guards and of servers. */
final class AppModels {
    /** Methods for which {@code web::get()} and the like make a route. */
    static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private static final List<String> APPS = List.of(
            "actix_web.App", "actix_web.app.App", "paperclip.actix.App", "apistos.app.App");
    private static final List<String> WEB = List.of(
            "actix_web.web.", "paperclip.actix.web.", "apistos.web.", "utoipa_actix_web.", "utoipa_actix_web.scope.");

    private AppModels() {}

    static void install(Models models) {
        for (String app : APPS) {
            models.call(app + ".new", AppModels::app);
        }
        for (String web : WEB) {
            installWeb(models, web);
        }
        models.call("actix_web.Resource.new", (in, call) -> part(in, ActixRouter.Kind.RESOURCE, call));
        models.call("actix_web.Scope.new", (in, call) -> part(in, ActixRouter.Kind.SCOPE, call));
        models.call("actix_web.Route.new", (in, call) -> new RouteValue(Set.of(), call.site()));
        models.call("actix_web.services!", (in, call) -> ListValue.of(call.arguments()));
        models.call("actix_web.HttpServer.new", (in, call) -> {
            Value made = in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site());
            return new ServerBuilder(Union.options(made).stream()
                    .filter(ActixRouter.class::isInstance)
                    .map(ActixRouter.class::cast)
                    .toList());
        });
        GuardValue.install(models);
    }

    private static void installWeb(Models models, String web) {
        models.call(web + "scope", (in, call) -> part(in, ActixRouter.Kind.SCOPE, call));
        models.call(web + "resource", (in, call) -> part(in, ActixRouter.Kind.RESOURCE, call));
        models.call(web + "route", (in, call) -> new RouteValue(Set.of(), call.site()));
        models.call(web + "to", (in, call) -> new RouteValue(Set.of(), call.site()).to(call.argument(0), call.site()));
        models.call(web + "method", (in, call) -> new RouteValue(methods(call.argument(0)), call.site()));
        for (String name : METHODS) {
            models.call(web + name,
                    (in, call) -> new RouteValue(Set.of(name.toUpperCase(Locale.ROOT)), call.site()));
        }
    }

    /** The methods that a value of the type {@code Method} may be. */
    static Set<String> methods(Value method) {
        Set<String> methods = new java.util.TreeSet<>();
        for (Value option : Union.options(method)) {
            if (option instanceof Text(String name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        }
        return methods;
    }

    private static Value app(Interpreter in, Invocation call) {
        ActixRouter app = new ActixRouter(
                ActixRouter.Kind.APP, new Text(""), call.site(), in.frame());
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        return app;
    }

    private static Value part(Interpreter in, ActixRouter.Kind kind, Invocation call) {
        Value path = call.argument(0) instanceof Nothing ? new Text("") : call.argument(0);
        return new ActixRouter(kind, path, call.site(), in.frame());
    }
}
