package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What the apps of a world call in the place of dependencies ({@code app.dependency_overrides}). */
final class Overrides {
    private final List<MapValue> maps = new ArrayList<>();

    static Overrides of(Realm realm) {
        return realm.companion(Overrides.class, Overrides::new);
    }

    void add(MapValue map) {
        maps.add(map);
    }

    /** What is called for a dependency: what a test has put in its place, or else the dependency itself. */
    Value effective(Interpreter in, Value callable) {
        for (MapValue map : maps) {
            for (var entry : map.entries()) {
                if (entry.getKey().equals(callable)) {
                    return entry.getValue();
                }
            }
        }
        return callable;
    }
}
