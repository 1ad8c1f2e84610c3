package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** What {@code asClass}, {@code asFunction}, {@code asValue} and {@code aliasTo} of awilix give. */
final class AwilixResolver extends DomainValue {
    private final Provider provider;
    private final Site site;

    AwilixResolver(Provider provider, Invocation call) {
        this.provider = provider;
        this.site = call.site();
        boolean single = call.argument(1) instanceof RecordValue options
                && options.field("lifetime") instanceof Text(String lifetime)
                && isSingle(lifetime);
        provider.single(provider.isSingle() || single);
    }

    Provider provider() {
        return provider;
    }

    /** Where it is written. */
    Site site() {
        return site;
    }

    private static boolean isSingle(String lifetime) {
        return !lifetime.equals("TRANSIENT");
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site at) {
        return switch (name) {
            case "singleton", "scoped" -> lifetime(name, true);
            case "transient" -> lifetime(name, false);
            case "setLifetime" -> new NativeFunction(name, (in, call) -> {
                provider.single(call.argument(0) instanceof Text(String lifetime) && isSingle(lifetime));
                return this;
            });
            case "proxy", "classic", "inject", "disposer", "setInjectionMode" ->
                new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    private NativeFunction lifetime(String name, boolean single) {
        return new NativeFunction(name, (in, call) -> {
            provider.single(single);
            return this;
        });
    }
}
