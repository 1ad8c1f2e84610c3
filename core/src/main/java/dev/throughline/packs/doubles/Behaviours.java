package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** What mock functions can be told to do, as functions. */
final class Behaviours {
    private Behaviours() {}

    /** Gives a value. */
    static Value value(Value value) {
        return new NativeFunction("mocked value", (in, call) -> value);
    }

    /** Gives a promise of a value. */
    static Value resolved(Value value) {
        return value(Union.map(value, v -> v instanceof PromiseValue ? v : PromiseValue.of(v)));
    }

    /** Gives a promise that is rejected. */
    static Value rejected(Value error) {
        return new NativeFunction("mocked rejection", (in, call) -> new PromiseValue(
                null, List.of(new ThrownValue(error, call.site(), in.frame(), in.condition(), true))));
    }

    /** Throws. */
    static Value thrown(Value error) {
        return new NativeFunction("mocked error", (in, call) -> {
            throw in.thrown(error, call.site());
        });
    }

    /** Gives its receiver. */
    static Value receiver() {
        return new NativeFunction("mocked receiver", (in, call) -> call.receiver());
    }

    /** Gives one of its arguments. */
    static Value argument(int position) {
        return new NativeFunction("mocked argument", (in, call) -> call.argument(position));
    }

    /** Calls the first function among its arguments. */
    static Value yields(List<Value> arguments) {
        return new NativeFunction("mocked callback", (in, call) -> callback(in, call, arguments));
    }

    private static Value callback(Interpreter in, Invocation call, List<Value> arguments) {
        for (Value argument : call.arguments()) {
            if (argument instanceof dev.throughline.eval.value.Closure) {
                in.call(argument, Nothing.UNDEFINED, arguments, call.site());
                return Nothing.UNDEFINED;
            }
        }
        return Nothing.UNDEFINED;
    }

    /** What {@code throws()} is given, or some error. */
    static Value error(Invocation call) {
        return call.has(0) ? call.argument(0) : Unknown.PRESENT;
    }
}
