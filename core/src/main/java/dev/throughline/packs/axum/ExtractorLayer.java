package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.FrameworkHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer that lets pass what an extractor takes. */
final class ExtractorLayer extends DomainValue {
    private final @Nullable Type type;
    private final StateCell state = new StateCell();
    private final Site created;

    ExtractorLayer(@Nullable Type type, @Nullable Value given, Site created) {
        this.type = type;
        this.created = created;
        if (given != null) {
            state.give(given);
        }
    }

    List<Value> steps(Interpreter in) {
        return List.of(new Step(in, type, state, created));
    }

    private static final class Step extends FrameworkHandler implements HasState {
        private final StateCell state;

        Step(Interpreter in, @Nullable Type type, StateCell state, Site site) {
            super(in, (interpreter, exchange) -> {
                boolean passes = false;
                for (Value option : Union.options(new Extractors(interpreter, exchange, state).of(type, site))) {
                    if ("Err".equals(Results.variant(option))) {
                        interpreter.aside(() -> Answers.give(interpreter, option, site));
                    } else {
                        passes = true;
                    }
                }
                if (passes) {
                    exchange.passOn(interpreter);
                }
            });
            this.state = state;
        }

        @Override
        public StateCell state() {
            return state;
        }
    }
}
