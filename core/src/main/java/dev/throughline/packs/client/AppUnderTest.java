package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Likeness;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SentPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a test's request with the app value that the test holds. */
final class AppUnderTest {

    /** The layers that a request meets, in order, and the route among them that answers, if any. */
    record Way(@Nullable Layer route, List<Layer> layers) {
        static final Way NOWHERE = new Way(null, List.of());
    }

    /** All that an answer depends on but the state of the app. */
    private record Sent(RouterValue app, String method, SentPath path, String content) {}

    private record Answer(List<Exchange.Step> steps) {}

    private AppUnderTest() {}

    /** The way of a request through the app. */
    static Way way(RouterValue app, ClientRequest request) {
        SentPath path = request.path();
        if (path == null) {
            return Way.NOWHERE;
        }
        List<Layer> all = MountTree.flatten(app);
        @Nullable Layer route = route(all, request, path);
        List<Layer> applying = new ArrayList<>();
        boolean beforeRoute = route != null;
        for (Layer layer : all) {
            beforeRoute &= !layer.equals(route);
            boolean runs = layer.isRoute()
                    ? layer.equals(route) || (beforeRoute && layer.standsBefore(Objects.requireNonNull(route)))
                    : applies(layer, request, path) != null && isMet(layer, route);
            if (runs) {
                applying.add(layer);
            }
        }
        if (route == null) {
            route = similar(all, request, path);
            if (route != null) {
                applying.add(route);
            }
        }
        return new Way(route, applying);
    }

    /** Middleware around routes is met on the way to them; what is around all of them, whatever is asked for. */
    private static boolean isMet(Layer middleware, @Nullable Layer route) {
        return !middleware.router().framesRoutes()
                || middleware.isAppWide()
                || (route != null && middleware.frames(route));
    }

    /** Runs what stands on the way of a request. */
    static List<Exchange.Step> run(Interpreter in, RouterValue app, ClientRequest request, Way way) {
        SentPath path = request.path();
        return path == null ? List.of() : exchange(in, app, request, path, way.layers(), way.route());
    }

    /** The first route that the request meets; one with a parameter where the path has a hole is preferred. */
    private static @Nullable Layer route(List<Layer> all, ClientRequest request, SentPath path) {
        List<Layer> matching = all.stream()
                .filter(layer -> layer.isRoute() && applies(layer, request, path) != null)
                .toList();
        @Nullable Layer perhaps = null;
        for (int i = 0; i < matching.size(); i++) {
            Layer layer = matching.get(i);
            if (matching.subList(i + 1, matching.size()).stream().noneMatch(layer::standsBefore)) {
                if (!path.guesses(layer.path())) {
                    return layer;
                }
                perhaps = perhaps == null ? layer : perhaps;
            }
        }
        return perhaps;
    }

    private static @Nullable Map<String, @Nullable String> applies(Layer layer, ClientRequest request, SentPath path) {
        String wanted = layer.method();
        if (wanted != null && !fits(wanted, request.method())) {
            return null;
        }
        return path.match(layer.path(), wanted == null);
    }

    private static boolean fits(String wanted, @Nullable String sent) {
        return wanted.equals("ANY") || sent == null || wanted.equals(sent)
                || (wanted.equals("GET") && sent.equals("HEAD"));
    }

    /** With an open end, the longest template that the known segments lead to, when only one does. */
    private static @Nullable Layer similar(List<Layer> all, ClientRequest request, SentPath path) {
        if (!path.openEnd()) {
            return null;
        }
        List<Layer> fitting = all.stream()
                .filter(l -> l.isRoute() && applies(l, request, path) != null)
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static List<Exchange.Step> exchange(
            Interpreter in,
            RouterValue app,
            ClientRequest request,
            SentPath path,
            List<Layer> layers,
            @Nullable Layer route) {
        String method = request.method() == null ? "GET" : request.method();
        RecordValue headers = request.headers();
        RecordValue query = request.query(in);
        RecordValue parameters = RecordValue.closed(null);
        if (route != null) {
            Map<String, @Nullable String> taken = path.match(route.path(), false);
            if (taken != null) {
                taken.forEach((name, text) -> in.write(parameters, name, text == null ? present() : new Text(text)));
            }
        }
        String content = Likeness.of(in, List.of(headers, query, request.body(), parameters));
        Supplier<Answer> answer = () -> {
            RequestValue seen = RequestValue.concrete(method, path.toString(), headers, query, request.body()).to(app);
            in.write(seen, "params", parameters);
            return new Answer(new Exchange(in, seen, app.newResponse(), layers, true).run());
        };
        return (content == null
                ? answer.get()
                : in.repeating(new Sent(app, method, path, content), Answer.class, answer))
                .steps();
    }

    private static Value present() {
        return Unknown.PRESENT;
    }
}
