package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code bind(token)} of inversify gives: the binding, to be completed by the calls that follow. */
final class InversifyBinding extends DomainValue {
    private final InversifyContainer container;
    private final Value token;
    private final boolean single;
    private @Nullable Provider provider;

    InversifyBinding(InversifyContainer container, Value token, boolean single) {
        this.container = container;
        this.token = token;
        this.single = single;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return new NativeFunction(name, (in, call) -> {
            Provider made = switch (name) {
                case "to" -> Provider.ofClass(call.argument(0), single);
                case "toSelf" -> Provider.ofClass(token, single);
                case "toConstantValue", "toFunction", "toConstructor" ->
                    new Provider(Provider.Kind.VALUE, call.argument(0), true);
                case "toDynamicValue", "toFactory", "toProvider" ->
                    new Provider(Provider.Kind.FACTORY, call.argument(0), single);
                case "toAutoFactory" -> new Provider(Provider.Kind.FACTORY, autoFactory(call), single);
                case "toService" -> new Provider(Provider.Kind.ALIAS, call.argument(0), false);
                default -> null;
            };
            if (made != null) {
                provider = made;
                container.register(in, token, made, call.site());
            } else if (provider != null) {
                scope(provider, name);
            }
            return this;
        });
    }

    private NativeFunction autoFactory(Invocation call) {
        Value target = call.argument(0);
        return new NativeFunction("factory", (in, context) -> new NativeFunction("factory",
                (i, made) -> container.resolve(i, target, made.site())));
    }

    private static void scope(Provider provider, String name) {
        switch (name) {
            case "inSingletonScope", "inRequestScope" -> provider.single(true);
            case "inTransientScope" -> provider.single(false);
            default -> {}
        }
    }

    /** Members that bind, for the functions that modules are given. */
    static List<String> moduleFunctions() {
        return List.of("bind", "unbind", "isBound", "rebind");
    }
}
