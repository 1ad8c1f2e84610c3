package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services that were registered in containers of libraries in one realm, by name, in the order of registration. */
public final class ServiceRegistry {

    /**
     * One service.
     *
     * @param name under which it is registered: its text, or the name of the class or symbol
     * @param site where it was registered first
     * @param provided the class, factory or value that it is made of; of several registrations the last
     */
    public record Service(String name, Site site, Value provided, Supplier<Value> resolving) {

        /** The class of which it is an instance, when that is registered, or null. */
        public @Nullable ClassValue type() {
            return provided instanceof ClassValue type ? type : null;
        }

        /** Has the container make it, or gives the instance that it has. May throw what the service's code throws. */
        public Value resolve() {
            return resolving.get();
        }
    }

    private final Map<String, Service> services = new LinkedHashMap<>();

    /** The registry of a realm. */
    public static ServiceRegistry of(Interpreter in) {
        return in.realm().companion(ServiceRegistry.class, ServiceRegistry::new);
    }

    /** All services. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    void add(Interpreter in, Service service) {
        Service known = services.get(service.name());
        Site first = known == null ? service.site() : known.site();
        services.put(service.name(), new Service(service.name(), first, service.provided(), service.resolving()));
        in.observe(new ServiceRegistered(service.name(), service.provided()), service.site());
    }
}
