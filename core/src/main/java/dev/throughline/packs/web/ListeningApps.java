package dev.throughline.packs.web;

import dev.throughline.eval.Realm;
import dev.throughline.eval.value.DomainValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The apps of one realm that were made to listen, so that a request to a local address finds its app. */
public final class ListeningApps extends DomainValue {
    private static final String KEY = "web.listening";

    private final List<RouterValue> apps = new ArrayList<>();

    private ListeningApps() {}

    /** Takes down that an app listens. */
    public static void add(Realm realm, RouterValue app) {
        List<RouterValue> apps = of(realm).apps;
        if (!apps.contains(app)) {
            apps.add(app);
        }
    }

    /** The one app that listens; null when there is none, and when there are several. */
    public static @Nullable RouterValue only(Realm realm) {
        List<RouterValue> apps = of(realm).apps;
        return apps.size() == 1 ? apps.getFirst() : null;
    }

    private static ListeningApps of(Realm realm) {
        return (ListeningApps) realm.attachment(KEY, key -> new ListeningApps());
    }
}
