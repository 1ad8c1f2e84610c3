package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.FilledPath;
import dev.throughline.packs.web.HandlerOf;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RouterValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names by which code asks an app for the paths of its routes: those given, else those of the functions that answer. */
final class NamedRoute {
    private final Map<Site, String> given = new LinkedHashMap<>();

    static NamedRoute of(Interpreter in) {
        return in.realm().companion(NamedRoute.class, NamedRoute::new);
    }

    /** Takes down the name that a registration gives its route. */
    void name(Site registration, String name) {
        given.put(registration, name);
    }

    /** The path of the route of a name, with its parameters filled in; null when the app has none of that name. */
    @Nullable Value path(Interpreter in, RouterValue app, String name, Map<String, Value> parameters) {
        // A route behind a mount is asked for by the mount's name too.
        for (String wanted : List.of(name, name.substring(name.lastIndexOf(':') + 1))) {
            for (Layer layer : MountTree.flatten(app)) {
                if (layer.isRoute() && wanted.equals(nameOf(layer))) {
                    return FilledPath.of(in, layer.path(), parameters);
                }
            }
        }
        return null;
    }

    private @Nullable String nameOf(Layer layer) {
        String written = given.get(layer.entry().site());
        if (written != null) {
            return written;
        }
        return layer.handlers().getLast() instanceof HandlerOf handler ? handler.definition().node().name() : null;
    }
}
