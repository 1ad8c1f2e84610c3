package dev.throughline.packs.fastapi;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function around all requests: it gets what runs the rest of the app, and gives what is answered. */
final class Middleware extends DomainValue {
    private final Value function;
    private final @Nullable Frame registration;

    Middleware(Interpreter in, Value function) {
        this.function = function;
        this.registration = in.frame();
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        Exchanged exchange = new Exchanged(
                invocation.argument(0), invocation.argument(1), invocation.argument(2), invocation.site());
        return Activation.within(interpreter, registration, () -> {
            NativeFunction next = new NativeFunction("call_next", (in, call) -> {
                exchange.passOn(in);
                return Unknown.PRESENT;
            });
            Value result = interpreter.await(interpreter.call(
                    function, exchange.response(), List.of(exchange.request(), next), invocation.site()),
                    invocation.site());
            for (Value option : Union.options(result)) {
                if (option instanceof RecordValue) {
                    Answers.give(interpreter, exchange, option, Unknown.ANY, invocation.site());
                }
            }
            return Nothing.NULL;
        });
    }
}
