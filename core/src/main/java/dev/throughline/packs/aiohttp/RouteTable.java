package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Walkable;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code web.RouteTableDef()}: a list of routes that decorators fill. */
final class RouteTable extends DomainValue implements Walkable {
    private final List<RouteDefinition> routes = new ArrayList<>();

    @Override
    public LanguageSemantics.Elements walked(Interpreter interpreter) {
        return new LanguageSemantics.Elements(List.copyOf(routes), true);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (WebRouter.METHODS.contains(name)) {
            return decorator(name, name.toUpperCase(Locale.ROOT), 0);
        }
        return switch (name) {
            case "view" -> decorator(name, WebRouter.ALL, 0);
            case "route" -> decorator(name, null, 1);
            default -> null;
        };
    }

    private NativeFunction decorator(String name, @Nullable String method, int pathAt) {
        return new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
            String named = call.argument(0) instanceof Text(String text) ? text : WebRouter.ALL;
            Value path = call.named().getOrDefault("path", call.argument(pathAt));
            routes.add(new RouteDefinition(method == null ? named : method, path, given.argument(0), call.site()));
            return given.argument(0);
        }));
    }
}
