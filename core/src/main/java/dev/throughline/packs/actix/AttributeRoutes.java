package dev.throughline.packs.actix;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Text;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A route that attributes of its function tell: {@code #[get("/x")]}.
 *
 * @param methods in capitals
 * @param middlewares what the attribute puts around it
 */
record AttributeRoutes(List<String> methods, String path, List<RouteValue.Wrapped> middlewares) {
    private static final Set<String> CRATES = Set.of("actix_web", "web", "actix_web_codegen", "paperclip", "actix");

    /** The routes of a function, in the order of its attributes. */
    static List<AttributeRoutes> of(Interpreter in, Closure function) {
        List<AttributeRoutes> routes = new ArrayList<>();
        for (Expr attribute : function.node().decorators()) {
            AttributeRoutes route = attribute instanceof Expr.Call call ? of(in, function, call) : null;
            if (route != null) {
                routes.add(route);
            }
        }
        return routes;
    }

    private static @Nullable AttributeRoutes of(Interpreter in, Closure function, Expr.Call attribute) {
        String[] path = Attributes.path(attribute).split("::", -1);
        String name = path[path.length - 1];
        boolean own = path.length == 1 || CRATES.contains(path[0]);
        if (!own || !(name.equals("route") || AppModels.METHODS.contains(name) || name.equals("connect"))) {
            return null;
        }
        String template = null;
        Set<String> methods = new TreeSet<>();
        List<RouteValue.Wrapped> middlewares = new ArrayList<>();
        Site site = new Site(function.module().file(), attribute.span());
        for (Argument argument : attribute.arguments()) {
            String text = Evaluation.of(in, argument.value(), function.scope()) instanceof Text(String given)
                    ? given
                    : null;
            if (argument.name() == null) {
                template = template == null ? text : template;
            } else if (argument.name().equals("method") && text != null) {
                methods.add(text.toUpperCase(Locale.ROOT));
            } else if (argument.name().equals("wrap") && text != null) {
                Expr middleware = WrittenCall.read(text, attribute.span());
                if (middleware != null) {
                    middlewares.add(new RouteValue.Wrapped(Evaluation.of(in, middleware, function.scope()), site));
                }
            }
        }
        if (!name.equals("route")) {
            methods.add(name.toUpperCase(Locale.ROOT));
        }
        return template == null ? null : new AttributeRoutes(List.copyOf(methods), template, middlewares);
    }
}
