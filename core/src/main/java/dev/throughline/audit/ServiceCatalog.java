package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.CallHook;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.container.ServiceRegistry;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The services of production. Where names are registered in a container, a home-made one (calls of a method such as
 * {@code register(name, factory)} on an object that also resolves names) or a library's, those are the services;
 * else the modules that stand in folders of services, repositories and the like. Each is known by the classes or the
 * file that it is made of, so that code that runs tells its service.
 */
final class ServiceCatalog implements CallHook {
    private static final Set<String> REGISTERING = Set.of(
            "register", "registerValue", "registerFactory", "registerSingleton", "registerInstance", "registerClass");
    private static final Set<String> REGISTERING_IN_CONTAINERS = Set.of("singleton", "transient", "factory", "value",
            "provide", "set", "bind", "add");
    private static final List<String> RESOLVING = List.of("resolve", "get", "make", "inject");

    /**
     * A service.
     *
     * @param kind what it is
     * @param site where it is registered or declared
     */
    record Service(String name, ServiceKind kind, Site site) {
        Service(String name, Site site) {
            this(name, ServiceKind.ofName(name), site);
        }
    }

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Value> containers = new LinkedHashMap<>();
    private final IdentityHashMap<ClassNode, Set<String>> byClass = new IdentityHashMap<>();
    private final Map<String, String> byFile = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    @Override
    public void calling(Interpreter in, Closure function, Invocation call) {
        touched.addAll(of(function, call));
        if (registers(function, call) && call.argument(0) instanceof Text(String name)) {
            services.putIfAbsent(name, new Service(name, call.site()));
            containers.put(name, call.receiver());
        }
    }

    /** Whether a call registers something by name in a container of the project. */
    static boolean registers(Closure function, Invocation call) {
        ClassValue home = function.home();
        String name = function.node().name();
        if (home == null || !call.has(1) || RESOLVING.stream().noneMatch(r -> home.method(r) != null)) {
            return false;
        }
        return REGISTERING.contains(name)
                || (REGISTERING_IN_CONTAINERS.contains(name) && home.node().name().contains("Container"));
    }

    /**
     * Finds out, once production has run, of which classes the services are made.
     *
     * @param files files that production runs
     * @param views what answers routes, which is no service whatever it is called
     */
    void link(Interpreter in, Collection<String> files, Views views) {
        containers.forEach((name, container) -> link(in, name, () -> resolve(in, name, container)));
        for (ServiceRegistry.Service service : ServiceRegistry.of(in).services()) {
            services.putIfAbsent(service.name(), new Service(service.name(), service.site()));
            ClassValue type = service.type();
            if (type != null) {
                made(service.name(), type);
            } else {
                link(in, service.name(), service::resolve);
            }
        }
        if (services.isEmpty()) {
            List.copyOf(files).forEach(file -> takeModule(in, file, views));
        }
    }

    private static Value resolve(Interpreter in, String name, Value container) {
        Site site = Site.NOWHERE;
        String method = RESOLVING.stream()
                .filter(m -> container instanceof RecordValue record
                        && record.type() instanceof ClassValue type
                        && type.method(m) != null)
                .findFirst()
                .orElse("resolve");
        return in.call(in.get(container, method, site), container, List.of(new Text(name)), site);
    }

    private void link(Interpreter in, String name, Supplier<Value> resolving) {
        Value value = in.explore(Budget.SURFACE, true, resolving).value();
        for (Value option : value == null ? List.<Value>of() : Union.options(value)) {
            if (option instanceof RecordValue record && record.type() instanceof ClassValue type) {
                made(name, type);
            }
        }
    }

    private void made(String service, ClassValue type) {
        byClass.computeIfAbsent(type.node(), n -> new LinkedHashSet<>()).add(service);
    }

    /** Takes the classes of a module that are services by its name and theirs, or else the module as one. */
    private void takeModule(Interpreter in, String file, Views views) {
        ServiceKind.ofModule(file).ifPresent(kind -> {
            List<ClassValue> classes = classes(in, file);
            classes.removeIf(views::isView);
            for (ClassValue type : classes) {
                String name = type.node().name();
                services.putIfAbsent(name, new Service(name, SnakeCaseServices.ofClass(name).orElse(kind),
                        new Site(file, type.node().span())));
                made(name, type);
            }
            if (classes.isEmpty() && !views.isFileOfViews(file)) {
                String name = ServiceKind.moduleName(file);
                services.putIfAbsent(name, new Service(name, kind, new Site(file, new Span(0, 0, 1))));
                byFile.put(file, name);
            }
        });
    }

    /** The service classes that a module of Python declares. */
    private static List<ClassValue> classes(Interpreter in, String file) {
        List<ClassValue> classes = new ArrayList<>();
        if (SnakeCaseServices.isModule(file) && in.load(file, Site.NOWHERE) instanceof ModuleValue module) {
            for (String name : new TreeSet<>(module.names())) {
                if (module.own(name) instanceof ClassValue type
                        && type.module().file().equals(file)
                        && SnakeCaseServices.ofClass(name).isPresent()
                        && !classes.contains(type)) {
                    classes.add(type);
                }
            }
        }
        return classes;
    }

    /** All services in the order in which they were met. */
    Collection<Service> services() {
        return services.values();
    }

    /** The services that a call of a function runs: those of the object that it is called on, else of its class or file. */
    Set<String> of(Closure function, Invocation call) {
        Value self = function.home() == null ? call.receiver() : call.argument(0);
        Set<String> byReceiver = self instanceof RecordValue instance && instance.type() instanceof ClassValue type
                ? byClass.get(type.node())
                : null;
        return byReceiver != null ? byReceiver : of(function);
    }

    private Set<String> of(Closure function) {
        ClassValue home = function.home();
        Set<String> byType = home == null ? null : byClass.get(home.node());
        if (byType != null) {
            return byType;
        }
        String module = byFile.isEmpty() ? null : byFile.get(function.module().file());
        return module == null ? Set.of() : Set.of(module);
    }

    void startRoute() {
        touched.clear();
    }

    List<String> touchedByRoute() {
        return List.copyOf(new TreeSet<>(touched));
    }
}
