package dev.throughline.audit;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.syntax.ir.ClassNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The classes and files of Python and Rust whose functions answer routes. */
final class Views {
    private final Set<ClassNode> classes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> files = new HashSet<>();

    /** What answers the routes of some apps. */
    static Views of(List<RouterValue> apps) {
        Views views = new Views();
        for (RouterValue app : apps) {
            MountTree.flatten(app).stream().filter(Layer::isRoute).forEach(views::take);
        }
        return views;
    }

    private void take(Layer route) {
        Closure function = Handlers.definition(route.handlers().getLast());
        if (function != null && SnakeCaseServices.isModule(function.module().file())) {
            files.add(function.module().file());
            ClassValue home = function.home();
            if (home != null) {
                classes.add(home.node());
            }
        }
    }

    boolean isView(ClassValue type) {
        return classes.contains(type.node());
    }

    boolean isFileOfViews(String file) {
        return files.contains(file);
    }
}
