package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.web.NamedRoutes;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that give the path of a route by its name, whichever app has it. */
final class RouteNames {
    private static final List<String> REVERSE = List.of(
            "django.urls.reverse", "django.urls.reverse_lazy", "django.urls.base.reverse",
            "django.core.urlresolvers.reverse", "django.shortcuts.resolve_url", "rest_framework.reverse.reverse");

    private RouteNames() {}

    static void install(Models models) {
        REVERSE.forEach(path -> models.call(path, RouteNames::reverse));
        models.call("flask.url_for", (in, call) -> path(in, call, List.of(), call.named()));
    }

    private static @Nullable Value reverse(Interpreter in, Invocation call) {
        Value positional = Arguments.get(call, 2, "args");
        Value named = Arguments.get(call, 3, "kwargs");
        Map<String, Value> parameters = new LinkedHashMap<>();
        if (named instanceof MapValue map) {
            map.entries().forEach(entry -> {
                if (entry.getKey() instanceof Text(String name)) {
                    parameters.put(name, entry.getValue());
                }
            });
        }
        return path(in, call, positional instanceof ListValue list ? list.items().known() : List.of(), parameters);
    }

    /** The path, or null when no app knows the name. */
    private static @Nullable Value path(
            Interpreter in, Invocation call, List<Value> positional, Map<String, Value> named) {
        return Union.options(call.argument(0)).stream().allMatch(name -> name instanceof Text)
                ? Union.map(call.argument(0), name -> {
                    Value path = path(in, ((Text) name).value(), positional, named);
                    return path == null
                            ? in.unknown("no route has the name " + ((Text) name).value(), call.site())
                            : path;
                })
                : null;
    }

    private static @Nullable Value path(Interpreter in, String name, List<Value> positional, Map<String, Value> named) {
        for (RouterValue app : in.realm().companion(WebApps.class, WebApps::new).all()) {
            Value path = app instanceof NamedRoutes routes ? routes.pathOf(in, name, positional, named) : null;
            if (path != null) {
                return path;
            }
        }
        for (TestTarget site : AnsweringApps.site(in)) {
            if (site.app() instanceof NamedRoutes routes) {
                return routes.pathOf(in, name, positional, named);
            }
        }
        return null;
    }
}
