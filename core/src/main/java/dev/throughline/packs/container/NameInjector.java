package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Awilix's two ways to inject: the whole cradle as the only argument, or services by the parameters' names. */
enum NameInjector implements Injector {
    /** The cradle is the only argument. */
    PROXY {
        @Override
        List<Value> arguments(
                Interpreter in, ContainerValue container, List<FunctionNode.Parameter> parameters, Site site) {
            return List.of(in.get(container, "cradle", site));
        }
    },
    /** Each parameter names a service. */
    CLASSIC {
        @Override
        List<Value> arguments(
                Interpreter in, ContainerValue container, List<FunctionNode.Parameter> parameters, Site site) {
            List<Value> arguments = new ArrayList<>();
            for (FunctionNode.Parameter parameter : parameters) {
                boolean given = parameter.pattern() instanceof Pattern.Bind(var span, var name, var type)
                        && (parameter.defaultValue() == null
                                || !container.has(new Text(name)).equals(Bool.FALSE));
                arguments.add(given && parameter.pattern() instanceof Pattern.Bind(var span, var name, var type)
                        ? container.resolve(in, new Text(name), site)
                        : parameter.defaultValue() == null ? Unknown.ANY : Nothing.UNDEFINED);
            }
            return arguments;
        }
    };

    abstract List<Value> arguments(
            Interpreter in, ContainerValue container, List<FunctionNode.Parameter> parameters, Site site);

    @Override
    public Value construct(Interpreter in, ContainerValue container, ClassValue type, Site site) {
        return Injector.construct(in, type, arguments(in, container, Injector.parameters(type), site), site);
    }

    @Override
    public Value call(Interpreter in, ContainerValue container, Value factory, Site site) {
        List<FunctionNode.Parameter> parameters = factory instanceof Closure closure
                ? closure.node().parameters()
                : List.of();
        return in.call(factory, Nothing.UNDEFINED, arguments(in, container, parameters, site), site);
    }
}
