package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import java.util.Set;

/** Models of inversify and of the decorators that bind classes in its containers. */
public final class InversifyPack implements Pack {
    private static final String LIBRARY = "inversify";

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY, InversifyContainer.BINDING_DECORATORS);
    }

    @Override
    public void install(Models models) {
        models.call(LIBRARY + ".Container", (in, call) -> new InversifyContainer(null, isSingle(call)));
        for (String module : List.of("ContainerModule", "AsyncContainerModule")) {
            models.call(LIBRARY + "." + module, (in, call) -> new InversifyModule(call.argument(0)));
        }
        for (String scope : List.of("Singleton", "Transient", "Request")) {
            models.value(LIBRARY + ".BindingScopeEnum." + scope, new Text(scope));
        }
        Marks.record(models, LIBRARY, "injectable", "inject", "multiInject", "optional", "named", "tagged",
                "unmanaged", "postConstruct");
        models.call(LIBRARY + ".decorate", InversifyPack::decorate);
        models.call(LIBRARY + ".LazyServiceIdentifer", (in, call) -> call.argument(0));
        models.call(LIBRARY + ".LazyServiceIdentifier", (in, call) -> call.argument(0));
        String decorators = InversifyContainer.BINDING_DECORATORS;
        Marks.record(models, decorators, InversifyProvide.ANY);
        models.call(decorators + ".fluentProvide", (in, call) -> new InversifyProvide(call.argument(0), false));
        models.call(decorators + ".buildProviderModule", (in, call) -> new InversifyModule(null));
        models.call(decorators + ".autoProvide", (in, call) -> Nothing.UNDEFINED);
    }

    private static boolean isSingle(Invocation call) {
        return call.argument(0) instanceof RecordValue options
                && options.field("defaultScope") instanceof Text(String scope)
                && !scope.equals("Transient");
    }

    /** Applies a decorator to a class, or to the parameter or member that is named last. */
    private static Value decorate(Interpreter in, Invocation call) {
        List<Value> target = switch (call.argument(2)) {
            case Num position -> List.of(call.argument(1), Nothing.UNDEFINED, position);
            case Text member -> List.of(call.argument(1), member);
            default -> List.of(call.argument(1));
        };
        return call.argument(0) instanceof NativeFunction decorator
                ? in.call(decorator, Nothing.UNDEFINED, target, call.site())
                : Nothing.UNDEFINED;
    }
}
