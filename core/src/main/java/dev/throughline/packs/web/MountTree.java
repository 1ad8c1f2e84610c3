package dev.throughline.packs.web;

import dev.throughline.eval.PathCondition;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Flattens an app into one linear order of middleware and routes, as a request meets them. */
public final class MountTree {
    private static final int DEEPEST = 24;
    private static final int MOST = 10_000;

    private final List<Layer> layers = new ArrayList<>();
    private final List<RouterValue> open = new ArrayList<>();
    private final Set<RouterValue> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> leftOut = new TreeSet<>();
    private final @Nullable MountCircles circles;
    private boolean circular;
    private int visits;

    private MountTree(@Nullable MountCircles circles) {
        this.circles = circles;
    }

    /** The layers of an app. Of mounts that go round in a circle only the shortest ways are followed. */
    public static List<Layer> flatten(RouterValue app) {
        List<Layer> layers = of(app).layers;
        List<Layer> ordered = app.framesRoutes() ? framesFirst(layers) : layers;
        return app.prefersLiterals() ? literalsFirst(ordered) : ordered;
    }

    /** What frames routes stands before all of them; what comes after the last route stays there. */
    private static List<Layer> framesFirst(List<Layer> layers) {
        int end = layers.size();
        while (end > 0 && !layers.get(end - 1).isRoute()) {
            end--;
        }
        List<Layer> ordered = new ArrayList<>();
        layers.subList(0, end).stream().filter(layer -> !layer.isRoute()).forEach(ordered::add);
        layers.subList(0, end).stream().filter(Layer::isRoute).forEach(ordered::add);
        ordered.addAll(layers.subList(end, layers.size()));
        return ordered;
    }

    /** The layers with their routes in the order of preference, each at a place where there was a route before. */
    private static List<Layer> literalsFirst(List<Layer> layers) {
        Iterator<Layer> routes = layers.stream()
                .filter(Layer::isRoute)
                .sorted(Comparator.comparing(layer -> weight(layer.path())))
                .iterator();
        return layers.stream().map(layer -> layer.isRoute() ? routes.next() : layer).toList();
    }

    /** Sorts before that of another path where this path is the more literal one. */
    private static String weight(PathTemplate path) {
        StringBuilder weight = new StringBuilder();
        for (PathTemplate.Segment segment : path.segments()) {
            weight.append(switch (segment) {
                case PathTemplate.Literal literal -> 'a';
                case PathTemplate.Parameter parameter -> parameter.digits() ? 'b' : 'c';
                case PathTemplate.CatchAll all -> 'd';
            });
        }
        return weight.toString();
    }

    /** Why the layers of an app are not all, in words; empty when they are. */
    public static List<String> leftOut(RouterValue app) {
        return List.copyOf(of(app).leftOut);
    }

    /** The routers and apps that are mounted in an app, at any depth, those without registrations of their own too. */
    public static Set<RouterValue> mounted(RouterValue app) {
        Set<RouterValue> mounted = of(app).visited;
        mounted.remove(app);
        return mounted;
    }

    private static MountTree of(RouterValue app) {
        MountTree tree = new MountTree(null);
        tree.walk(app, app, PathTemplate.ROOT, List.of(), PathCondition.ALWAYS);
        if (tree.circular) {
            tree = new MountTree(new MountCircles(app));
            tree.walk(app, app, PathTemplate.ROOT, List.of(), PathCondition.ALWAYS);
            tree.leftOut.add("routers are mounted in each other in a circle; of their endless paths, only the shortest"
                    + " are listed");
        }
        return tree;
    }

    /** The routers that a router mounts, in the order of their registration, some perhaps more than once. */
    static List<RouterValue> mountedBy(RouterValue router) {
        List<RouterValue> mounted = new ArrayList<>();
        for (RouterEntry entry : router.entries()) {
            if (entry.method() == null) {
                for (Value handler : entry.handlers()) {
                    flat(handler).forEach(option -> {
                        if (option instanceof RouterValue inner) {
                            mounted.add(inner);
                        }
                    });
                }
            }
        }
        return mounted;
    }

    /** @param entry the router by which the circle of mounts was entered that this router is in */
    private void walk(
            RouterValue router, RouterValue entry, PathTemplate prefix, List<RouterEntry> mounts,
            PathCondition condition) {
        if (open.contains(router)) {
            circular = true;
            return;
        }
        if (open.size() > DEEPEST) {
            leftOut.add("routers are mounted more than " + DEEPEST + " levels deep; what lies deeper is left out");
            return;
        }
        open.add(router);
        visited.add(router);
        for (RouterEntry registered : List.copyOf(router.entries())) {
            for (PathTemplate path : registered.paths()) {
                if (isFull()) {
                    break;
                }
                register(router, entry, registered, prefix.then(path), mounts, and(condition, registered.condition()),
                        new ArrayList<>(ParameterHandler.of(router, path)));
            }
        }
        open.removeLast();
    }

    /** Whether there is no more to walk: too much is there already, or it must be walked anew without circles. */
    private boolean isFull() {
        visits++;
        if (visits > MOST) {
            leftOut.add("the app has more than " + MOST + " registrations, counted at each path of their routers;"
                    + " the rest is left out");
        }
        return visits > MOST || (circular && circles == null);
    }

    private void register(
            RouterValue router, RouterValue circle, RouterEntry entry, PathTemplate path, List<RouterEntry> mounts,
            PathCondition condition, List<Value> functions) {
        for (Value handler : entry.handlers()) {
            for (Value option : flat(handler)) {
                if (option instanceof RouterValue mounted && entry.method() == null) {
                    flush(router, entry, path, mounts, condition, functions);
                    List<RouterEntry> inside = new ArrayList<>(mounts);
                    inside.add(entry);
                    if (circles == null || circles.isFollowed(circle, router, mounted)) {
                        boolean enters = circles == null || circles.isEntry(router, mounted);
                        walk(mounted, enters ? mounted : circle, path, inside, condition);
                    }
                } else if (!(option instanceof Nothing)) {
                    functions.add(option);
                }
            }
        }
        flush(router, entry, path, mounts, condition, functions);
    }

    private void flush(
            RouterValue router,
            RouterEntry entry,
            PathTemplate path,
            List<RouterEntry> mounts,
            PathCondition condition,
            List<Value> functions) {
        if (!functions.isEmpty()) {
            layers.add(new Layer(entry.method(), path, List.copyOf(functions), entry, router, mounts, condition));
            functions.clear();
        }
    }

    /** A handler argument may be a list of handlers, and one of several values. */
    private static List<Value> flat(Value handler) {
        List<Value> all = new ArrayList<>();
        for (Value option : Union.options(handler)) {
            if (option instanceof ListValue list) {
                list.items().known().forEach(item -> all.addAll(flat(item)));
            } else {
                all.add(option);
            }
        }
        return all;
    }

    private static PathCondition and(PathCondition outer, PathCondition inner) {
        PathCondition result = outer;
        for (PathCondition step : inner.since(PathCondition.ALWAYS)) {
            result = result.with(step);
        }
        return result;
    }
}
