package dev.throughline.packs.web;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;

/**
 * What a middleware calls to pass control on. The call is only taken down; the next handler runs once,
 * after this one has ended, in the joined state of all its branches.
 */
public final class NextFunction extends DomainValue implements Answering {

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        for (Value argument : Union.options(invocation.argument(0))) {
            boolean plain = argument instanceof Nothing || (argument instanceof Text(String word) && isRouteWord(word));
            interpreter.observe(new PassedOn(plain ? null : argument), invocation.site());
        }
        return Nothing.UNDEFINED;
    }

    private static boolean isRouteWord(String word) {
        return word.equals("route") || word.equals("router");
    }
}
