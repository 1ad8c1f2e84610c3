package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.HandlerOf;
import java.util.List;

/** A service of the project, by itself or as a layer of the project puts it around what comes next. */
final class ServiceStep extends FrameworkHandler implements HandlerOf {
    private final Closure definition;

    private ServiceStep(Interpreter in, Closure definition, Body body) {
        super(in, body);
        this.definition = definition;
    }

    /** A service by itself. */
    static Value of(Interpreter in, Value service, Closure call) {
        return new ServiceStep(in, call, (interpreter, exchange) -> call(interpreter, exchange, service, call));
    }

    /** What a layer makes of the service that it is put around. */
    static Value around(Interpreter in, Value layer, Closure wrapping) {
        return new ServiceStep(in, wrapping, (interpreter, exchange) -> {
            Site site = HandlerStep.siteOf(wrapping);
            Value services = interpreter.call(
                    wrapping, Nothing.UNDEFINED, List.of(layer, new NextStep(exchange)), site);
            for (Value service : Union.options(services)) {
                Type type = World.of(interpreter).types().of(service);
                Closure call = type == null
                        ? null
                        : World.of(interpreter).implementations().function(type, "Service", "call");
                if (call == null) {
                    exchange.passOn(interpreter);
                } else {
                    call(interpreter, exchange, service, call);
                }
            }
        });
    }

    private static void call(Interpreter in, Exchanged exchange, Value service, Closure call) {
        Site site = HandlerStep.siteOf(call);
        Value request = new Request(exchange, new StateCell(), false);
        Value result = in.call(call, exchange.response(), List.of(service, request), site);
        Answers.give(in, in.await(result, site), site);
    }

    @Override
    public Closure definition() {
        return definition;
    }
}
