package dev.throughline.packs.axum;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code routes!(a, b)} of utoipa: what each function answers is what its documentation says. */
final class DocumentedRoutes extends DomainValue {
    /** One function's route. */
    record Route(Value path, MethodRouterValue methods) {}

    private final List<Route> routes;

    private DocumentedRoutes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    static void install(Models models) {
        models.call("utoipa_axum.routes!", (in, call) -> of(call));
    }

    List<Route> routes() {
        return routes;
    }

    private static Value of(Invocation call) {
        List<Route> routes = new ArrayList<>();
        for (Value handler : call.arguments()) {
            Closure function = HandlerSteps.definition(handler);
            Expr documented = function == null ? null : Attributes.named(function.node().decorators(), "path");
            if (documented instanceof Expr.Call attribute) {
                routes.add(new Route(new Text(path(attribute)),
                        new MethodRouterValue().with(methods(attribute), handler)));
            }
        }
        return new DocumentedRoutes(routes);
    }

    private static String path(Expr.Call attribute) {
        for (Argument argument : attribute.arguments()) {
            if ("path".equals(argument.name())
                    && argument.value() instanceof Expr.Literal(var span, Constant.Text(String path))) {
                return path;
            }
        }
        return "/";
    }

    private static List<String> methods(Expr.Call attribute) {
        List<String> methods = new ArrayList<>();
        for (Argument argument : attribute.arguments()) {
            String name = argument.name() == null ? Attributes.path(argument.value()).toLowerCase(Locale.ROOT) : "";
            if (MethodRouterValue.METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            } else if ("method".equals(Attributes.path(argument.value()))
                    && argument.value() instanceof Expr.Call several) {
                several.arguments()
                        .forEach(each -> methods.add(Attributes.path(each.value()).toUpperCase(Locale.ROOT)));
            }
        }
        return methods.isEmpty() ? List.of("GET") : methods;
    }
}
