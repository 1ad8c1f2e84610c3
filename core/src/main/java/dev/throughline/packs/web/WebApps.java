package dev.throughline.packs.web;

import java.util.ArrayList;
import java.util.List;

/** The apps and routers that were made, and the apps that were made to listen, in one realm, in that order. */
public final class WebApps {
    private final List<RouterValue> made = new ArrayList<>();
    private final List<RouterValue> routers = new ArrayList<>();
    private final List<RouterValue> listening = new ArrayList<>();
    private int begun;

    /** Takes down that an app was made. */
    public void made(RouterValue app) {
        made.add(app);
    }

    /** Takes down that a router was made. */
    public void routerMade(RouterValue router) {
        routers.add(router);
    }

    /** All routers that are no apps. */
    public List<RouterValue> routers() {
        return List.copyOf(routers);
    }

    /** Takes down that an app answers on a port. */
    public void listens(RouterValue app) {
        if (!listening.contains(app)) {
            listening.add(app);
        }
    }

    /** All apps that were made. */
    public List<RouterValue> all() {
        return List.copyOf(made);
    }

    /** The apps that answer on a port: those that do since the last beginning, else all. */
    public List<RouterValue> listening() {
        return List.copyOf(begun < listening.size() ? listening.subList(begun, listening.size()) : listening);
    }

    /** Takes down that a test begins, which may start apps of its own. */
    public void begin() {
        begun = listening.size();
    }
}
