package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Built-in functions that look at objects and their types. */
final class ObjectBuiltins {
    private static final Map<String, NativeCode> FUNCTIONS = Map.of(
            "isinstance", (in, call) -> Bool.of(instance(in, call)),
            "issubclass", (in, call) -> Union.map(call.argument(0),
                    type -> Bool.of(InstanceTests.subclass(type, call.argument(1)))),
            "getattr", ObjectBuiltins::getAttribute,
            "hasattr", ObjectBuiltins::hasAttribute,
            "setattr", (in, call) -> {
                named(call.argument(1)).forEach(name -> in.set(call.argument(0), name, call.argument(2), call.site()));
                return Nothing.NULL;
            },
            "delattr", (in, call) -> {
                named(call.argument(1)).forEach(name -> in.set(call.argument(0), name, Nothing.MISSING, call.site()));
                return Nothing.NULL;
            },
            "callable", (in, call) -> Union.map(call.argument(0), v -> Bool.of(callable(in, v))));

    private ObjectBuiltins() {}

    static @Nullable NativeCode of(String name) {
        return FUNCTIONS.get(name);
    }

    private static Ternary instance(Interpreter in, Invocation call) {
        Ternary result = null;
        for (Value value : Union.options(call.argument(0))) {
            Ternary one = in.semantics().isInstance(in, value, call.argument(1));
            result = result == null ? one : result.join(one);
        }
        return result == null ? Ternary.MAYBE : result;
    }

    /** The name that is known, if it is. */
    private static List<String> named(Value name) {
        return name instanceof Text(String known) ? List.of(known) : List.of();
    }

    private static Value getAttribute(Interpreter in, Invocation call) {
        return Union.map(call.argument(0), object -> Union.map(call.argument(1), name -> {
            if (!(name instanceof Text(String known))) {
                return Unknown.ANY;
            }
            Ternary there = Attributes.has(in, object, known);
            Value otherwise = call.has(2) ? call.argument(2) : null;
            if (there == Ternary.FALSE && otherwise != null) {
                return otherwise;
            }
            Value read = in.get(object, known, call.site());
            return there == Ternary.TRUE || otherwise == null ? read : Union.of(read, otherwise);
        }));
    }

    private static Value hasAttribute(Interpreter in, Invocation call) {
        return Union.map(call.argument(0), object -> call.argument(1) instanceof Text(String name)
                ? Bool.of(Attributes.has(in, object, name))
                : Unknown.ANY);
    }

    private static Ternary callable(Interpreter in, Value value) {
        return switch (value) {
            case Closure closure -> Ternary.TRUE;
            case NativeFunction function -> Ternary.TRUE;
            case BoundFunction function -> Ternary.TRUE;
            case ClassValue type -> Ternary.TRUE;
            case BuiltinType type -> Ternary.TRUE;
            case ExceptionType type -> Ternary.TRUE;
            case RecordValue record -> Attributes.has(in, record, "__call__");
            case DomainValue domain -> Ternary.MAYBE;
            case Unknown unknown -> Ternary.MAYBE;
            default -> Ternary.FALSE;
        };
    }
}
