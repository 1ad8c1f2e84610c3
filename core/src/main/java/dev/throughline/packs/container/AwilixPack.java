package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Models of awilix and of its middleware for Express. */
public final class AwilixPack implements Pack {

    @Override
    public String name() {
        return "awilix";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("awilix", "awilix-express");
    }

    @Override
    public void install(Models models) {
        models.call("awilix.createContainer", AwilixPack::container);
        models.call("awilix.asClass", (in, call) -> resolver(Provider.ofClass(call.argument(0), false), call));
        models.call("awilix.asFunction",
                (in, call) -> resolver(new Provider(Provider.Kind.FACTORY, call.argument(0), false), call));
        models.call("awilix.asValue",
                (in, call) -> resolver(new Provider(Provider.Kind.VALUE, call.argument(0), true), call));
        models.call("awilix.aliasTo",
                (in, call) -> resolver(new Provider(Provider.Kind.ALIAS, call.argument(0), false), call));
        for (String word : List.of("PROXY", "CLASSIC")) {
            models.value("awilix.InjectionMode." + word, new Text(word));
        }
        for (String word : List.of("SINGLETON", "SCOPED", "TRANSIENT")) {
            models.value("awilix.Lifetime." + word, new Text(word));
        }
        models.call("awilix-express.scopePerRequest", AwilixPack::scopePerRequest);
        models.call("awilix-express.makeInvoker", AwilixPack::invoker);
        models.call("awilix-express.makeClassInvoker", AwilixPack::invoker);
        models.call("awilix-express.makeFunctionInvoker", AwilixPack::invoker);
    }

    private static Value container(Interpreter in, Invocation call) {
        boolean classic = call.argument(0) instanceof RecordValue options
                && options.field("injectionMode") instanceof Text(String mode)
                && mode.equals("CLASSIC");
        return new AwilixContainer(null, classic ? NameInjector.CLASSIC : NameInjector.PROXY);
    }

    private static Value resolver(Provider provider, Invocation call) {
        return new AwilixResolver(provider, call);
    }

    /** A middleware that gives each request a scope of the container. */
    private static Value scopePerRequest(Interpreter in, Invocation factory) {
        Value container = factory.argument(0);
        return new NativeFunction("scopePerRequest", (i, call) -> {
            Value scope = i.call(i.get(container, "createScope", call.site()), container, List.of(), call.site());
            i.set(call.argument(0), "container", scope, call.site());
            return i.call(call.argument(2), Nothing.UNDEFINED, List.of(), call.site());
        });
    }

    /** A function from a method's name to a handler that has the request's container make the method's owner. */
    private static Value invoker(Interpreter in, Invocation factory) {
        Value target = factory.argument(0);
        return new NativeFunction("invoker", (i, named) -> {
            String method = named.argument(0) instanceof Text(String name) ? name : "";
            return new NativeFunction("handler " + method, (j, call) -> {
                Value container = j.get(call.argument(0), "container", call.site());
                if (!(container instanceof AwilixContainer scope)) {
                    return Unknown.ANY;
                }
                Value owner = target instanceof ClassValue type
                        ? scope.construct(j, type, call.site())
                        : j.call(j.get(scope, "build", call.site()), scope, List.of(target), call.site());
                return j.call(j.get(owner, method, call.site()), owner, call.arguments(), call.site());
            });
        });
    }
}
