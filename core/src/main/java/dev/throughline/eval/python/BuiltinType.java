package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A built-in type such as {@code str}. There is one per name, for all worlds; it takes no writes. */
public final class BuiltinType extends DomainValue {
    private final String name;
    private final NativeCode constructor;

    BuiltinType(String name, NativeCode constructor) {
        this.name = name;
        this.constructor = constructor;
    }

    public String name() {
        return name;
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return constructor.call(interpreter, invocation);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String member, Site site) {
        return switch (member) {
            case "__name__", "__qualname__" -> new Text(name);
            case "__module__" -> new Text("builtins");
            case "fromkeys" -> new NativeFunction(member, MapMethods::fromKeys);
            default -> new NativeFunction(member, (in, call) -> unbound(in, member, call));
        };
    }

    /** A method of the type, called with its receiver as first argument ({@code str.lower(x)}). */
    private static Value unbound(Interpreter in, String member, Invocation call) {
        if (!call.has(0)) {
            return Unknown.ANY;
        }
        Value receiver = call.argument(0);
        List<Value> rest = call.arguments().subList(1, call.arguments().size());
        return in.call(in.get(receiver, member, call.site()), call.with(rest).on(receiver));
    }

    @Override
    public boolean assign(Interpreter interpreter, String field, Value value, Site site) {
        return true;
    }

    @Override
    public String toString() {
        return "class " + name;
    }
}
