package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the argument of a handler of which a type of the project says how; or else answers why it does not. */
final class ExtractorStep extends FrameworkHandler implements HasState {
    private static final String SLOT = "#extracted ";

    private final StateCell state;

    /**
     * @param index which parameter of the function it is for
     * @param function the handler
     */
    ExtractorStep(Interpreter in, int index, Type type, Closure function, StateCell state) {
        super(in, (interpreter, exchange) -> run(interpreter, exchange, slot(function, index), type, function, state));
        this.state = state;
    }

    private static String slot(Closure function, int index) {
        return SLOT + function.node().span() + " " + index;
    }

    @Override
    public StateCell state() {
        return state;
    }

    private static void run(
            Interpreter in, Exchanged exchange, String slot, Type type, Closure function, StateCell state) {
        Site site = HandlerStep.siteOf(function);
        Value result = new Extractors(in, exchange, state).of(type, site);
        List<Value> given = new ArrayList<>();
        for (Value option : Union.options(result)) {
            if ("Err".equals(Results.variant(option))) {
                in.aside(() -> refuse(in, option, site));
            } else {
                Value part = "Ok".equals(Results.variant(option)) ? Results.part(option) : option;
                given.add(part == null ? option : part);
            }
        }
        if (!given.isEmpty()) {
            if (exchange.request() instanceof HeapValue request) {
                in.write(request, slot, Union.of(given));
            }
            exchange.passOn(in);
        }
    }

    /** What another extractor is refused with and is handed on is the framework's answer. */
    private static void refuse(Interpreter in, Value failed, Site site) {
        Refusal usual = Results.part(failed) instanceof Unknown error ? Rejections.usual(in, error) : null;
        if (usual != null) {
            Answers.maybe(in, usual.words(), usual.status(), site);
        } else {
            Answers.give(in, failed, site);
        }
    }

    /** What was made for a parameter of a handler, or null. */
    static @Nullable Value extracted(Exchanged exchange, Closure function, int index) {
        return exchange.request() instanceof HeapValue request ? request.field(slot(function, index)) : null;
    }
}
