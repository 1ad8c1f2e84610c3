package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Boundary;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.packs.boundary.BoundaryCrossed;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explores every route of an app with an open request: its outcomes, guards, boundaries and services. */
final class RouteSurvey {

    /** A route with the registration that it stands for, and what it does with status fields. */
    record Surveyed(RouteFact fact, Layer layer, StatesSeen states) {}

    private static final int LOWEST_ERROR = 400;

    private final Interpreter in;
    private final String app;
    private final RouterValue value;
    private final List<Layer> layers;
    private final GroupNames groups;
    private final ServiceCatalog services;
    private final Containment containment;
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    RouteSurvey(
            Interpreter in, String app, RouterValue value, ServiceCatalog services, Containment containment) {
        this.in = in;
        this.app = app;
        this.value = value;
        this.layers = MountTree.flatten(value);
        this.groups = new GroupNames(layers, in.realm().program());
        this.services = services;
        this.containment = containment;
    }

    List<Surveyed> survey() {
        leaveBehind();
        List<Surveyed> routes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.isRoute()) {
                int position = i;
                services.startRoute();
                Surveyed route = containment.run(
                        "surveying " + layer.method() + " " + layer.path(),
                        layer.entry().site().ref(),
                        () -> route(layer, position,
                                explore(way(layer, position), appWideBefore(position), asking(layer, open())), routes),
                        // It is in the inventory all the same.
                        () -> route(layer, position, List.of(), routes));
                if (!isGuardOfOthers(route, position)) {
                    routes.add(route);
                }
            }
        }
        return routes;
    }

    /** A request finds what others have left behind: a store is not as empty as it is when the app starts. */
    private void leaveBehind() {
        for (Layer layer : layers) {
            // What comes before and after a handler is a layer of its own, and leaves behind its own part.
            in.mayHaveRun(Budget.SURFACE, () -> {
                new Exchange(in, RequestValue.open().to(value), value.newResponse(), List.of(layer), false).run();
                return Nothing.UNDEFINED;
            });
        }
    }

    /** A registration for every method that only refuses, before routes for the same paths, is no route itself. */
    private boolean isGuardOfOthers(Surveyed route, int position) {
        return layers.subList(position + 1, layers.size()).stream().anyMatch(route.layer()::standsBefore)
                && route.fact().outcomes().stream().noneMatch(o -> o.status() == null || o.status() < LOWEST_ERROR);
    }

    /** What a request for a route meets, explored anew; nothing where that fails. */
    List<Exchange.Step> again(Layer route) {
        int position = layers.indexOf(route);
        return containment.run(
                "surveying " + route.method() + " " + route.path() + " by state",
                route.entry().site().ref(),
                () -> explore(way(route, position), appWideBefore(position), open()),
                List::of);
    }

    /** The files that declare each group. */
    Map<String, List<String>> contracts() {
        return groups.contracts();
    }

    /** Outcomes of the app's own middleware, for a request that reaches nothing else. */
    List<OutcomeFact> shared() {
        List<Layer> appWide = layers.stream()
                .filter(layer -> !layer.isRoute() && layer.router().equals(value))
                .toList();
        if (appWide.isEmpty()) {
            return List.of();
        }
        return containment.run(
                "surveying the middleware of " + app,
                value.created().ref(),
                () -> Outcomes.of(sharedSteps(appWide)).stream()
                        .filter(o -> o.origin() == Origin.SHARED)
                        .toList(),
                List::of);
    }

    private List<Exchange.Step> sharedSteps(List<Layer> appWide) {
        List<Exchange.Step> steps = new ArrayList<>(explore(appWide, List.of(), open()));
        for (Layer failing : LibraryErrors.layers(value)) {
            List<Layer> way = new ArrayList<>(List.of(failing));
            appWide.stream().filter(RouteSurvey::handlesErrors).forEach(way::add);
            steps.addAll(explore(way, List.of(), open()));
        }
        return steps;
    }

    private RequestValue open() {
        return RequestValue.open().to(value);
    }

    private static Value asking(Layer route, Value request) {
        return request instanceof RequestValue asked && route.method() != null
                ? asked.asking(route.method(), route.path())
                : request;
    }

    /** @param first runs before for what it leaves with the request: what it answers is judged once per app */
    private List<Exchange.Step> explore(List<Layer> way, List<Layer> first, Value request) {
        List<Exchange.Step> steps = new ArrayList<>();
        in.explore(Budget.SURFACE, true, () -> {
            if (!first.isEmpty()) {
                new Exchange(in, request, value.newResponse(), first, false).run();
                services.startRoute();
            }
            steps.addAll(new Exchange(in, request, value.newResponse(), way, false).run());
            return Nothing.UNDEFINED;
        });
        return steps;
    }

    private Surveyed route(Layer layer, int position, List<Exchange.Step> steps, List<Surveyed> before) {
        List<OutcomeFact> outcomes = Outcomes.of(steps).stream().filter(o -> o.origin() != Origin.SHARED).toList();
        String id = layer.method() + " " + layer.path();
        int count = seen.merge(id, 1, Integer::sum);
        String key = app + "#" + id + (count > 1 ? "#" + count : "");
        String conditional = Words.conditional(layer.condition());
        RouteFact fact = new RouteFact(
                key,
                app,
                String.valueOf(layer.method()),
                layer.path().toString(),
                groups.of(layer),
                layer.entry().site().ref(),
                handler(layer),
                isAuthenticated(layer, position, steps),
                conditional.isEmpty() ? null : conditional,
                shadowing(layer, before),
                outcomes,
                boundaries(steps),
                services.touchedByRoute(),
                outcomes.stream().anyMatch(
                        o -> Integer.valueOf(400).equals(o.status()) || Integer.valueOf(422).equals(o.status())),
                false);
        return new Surveyed(fact, layer, StatesSeen.of(steps));
    }

    /**
     * Whether guards refuse callers; one that looks at credentials but lets requests without any pass does not count,
     * and one that answers nothing else does.
     */
    private boolean isAuthenticated(Layer route, int position, List<Exchange.Step> steps) {
        Value anonymous = value.anonymousRequest();
        if (anonymous == null) {
            return new Origins(steps).hasAuthentication();
        }
        List<Layer> guards = way(route, position).stream().map(layer -> layer.equals(route) ? route.guards() : layer)
                .toList();
        return new Origins(explore(guards, appWideBefore(position), asking(route, anonymous))).hasAuthentication()
                || refusesStrangers(route, position, steps, anonymous);
    }

    /** Whether the route itself asks who the caller is: without credentials it does nothing but refuse. */
    private boolean refusesStrangers(Layer route, int position, List<Exchange.Step> steps, Value anonymous) {
        List<OutcomeFact> known = answers(steps);
        if (known.stream().noneMatch(RouteSurvey::isRefusalOfCallers)
                || known.stream().allMatch(o -> o.status() == null || o.status() >= LOWEST_ERROR)) {
            return false;
        }
        List<OutcomeFact> answers = answers(explore(
                way(route, position), appWideBefore(position), asking(route, anonymous)));
        return answers.stream().anyMatch(RouteSurvey::isRefusalOfCallers)
                && answers.stream().allMatch(o -> o.status() != null && o.status() >= LOWEST_ERROR);
    }

    private static List<OutcomeFact> answers(List<Exchange.Step> steps) {
        return Outcomes.of(steps).stream().filter(o -> o.origin() != Origin.SHARED).toList();
    }

    private static boolean isRefusalOfCallers(OutcomeFact outcome) {
        return Integer.valueOf(401).equals(outcome.status()) || Integer.valueOf(403).equals(outcome.status());
    }

    /** What a request for the route meets: guards before it, the route, and the error handlers after it. */
    private List<Layer> way(Layer route, int position) {
        List<Layer> way = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            boolean before = i < position;
            boolean runs = layer.isRoute()
                    ? before && layer.standsBefore(route)
                    : layer.router().framesRoutes()
                            ? layer.frames(route)
                            : layer.path().isPrefixOf(route.path())
                                    && ((before && !layer.isAppWide()) || handlesErrors(layer));
            if (i == position || runs) {
                way.add(layer);
            }
        }
        return way;
    }

    private List<Layer> appWideBefore(int position) {
        return layers.subList(0, position).stream()
                .filter(layer -> value.isRequestFilled() && layer.isAppWide() && !handlesErrors(layer))
                .toList();
    }

    private static boolean handlesErrors(Layer layer) {
        return layer.handlers().stream().anyMatch(layer.router()::handlesErrors);
    }

    private static @Nullable SourceRef handler(Layer layer) {
        Closure definition = Handlers.definition(layer.handlers().getLast());
        return definition == null
                ? null
                : new Site(definition.module().file(), definition.node().span()).ref();
    }

    private static @Nullable String shadowing(Layer layer, List<Surveyed> before) {
        for (Surveyed earlier : before) {
            boolean sameMethod = earlier.fact().method().equals("ANY")
                    || earlier.fact().method().equals(layer.method());
            boolean always = earlier.fact().conditional() == null
                    || earlier.layer().condition().isPartOf(layer.condition());
            if (sameMethod && always && earlier.layer().path().coversAllOf(layer.path()) && answers(earlier)) {
                return earlier.fact().key();
            }
        }
        return null;
    }

    /** A registration that answers nothing itself passes control on. */
    private static boolean answers(Surveyed route) {
        return route.fact().outcomes().stream().anyMatch(o -> o.origin() == Origin.OWN);
    }

    private static List<Boundary> boundaries(List<Exchange.Step> steps) {
        Set<Boundary> found = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Origins origins = new Origins(steps);
        for (Exchange.Step step : steps) {
            if (origins.of(step) != Origin.OWN) {
                continue;
            }
            for (Observed seen : step.trace().of(BoundaryCrossed.class).toList()) {
                if (seen.what() instanceof BoundaryCrossed crossed
                        && names.add(crossed.boundary().kind() + crossed.boundary().name())) {
                    found.add(new Boundary(crossed.boundary().kind(), crossed.boundary().name(), seen.site().ref()));
                }
            }
        }
        return List.copyOf(found);
    }
}
