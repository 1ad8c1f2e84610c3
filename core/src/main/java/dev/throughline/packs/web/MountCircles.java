package dev.throughline.packs.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * The routers that mount each other in circles. A request can go round as often as it likes, so such routers have
 * routes without end, and the ways through many of them cannot even be counted; only the shortest ways are followed.
 */
final class MountCircles {
    private final IdentityHashMap<RouterValue, List<RouterValue>> mounts = new IdentityHashMap<>();
    private final IdentityHashMap<RouterValue, Integer> circles = new IdentityHashMap<>();
    private final IdentityHashMap<RouterValue, IdentityHashMap<RouterValue, Integer>> distances = new IdentityHashMap<>();

    /** Finds the circles among the routers that an app mounts, directly and through others. */
    MountCircles(RouterValue app) {
        List<RouterValue> finished = finishedFrom(app);
        IdentityHashMap<RouterValue, List<RouterValue>> mountedIn = new IdentityHashMap<>();
        for (RouterValue router : finished) {
            for (RouterValue mounted : mounts(router)) {
                mountedIn.computeIfAbsent(mounted, m -> new ArrayList<>()).add(router);
            }
        }
        // Kosaraju's algorithm: what reaches a router against the mounts, last finished first, is in one circle with it.
        for (int i = finished.size() - 1; i >= 0; i--) {
            if (!circles.containsKey(finished.get(i))) {
                mark(finished.get(i), i, mountedIn);
            }
        }
    }

    /**
     * Whether a mount is on a shortest way.
     *
     * @param entry the router by which the circle of {@code router} was entered
     * @param router the router that mounts
     */
    boolean isFollowed(RouterValue entry, RouterValue router, RouterValue mounted) {
        if (isEntry(router, mounted)) {
            return true;
        }
        IdentityHashMap<RouterValue, Integer> steps = distances.computeIfAbsent(entry, this::distancesFrom);
        return steps.getOrDefault(mounted, 0) > steps.getOrDefault(router, 0);
    }

    /** Whether a mount leads into another circle, or to a router that is in none. */
    boolean isEntry(RouterValue router, RouterValue mounted) {
        return !circle(router).equals(circle(mounted));
    }

    private Integer circle(RouterValue router) {
        return circles.getOrDefault(router, -1);
    }

    private List<RouterValue> mounts(RouterValue router) {
        return mounts.computeIfAbsent(router, MountTree::mountedBy);
    }

    /** All routers, each after those that it mounts as far as no circle prevents that. */
    private List<RouterValue> finishedFrom(RouterValue app) {
        record Visit(RouterValue router, Iterator<RouterValue> left) {}
        List<RouterValue> finished = new ArrayList<>();
        IdentityHashMap<RouterValue, Boolean> seen = new IdentityHashMap<>();
        Deque<Visit> open = new ArrayDeque<>();
        seen.put(app, true);
        open.push(new Visit(app, mounts(app).iterator()));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            if (!visit.left().hasNext()) {
                finished.add(open.pop().router());
                continue;
            }
            RouterValue next = visit.left().next();
            if (seen.put(next, true) == null) {
                open.push(new Visit(next, mounts(next).iterator()));
            }
        }
        return finished;
    }

    private void mark(RouterValue first, int circle, IdentityHashMap<RouterValue, List<RouterValue>> mountedIn) {
        Deque<RouterValue> open = new ArrayDeque<>(List.of(first));
        circles.put(first, circle);
        while (!open.isEmpty()) {
            for (RouterValue by : mountedIn.getOrDefault(open.remove(), List.of())) {
                if (circles.putIfAbsent(by, circle) == null) {
                    open.add(by);
                }
            }
        }
    }

    private IdentityHashMap<RouterValue, Integer> distancesFrom(RouterValue entry) {
        IdentityHashMap<RouterValue, Integer> steps = new IdentityHashMap<>();
        Deque<RouterValue> open = new ArrayDeque<>(List.of(entry));
        steps.put(entry, 0);
        while (!open.isEmpty()) {
            RouterValue router = open.remove();
            for (RouterValue mounted : mounts(router)) {
                if (!isEntry(router, mounted) && !steps.containsKey(mounted)) {
                    steps.put(mounted, steps.getOrDefault(router, 0) + 1);
                    open.add(mounted);
                }
            }
        }
        return steps;
    }
}
