package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import java.util.Set;

/** Models of Flask and its common extensions. */
public final class FlaskPack implements Pack {
    private static final String PREFIX = "url_prefix";

    @Override
    public String name() {
        return "flask";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("flask", "flask_restful", "flask_restx", "flask_restplus", "flask_smorest", "flask_apispec",
                "apifairy", "apiflask", "flask_httpauth", "flask_jwt_extended", "flask_login", "flask_limiter",
                "flask_accepts", "werkzeug");
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("Flask(");
    }

    @Override
    public void install(Models models) {
        for (String path : List.of("flask.Flask", "flask.app.Flask", "apiflask.APIFlask", "flask_openapi3.OpenAPI")) {
            models.call(path, FlaskPack::app);
        }
        for (String path : List.of("flask.Blueprint", "flask.blueprints.Blueprint", "flask_smorest.Blueprint",
                "flask_rest_api.Blueprint", "apiflask.APIBlueprint", "flask_openapi3.APIBlueprint")) {
            models.call(path, FlaskPack::blueprint);
        }
        for (String library : List.of("flask_restful", "flask_restx", "flask_restplus", "flask_smorest",
                "flask_rest_api")) {
            models.call(library + ".Api", ApiRouter::api);
            models.call(library + ".Namespace", ApiRouter::namespace);
            models.call(library + ".reqparse.RequestParser", (in, call) -> new RequestParser());
        }
        models.call("flask_restx.namespace.Namespace", ApiRouter::namespace);
        HttpErrors.install(models);
        Responses.install(models);
        Proxies.install(models);
        ViewFunction.install(models);
        LibraryDecorators.install(models);
        HttpAuth.install(models);
        Lookups.install(models);
    }

    private static Value app(Interpreter in, Invocation call) {
        FlaskApp app = new FlaskApp(Making.site(in, call), Making.frame(in));
        in.realm().companion(WebApps.class, WebApps::new).made(app);
        return app;
    }

    private static Value blueprint(Interpreter in, Invocation call) {
        Value prefix = call.named().getOrDefault(PREFIX, Nothing.NULL);
        FlaskBlueprint blueprint = new FlaskBlueprint(Making.site(in, call), Making.frame(in),
                Arguments.get(call, 0, "name"), prefix instanceof Nothing ? null : prefix);
        in.realm().companion(WebApps.class, WebApps::new).routerMade(blueprint);
        return blueprint;
    }
}
