package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names route groups after the factory or module that makes their router. */
final class GroupNames {
    private static final Set<String> INITIALISERS = Set.of("constructor", "__init__");

    /** Names that functions of many modules have: the module tells more. */
    private static final Set<String> UNTELLING = Set.of(
            "router", "routes", "new", "build", "create", "make", "get_router", "get_routes", "create_router",
            "create_routes", "build_router", "make_router", "api_routes", "configure", "config", "init");

    private final Map<RouterValue, String> names = new HashMap<>();
    private final Map<String, Set<String>> contracts = new LinkedHashMap<>();

    /** @param program says by which names its modules are imported */
    GroupNames(List<Layer> layers, ProgramSource program) {
        Map<String, RouterValue> taken = new HashMap<>();
        for (Layer layer : layers) {
            if (layer.isRoute()) {
                String name = names.computeIfAbsent(layer.router().declared(),
                        router -> unique(nameOf(router, program), router, taken));
                Set<String> files = contracts.computeIfAbsent(name, n -> new LinkedHashSet<>());
                files.add(layer.entry().site().file());
                layer.mounts().forEach(mount -> files.add(mount.site().file()));
            }
        }
    }

    private static String unique(String name, RouterValue router, Map<String, RouterValue> taken) {
        String candidate = name;
        for (int i = 2; taken.containsKey(candidate) && !router.equals(taken.get(candidate)); i++) {
            candidate = name + " " + i;
        }
        taken.put(candidate, router);
        return candidate;
    }

    private static String nameOf(RouterValue router, ProgramSource program) {
        String given = router.groupName();
        if (given != null) {
            return given;
        }
        for (Frame frame = router.creator(); frame != null; frame = frame.caller()) {
            Closure function = frame.function();
            if (function != null && !function.node().name().isEmpty()) {
                if (UNTELLING.contains(function.node().name()) && function.module().file().endsWith(".rs")) {
                    return modulePath(function.module().file());
                }
                ClassValue home = function.home();
                return home != null && INITIALISERS.contains(function.node().name())
                        ? home.node().name()
                        : function.node().name();
            }
        }
        String file = router.created().file();
        String module = program.moduleName(file);
        if (module != null) {
            return module;
        }
        return stem(file);
    }

    /** The path of a module in its crate: {@code src/api/admin/mod.rs} is {@code api::admin}. */
    private static String modulePath(String file) {
        int source = ("/" + file).lastIndexOf("/src/");
        String within = source < 0 ? stem(file) : file.substring(source + "src/".length());
        String module = within.replaceFirst("(/mod)?\\.rs$", "").replace("/", "::");
        return module.equals("mod") ? stem(file) : module;
    }

    /** The name of a file without its ending; of one that stands for its folder, the folder's. */
    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        if ((stem.equals("index") || name.equals("mod.rs")) && file.contains("/")) {
            String folder = file.substring(0, file.lastIndexOf('/'));
            return folder.substring(folder.lastIndexOf('/') + 1);
        }
        return stem;
    }

    String of(Layer layer) {
        return names.getOrDefault(layer.router().declared(), "app");
    }

    /** The files that declare each group, in the order of its routes. */
    Map<String, List<String>> contracts() {
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        contracts.forEach((name, files) -> sorted.put(name, new ArrayList<>(files.stream().sorted().toList())));
        return sorted;
    }
}
