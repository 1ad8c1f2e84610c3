package dev.throughline.packs.middleware;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One request as a library's middleware sees it.
 *
 * @param site the place of what the middleware answers
 */
public record MiddlewareCall(Interpreter in, Value request, Value response, Value next, Site site) {

    /** Hands the request to the next handler. */
    public void passOn() {
        in.call(next, Nothing.UNDEFINED, List.of(), site);
    }

    /** Hands an error to the error handlers. */
    public void fail(Value error) {
        in.call(next, Nothing.UNDEFINED, List.of(error), site);
    }

    /** Answers with a body. */
    public void answer(Value status, Value body) {
        in.call(in.get(response, "status", site), response, List.of(status), site);
        in.call(in.get(response, "send", site), response, List.of(body), site);
    }

    /** Answers with a redirection. */
    public void redirect(Value target) {
        in.call(in.get(response, "redirect", site), response, List.of(new Num(302), target), site);
    }

    /** Sets a field of the request. */
    public void give(String name, Value value) {
        in.set(request, name, value, site);
    }

    /**
     * Does what happens to some requests and ends them here. The handlers that follow run for the others,
     * so they see nothing of it.
     *
     * @param when which requests, in words
     */
    public void perhaps(String when, Runnable action) {
        List<ThrownValue> thrown = new ArrayList<>();
        in.aside(() -> in.under(in.condition().and(when, site), () -> {
            Interpreter.Explored explored = in.catching(() -> {
                action.run();
                return Nothing.UNDEFINED;
            });
            thrown.addAll(explored.thrown());
            return Nothing.UNDEFINED;
        }));
        in.mayThrow(thrown);
    }
}
