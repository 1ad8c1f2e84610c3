package dev.throughline.audit;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The services of production: what is registered by name in a container, seen as calls of a method such
 * as {@code register(name, factory)} on an object that also resolves names, with the classes that they are
 * made of, so that a method that runs tells its service.
 */
final class ServiceCatalog implements Interpreter.CallHook {
    private static final Set<String> REGISTERING = Set.of(
            "register", "registerValue", "registerFactory", "registerSingleton", "registerInstance", "registerClass",
            "singleton", "transient", "factory", "value", "provide", "set", "bind", "add");
    private static final Set<String> RESOLVING = Set.of("resolve", "get", "make", "inject");
    private static final Set<String> CERTAIN = Set.of(
            "register", "registerValue", "registerFactory", "registerSingleton", "registerInstance", "registerClass");

    /** A registered service. */
    record Registered(String name, Site site, List<Value> factories, Value container) {}

    private final Map<String, Registered> registered = new LinkedHashMap<>();
    private final IdentityHashMap<ClassNode, Set<String>> byClass = new IdentityHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    @Override
    public void calling(Interpreter in, Closure function, Invocation call) {
        if (function.home() == null) {
            return;
        }
        Set<String> services = byClass.get(function.home().node());
        if (services != null) {
            touched.addAll(services);
        }
        if (registers(function, call) && call.argument(0) instanceof Text(String service)) {
            Registered known = registered.get(service);
            List<Value> factories = new ArrayList<>(known == null ? List.of() : known.factories());
            factories.add(call.argument(1));
            registered.put(service,
                    new Registered(service, known == null ? call.site() : known.site(), factories, call.receiver()));
        }
    }

    /** Whether a call registers something by name in a container. */
    static boolean registers(Closure function, Invocation call) {
        ClassValue home = function.home();
        String name = function.node().name();
        return home != null && REGISTERING.contains(name) && call.has(1) && isContainer(home, name);
    }

    private static boolean isContainer(ClassValue type, String method) {
        return RESOLVING.stream().anyMatch(name -> type.method(name) != null)
                && (CERTAIN.contains(method) || type.node().name().contains("Container"));
    }

    /** Finds out of which classes the registered services are made, by resolving each once. */
    void link(Interpreter in) {
        for (Registered service : List.copyOf(registered.values())) {
            Value container = service.container();
            Interpreter.Explored explored = in.explore(dev.throughline.eval.Budget.SURFACE, true, () -> in.call(
                    in.get(container, "resolve", service.site()),
                    container,
                    List.of(new Text(service.name())),
                    service.site()));
            Value value = explored.value();
            if (value != null) {
                linkValue(service.name(), value);
            }
        }
    }

    /** Says that a value is what a name stands for. */
    void linkValue(String service, Value value) {
        for (Value option : Union.options(value)) {
            if (option instanceof RecordValue record && record.type() instanceof ClassValue type) {
                byClass.computeIfAbsent(type.node(), n -> new LinkedHashSet<>()).add(service);
            }
        }
    }

    Map<String, Registered> registered() {
        return registered;
    }

    /** What kind of service its name says it is. */
    static String kindOf(Registered service) {
        String name = service.name().toLowerCase(Locale.ROOT);
        if (name.endsWith("client") || name.endsWith("provider") || name.endsWith("gateway")) {
            return "client";
        }
        if (name.endsWith("repository") || name.endsWith("store") || name.endsWith("dao")) {
            return "repository";
        }
        if (name.endsWith("worker") || name.endsWith("sweeper") || name.endsWith("scheduler") || name.endsWith("job")) {
            return "worker";
        }
        return name.endsWith("service") ? "service" : "other";
    }

    /** Services whose class is this one. */
    Set<String> of(ClassNode type) {
        return byClass.getOrDefault(type, Set.of());
    }

    void startRoute() {
        touched.clear();
    }

    List<String> touchedByRoute() {
        return touched.stream().sorted().toList();
    }
}
