package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;

/** What a framework answers to errors, each of those that it may be called with for itself. */
public abstract class ErrorAnswering extends DomainValue implements HandlesErrors {

    /**
     * Answers to an error.
     *
     * @param site where the error was made, as far as that is known, else where it is answered
     */
    protected abstract void answer(Interpreter in, Value error, Exchanged exchange, Site site);

    @Override
    public final Value call(Interpreter interpreter, Invocation invocation) {
        Exchanged exchange = new Exchanged(
                invocation.argument(1), invocation.argument(2), invocation.argument(3), invocation.site());
        for (Value error : Union.options(invocation.argument(0))) {
            Site site = error instanceof RecordValue record && record.created() != null
                    ? record.created()
                    : exchange.site();
            answer(interpreter, error, exchange, site);
        }
        return Nothing.NULL;
    }
}
