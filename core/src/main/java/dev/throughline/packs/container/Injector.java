package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.List;
import java.util.Map;

/** How a library finds what a class or factory depends on. */
interface Injector {

    /** Makes an instance of a class with what it depends on. */
    Value construct(Interpreter in, ContainerValue container, ClassValue type, Site site);

    /** Calls a factory with what it depends on. */
    Value call(Interpreter in, ContainerValue container, Value factory, Site site);

    /** Constructs with arguments. */
    static Value construct(Interpreter in, Value type, List<Value> arguments, Site site) {
        return in.call(type, new Invocation(
                dev.throughline.eval.value.Nothing.UNDEFINED, arguments, false, Map.of(), true, site));
    }

    /** The parameters of the constructor that making an instance runs, none when the class has none of its own. */
    static List<FunctionNode.Parameter> parameters(ClassValue type) {
        Closure constructor = type.method("constructor");
        return constructor == null ? List.of() : constructor.node().parameters();
    }

    /** The class that declares the constructor that making an instance runs. */
    static ClassValue constructing(ClassValue type) {
        Closure constructor = type.method("constructor");
        ClassValue home = constructor == null ? null : constructor.home();
        return home == null ? type : home;
    }
}
