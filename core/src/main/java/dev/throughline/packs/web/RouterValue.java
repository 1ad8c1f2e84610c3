package dev.throughline.packs.web;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A router or a whole app. Registrations are only ever appended, each with the condition under which it
 * was made, so they need no journal.
 */
public abstract class RouterValue extends DomainValue implements HasApp {
    private final Site created;
    private final @Nullable Frame creator;
    private final boolean app;
    private final List<RouterEntry> entries = new ArrayList<>();
    private final Map<String, List<Value>> parameterHandlers = new LinkedHashMap<>();

    /**
     * @param app whether it is an app that can listen, rather than a router
     */
    protected RouterValue(Site created, @Nullable Frame creator, boolean app) {
        this.created = created;
        this.creator = creator;
        this.app = app;
    }

    @Override
    public final RouterValue app() {
        return this;
    }

    /** Where it was made: an app made at the same place as production's is the same app. */
    public final Site created() {
        return created;
    }

    /** The call stack in which it was made. */
    public final @Nullable Frame creator() {
        return creator;
    }

    public final boolean isApp() {
        return app;
    }

    /** The name that its routes are known by as a group; null for the one of the function that makes it. */
    public @Nullable String groupName() {
        return null;
    }

    /** Its registrations in order. */
    public List<RouterEntry> entries() {
        return entries;
    }

    /** Handlers that run before all others when a parameter of a name is in the path of a registration. */
    final List<Value> parameterHandlers(String parameter) {
        return List.copyOf(parameterHandlers.getOrDefault(parameter, List.of()));
    }

    /** Adds a handler for a parameter of a name, once. */
    protected final void addParameterHandler(String parameter, Value handler) {
        List<Value> known = parameterHandlers.computeIfAbsent(parameter, name -> new ArrayList<>());
        if (!known.contains(handler)) {
            known.add(handler);
        }
    }

    /** Adds a registration, once per place and set of handlers. */
    protected final void add(RouterEntry entry) {
        for (RouterEntry known : entries) {
            if (known.site().equals(entry.site())
                    && known.paths().equals(entry.paths())
                    && java.util.Objects.equals(known.method(), entry.method())
                    && known.handlers().equals(entry.handlers())) {
                return;
            }
        }
        entries.add(entry);
    }

    /**
     * A request without any credentials, by which it is told whether a guard lets such requests pass; null where the
     * framework's model cannot tell.
     */
    public @Nullable Value anonymousRequest() {
        return null;
    }

    /** Whether handlers look for what app-wide middleware leaves with a request, as sessions of a database. */
    public boolean isRequestFilled() {
        return false;
    }

    /** What is answered to errors of libraries, wherever they come from. */
    public List<LibraryFailure> libraryFailures() {
        return List.of();
    }

    /**
     * Whether middleware of this router stands around its own routes and those of the routers that it mounts, and around
     * no others, whatever their paths and the order of registration.
     */
    public boolean framesRoutes() {
        return false;
    }

    /** The router that the project declares; another one than this only where this is a part of it. */
    public RouterValue declared() {
        return this;
    }

    /** A response of the kind that handlers of this framework get. */
    public abstract ResponseValue newResponse();

    /** Whether a handler takes the error as well. */
    public abstract boolean handlesErrors(Value handler);

    /**
     * Whether of the routes of this app that fit a request the one with most literal text answers, rather than the one
     * that was registered first.
     */
    public boolean prefersLiterals() {
        return false;
    }
}
