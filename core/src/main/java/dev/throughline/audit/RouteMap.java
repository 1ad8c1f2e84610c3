package dev.throughline.audit;

import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SentPath;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the production route that a test's request stands for. */
final class RouteMap {

    /** The route, or the candidates when several fit. */
    record Found(@Nullable String key, List<String> candidates) {
        static final Found NONE = new Found(null, List.of());

        static Found of(List<RouteSurvey.Surveyed> routes) {
            if (routes.isEmpty()) {
                return NONE;
            }
            return routes.size() == 1
                    ? new Found(routes.getFirst().fact().key(), List.of())
                    : new Found(null, routes.stream().map(r -> r.fact().key()).sorted().toList());
        }
    }

    private final List<RouteSurvey.Surveyed> routes;
    private final List<RouterValue> apps;
    private final IdentityHashMap<FunctionNode, List<RouteSurvey.Surveyed>> byHandler = new IdentityHashMap<>();

    /**
     * @param apps production's apps
     */
    RouteMap(List<RouteSurvey.Surveyed> routes, List<RouterValue> apps) {
        this.routes = routes;
        this.apps = apps;
        for (RouteSurvey.Surveyed route : routes) {
            Closure definition = Handlers.definition(route.layer().handlers().getLast());
            if (definition != null) {
                byHandler.computeIfAbsent(definition.node(), n -> new ArrayList<>()).add(route);
            }
        }
    }

    /** Whether an app that a test holds is built by the same code as production's. */
    boolean isProductionApp(RouterValue app) {
        return apps.stream().anyMatch(
                made -> made.created().toString().equals(app.created().toString()) || isConfiguredLike(made, app));
    }

    /**
     * An app that a test makes and gives to the function that sets up production's has all of its registrations;
     * what only some environments register may be absent.
     */
    private static boolean isConfiguredLike(RouterValue production, RouterValue app) {
        Set<Site> present = app.entries().stream().map(RouterEntry::site).collect(Collectors.toSet());
        List<Site> wanted = production.entries().stream()
                .filter(entry -> entry.condition().equals(PathCondition.ALWAYS))
                .map(RouterEntry::site)
                .toList();
        return !wanted.isEmpty() && present.containsAll(wanted);
    }

    /** The production route behind a route of an app that a test holds. */
    Found of(Layer layer) {
        List<RouteSurvey.Surveyed> same = routes.stream()
                .filter(r -> r.layer().entry().site().equals(layer.entry().site())
                        && Objects.equals(r.fact().method(), layer.method()))
                .toList();
        if (same.isEmpty()) {
            Closure definition = Handlers.definition(layer.handlers().getLast());
            same = definition == null ? List.of() : byHandler.getOrDefault(definition.node(), List.of());
        }
        return narrowed(same, layer);
    }

    /** Of several routes with one handler, the one with the handler's path, or whose path ends like it. */
    private static Found narrowed(List<RouteSurvey.Surveyed> same, Layer layer) {
        if (same.size() <= 1) {
            return Found.of(same);
        }
        List<RouteSurvey.Surveyed> byMethod = same.stream().filter(r -> r.fact().method().equals(layer.method()))
                .toList();
        List<RouteSurvey.Surveyed> left = byMethod.isEmpty() ? same : byMethod;
        List<RouteSurvey.Surveyed> byPath = left.stream().filter(r -> r.layer().path().equals(layer.path())).toList();
        if (!byPath.isEmpty()) {
            return Found.of(byPath.subList(0, 1));
        }
        String path = layer.path().toString();
        List<RouteSurvey.Surveyed> bySuffix = left.stream()
                .filter(r -> r.fact().path().endsWith(path) || path.endsWith(r.fact().path()))
                .toList();
        return Found.of(bySuffix.isEmpty() ? left : bySuffix);
    }

    /** The production route that answers a request by its method and path. */
    Found of(@Nullable String method, SentPath path) {
        for (boolean exact : List.of(true, false)) {
            for (RouteSurvey.Surveyed route : routes) {
                if (fits(route, method, path, exact)) {
                    return new Found(route.fact().key(), List.of());
                }
            }
        }
        return Found.NONE;
    }

    private static boolean fits(RouteSurvey.Surveyed route, @Nullable String method, SentPath path, boolean exact) {
        String wanted = route.fact().method();
        boolean methodFits = wanted.equals("ANY") || method == null || wanted.equals(method);
        return methodFits && path.match(route.layer().path(), false) != null
                && (!exact || !path.guesses(route.layer().path()));
    }
}
