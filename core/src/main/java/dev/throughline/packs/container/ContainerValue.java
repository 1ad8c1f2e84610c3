package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container: tokens with what makes their values. Subclasses give it a library's words. A class without
 * a registration is made all the same, and what is not known at all is unknown.
 */
abstract class ContainerValue extends DomainValue {
    private static final int DEEPEST = 30;

    private final @Nullable ContainerValue parent;
    private final Injector injector;
    private final MapValue providers = new MapValue(false, false);
    private int depth;

    /**
     * @param parent where tokens are looked up that this one has not, or null
     */
    ContainerValue(@Nullable ContainerValue parent, Injector injector) {
        this.parent = parent;
        this.injector = injector;
    }

    /** The outermost container, in which singletons live. */
    final ContainerValue root() {
        ContainerValue container = this;
        while (container.parent != null) {
            container = container.parent;
        }
        return container;
    }

    /** Registers a provider under a token; what is registered later wins. */
    final void register(Interpreter in, Value token, Provider provider, Site site) {
        String slot = providers.slotFor(token);
        if (slot == null) {
            in.unknown("the name of the service is not known", site);
            return;
        }
        in.write(providers, slot, provider);
        String name = nameOf(token);
        if (!name.isEmpty() && provider.kind() != Provider.Kind.ALIAS) {
            ServiceRegistry.of(in).add(in, new ServiceRegistry.Service(
                    name, site, provider.provided(), () -> resolve(in, token, site)));
        }
    }

    /** Takes a registration back. */
    final void unregister(Interpreter in, Value token) {
        String slot = providers.slotFor(token);
        if (slot != null) {
            in.write(providers, slot, Nothing.MISSING);
        }
    }

    /** What a token is called in a report: its text, or the name of the class or symbol; empty when it has none. */
    static String nameOf(Value token) {
        return switch (token) {
            case Text(String text) -> text;
            case ClassValue type -> type.node().name();
            case NativeFunction symbol -> symbol.name().startsWith("@@") ? symbol.name().substring(2) : symbol.name();
            case Unknown library when library.path() != null -> {
                String path = library.path();
                yield path.substring(path.lastIndexOf('.') + 1);
            }
            default -> "";
        };
    }

    /** Tokens with a registration here or further out, nearest first. */
    final List<Value> tokens() {
        List<Value> tokens = new ArrayList<>();
        for (ContainerValue container = this; container != null; container = container.parent) {
            container.providers.entries().forEach(entry -> {
                if (!tokens.contains(entry.getKey())) {
                    tokens.add(entry.getKey());
                }
            });
        }
        return tokens;
    }

    /** Whether a token has a registration here or further out. */
    final Value has(Value token) {
        Value found = find(token);
        if (found == null) {
            return token instanceof Unknown ? Unknown.ANY : Bool.FALSE;
        }
        return Union.options(found).contains(Nothing.MISSING) ? Unknown.ANY : Bool.TRUE;
    }

    private @Nullable Value find(Value token) {
        for (ContainerValue container = this; container != null; container = container.parent) {
            String slot = container.providers.slotFor(token);
            Value found = slot == null ? null : container.providers.field(slot);
            if (found != null && found != Nothing.MISSING) {
                return found;
            }
        }
        return implicit(token);
    }

    /** What stands for a token that nobody registered here, or null; for libraries that register by decorators. */
    @Nullable Provider implicit(Value token) {
        return null;
    }

    /** What a token stands for. */
    final Value resolve(Interpreter in, Value token, Site site) {
        return Union.map(token, t -> resolveOne(in, t, site));
    }

    private Value resolveOne(Interpreter in, Value token, Site site) {
        Value found = find(token);
        if (found == null) {
            return token instanceof ClassValue type ? construct(in, type, site) : unknown(in, token, site);
        }
        return Union.map(Union.filter(found, Provider.class::isInstance),
                option -> option instanceof Provider provider ? provide(in, provider, site) : Unknown.ANY);
    }

    private Value unknown(Interpreter in, Value token, Site site) {
        if (token instanceof Unknown library && library.path() != null) {
            return library.called();
        }
        String name = nameOf(token);
        return in.unknown(name.isEmpty() ? "the name of the service is not known" : "no service named " + name, site);
    }

    private Value provide(Interpreter in, Provider provider, Site site) {
        Value known = provider.field(Provider.INSTANCE);
        if (known != null && known != Nothing.MISSING) {
            return known;
        }
        Value made = switch (provider.kind()) {
            case VALUE -> provider.provided();
            case ALIAS -> resolve(in, provider.provided(), site);
            case CLASS -> provider.provided() instanceof ClassValue type
                    ? construct(in, type, site)
                    : Injector.construct(in, provider.provided(), List.of(), site);
            case FACTORY -> deeper(in, site, () -> injector.call(in, this, provider.provided(), site));
        };
        if (provider.isSingle()) {
            in.write(provider, Provider.INSTANCE, made);
        }
        return made;
    }

    /** Makes an instance of a class with what it depends on. */
    final Value construct(Interpreter in, ClassValue type, Site site) {
        return deeper(in, site, () -> injector.construct(in, this, type, site));
    }

    private Value deeper(Interpreter in, Site site, java.util.function.Supplier<Value> make) {
        ContainerValue root = root();
        if (root.depth >= DEEPEST) {
            return in.unknown("the services depend on each other in a circle", site);
        }
        root.depth++;
        try {
            return make.get();
        } finally {
            root.depth--;
        }
    }
}
