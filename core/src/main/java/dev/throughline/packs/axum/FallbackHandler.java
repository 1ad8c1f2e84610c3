package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.FrameworkHandler;

/** What answers where no route does. */
final class FallbackHandler extends FrameworkHandler implements HasState {
    private final Site site;
    private final StateCell state;

    FallbackHandler(Interpreter in, Value handler, Site site) {
        this(in, handler, site, new StateCell());
    }

    private FallbackHandler(Interpreter in, Value handler, Site site, StateCell state) {
        super(in, (interpreter, exchange) -> {
            Closure function = HandlerSteps.definition(handler);
            if (function != null) {
                HandlerStep.run(interpreter, exchange, handler, function,
                        HandlerSteps.parameters(interpreter, handler), state);
            }
        });
        this.site = site;
        this.state = state;
    }

    Site site() {
        return site;
    }

    @Override
    public StateCell state() {
        return state;
    }
}
