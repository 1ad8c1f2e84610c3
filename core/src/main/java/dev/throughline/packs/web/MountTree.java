package dev.throughline.packs.web;

import dev.throughline.eval.PathCondition;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Flattens an app into one linear order of middleware and routes, as a request meets them. */
public final class MountTree {
    private static final int DEEPEST = 24;
    private static final int MOST = 20_000;

    private final List<Layer> layers = new ArrayList<>();
    private final List<RouterValue> open = new ArrayList<>();
    private final Set<RouterValue> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private MountTree() {}

    /** The layers of an app. Mounts that go round in a circle end at the second visit. */
    public static List<Layer> flatten(RouterValue app) {
        MountTree tree = new MountTree();
        tree.walk(app, PathTemplate.ROOT, List.of(), PathCondition.ALWAYS);
        return tree.layers;
    }

    /** The routers and apps that are mounted in an app, at any depth, those without registrations of their own too. */
    public static Set<RouterValue> mounted(RouterValue app) {
        MountTree tree = new MountTree();
        tree.walk(app, PathTemplate.ROOT, List.of(), PathCondition.ALWAYS);
        tree.visited.remove(app);
        return tree.visited;
    }

    private void walk(RouterValue router, PathTemplate prefix, List<RouterEntry> mounts, PathCondition condition) {
        if (open.contains(router) || open.size() > DEEPEST) {
            return;
        }
        open.add(router);
        visited.add(router);
        for (RouterEntry entry : List.copyOf(router.entries())) {
            for (PathTemplate path : entry.paths()) {
                List<Value> functions = new ArrayList<>(ParameterHandler.of(router, path));
                entry(router, entry, prefix.then(path), mounts, and(condition, entry.condition()), functions);
            }
        }
        open.removeLast();
    }

    private void entry(
            RouterValue router, RouterEntry entry, PathTemplate path, List<RouterEntry> mounts,
            PathCondition condition, List<Value> functions) {
        for (Value handler : entry.handlers()) {
            for (Value option : flat(handler)) {
                if (option instanceof RouterValue mounted && entry.method() == null) {
                    flush(router, entry, path, mounts, condition, functions);
                    List<RouterEntry> inside = new ArrayList<>(mounts);
                    inside.add(entry);
                    walk(mounted, path, inside, condition);
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
        if (!functions.isEmpty() && layers.size() < MOST) {
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
