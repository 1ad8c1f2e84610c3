package dev.throughline.packs.web;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a middleware calls to pass control on. The call is only taken down; the next handler runs once,
 * after this one has ended, in the joined state of all its branches.
 */
public final class NextFunction extends DomainValue implements Answering {

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        for (Value argument : Union.options(invocation.argument(0))) {
            boolean plain = argument instanceof Nothing || (argument instanceof Text(String word) && isRouteWord(word));
            @Nullable ThrownValue error = plain ? null : handedOn(interpreter, argument, invocation.site());
            interpreter.observe(new PassedOn(error), invocation.site());
        }
        return Nothing.UNDEFINED;
    }

    private static ThrownValue handedOn(Interpreter in, Value error, Site site) {
        boolean known = !(error instanceof Unknown);
        ThrownValue origin = in.originOf(new ThrownValue(error, site, in.frame(), in.condition(), known));
        // The error may be changed before its handlers run, since they run after this handler.
        Value now = error instanceof RecordValue made ? made.snapshot() : error;
        return new ThrownValue(now, origin.site(), origin.frame(), origin.condition(), known);
    }

    private static boolean isRouteWord(String word) {
        return word.equals("route") || word.equals("router");
    }
}
