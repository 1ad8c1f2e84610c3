package dev.throughline.packs.axum;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A router. A layer stands around all that was there when it was added: that moves into a part of the router of which the
 * layer is the middleware. Each router may be the app, for it is merged into another one by its value.
 */
class AxumRouter extends RouterValue {
    private final RouterMethods methods = new RouterMethods(this);
    private List<RouterEntry> entries = new ArrayList<>();
    private @Nullable FallbackHandler fallback;

    AxumRouter(Site created, @Nullable Frame creator) {
        this(created, creator, true);
    }

    private AxumRouter(Site created, @Nullable Frame creator, boolean app) {
        super(created, creator, app);
    }

    /** The part of a router that layers stand around. */
    private static final class Layered extends AxumRouter {
        private final AxumRouter whole;
        private final List<RouterEntry> layers;

        Layered(AxumRouter whole, List<RouterEntry> layers) {
            super(whole.created(), whole.creator(), false);
            this.whole = whole;
            this.layers = List.copyOf(layers);
        }

        @Override
        public List<RouterEntry> entries() {
            List<RouterEntry> all = new ArrayList<>(layers);
            all.addAll(super.entries());
            return all;
        }

        @Override
        public RouterValue declared() {
            return whole.declared();
        }
    }

    /** The registrations; layers around all of them are the router's own. */
    @Override
    public List<RouterEntry> entries() {
        Layered part = entries.size() == 1 ? layered(entries.getFirst()) : null;
        List<RouterEntry> all = new ArrayList<>(part == null ? entries : part.entries());
        if (fallback != null && isApp()) {
            all.add(new RouterEntry(null, List.of(PathTemplate.ROOT), List.of(fallback), fallback.site(), creator(),
                    PathCondition.ALWAYS));
        }
        return all;
    }

    private static @Nullable Layered layered(RouterEntry entry) {
        return entry.method() == null && entry.handlers().getFirst() instanceof Layered part ? part : null;
    }

    @Override
    public boolean framesRoutes() {
        return true;
    }

    @Override
    public boolean prefersLiterals() {
        return true;
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public Value anonymousRequest() {
        return RequestValue.anonymous(MapValue.byContent(false));
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return false;
    }

    /** Adds a registration, once per place and function. */
    void register(RouterEntry entry) {
        for (RouterEntry known : entries) {
            if (known.site().equals(entry.site())
                    && known.paths().equals(entry.paths())
                    && java.util.Objects.equals(known.method(), entry.method())
                    && known.handlers().getLast().equals(entry.handlers().getLast())) {
                return;
            }
        }
        entries.add(entry);
    }

    /** Puts a layer around all that is there so far. */
    void surround(Interpreter in, Value layer, Site site) {
        List<RouterEntry> around = new ArrayList<>();
        for (Value each : Layers.handlers(in, layer, site)) {
            around.add(new RouterEntry(
                    null, List.of(PathTemplate.ROOT), List.of(each), site, in.frame(), in.condition()));
        }
        if (!around.isEmpty()) {
            Layered part = new Layered(this, around);
            ((AxumRouter) part).entries = entries;
            entries = new ArrayList<>(List.of(new RouterEntry(
                    null, List.of(PathTemplate.ROOT), List.of(part), site, in.frame(), PathCondition.ALWAYS)));
        }
    }

    /** Gives a state to all handlers that have none. */
    void state(Value state) {
        for (RouterEntry entry : entries) {
            for (Value handler : entry.handlers()) {
                if (handler instanceof AxumRouter inner) {
                    inner.state(state);
                } else if (handler instanceof HasState needing) {
                    needing.state().give(state);
                }
            }
        }
        if (this instanceof Layered part) {
            part.layers.forEach(entry -> entry.handlers().forEach(handler -> {
                if (handler instanceof HasState needing) {
                    needing.state().give(state);
                }
            }));
        }
        if (fallback != null) {
            fallback.state().give(state);
        }
    }

    /** Sets what answers where no route does; null for nothing. */
    void fallback(@Nullable FallbackHandler handler) {
        fallback = handler;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        RouterMethods.Method method = methods.named(name);
        if (method != null) {
            return new NativeFunction(name, method::call);
        }
        return switch (name) {
            case "clone", "into_make_service", "into_make_service_with_connect_info", "into_service", "as_service",
                    "boxed", "boxed_clone", "into", "with_graceful_shutdown", "as_ref", "as_mut", "reset_fallback",
                    "finish_api", "finish_api_with", "with_path_items", "into_openapi" ->
                new NativeFunction(name, (in, call) -> this);
            // Whatever else is done with a router is a matter of those that know it, as clients.
            default -> null;
        };
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return null;
    }
}
