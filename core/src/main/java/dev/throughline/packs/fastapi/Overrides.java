package dev.throughline.packs.fastapi;

import dev.throughline.eval.Realm;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What the apps of a world call in the place of dependencies ({@code app.dependency_overrides}). */
final class Overrides {
    /** The member of an app that holds them. */
    static final String MEMBER = "dependency_overrides";

    private final List<AsgiRouter> apps = new ArrayList<>();

    static Overrides of(Realm realm) {
        return realm.companion(Overrides.class, Overrides::new);
    }

    void add(AsgiRouter app) {
        apps.add(app);
    }

    /** What is called for a dependency: what a test has put in its place, or else the dependency itself. */
    Value effective(Value callable) {
        for (AsgiRouter app : apps) {
            // A test may have set another map than the one that the app was made with.
            MapValue map = app.field(MEMBER) instanceof MapValue set ? set : app.overrides();
            for (var entry : map.entries()) {
                if (entry.getKey().equals(callable)) {
                    return entry.getValue();
                }
            }
        }
        return callable;
    }
}
