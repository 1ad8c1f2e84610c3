package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;

/** What a handler is called with, and where. */
public record Exchanged(Value request, Value response, Value next, Site site) {

    /** The parts of a call of a handler. */
    static Exchanged of(Invocation call) {
        return new Exchanged(call.argument(0), call.argument(1), call.argument(2), call.site());
    }

    /** Passes control on. */
    public void passOn(Interpreter in) {
        in.call(next, Nothing.UNDEFINED, List.of(), site);
    }

    /** Part of the request by the name of its member. */
    public Value part(Interpreter in, String name) {
        return in.get(request, name, site);
    }

    /** Part of a part of the request, or the whole part when no name is given. */
    public Value part(Interpreter in, String name, Value key) {
        String inner = in.semantics().keyName(key);
        Value whole = part(in, name);
        return inner == null || key instanceof Nothing ? whole : in.get(whole, inner, site);
    }

    /** Answers with a status, null for the one that is pending, and a body. */
    public void answer(Interpreter in, @org.jspecify.annotations.Nullable Value status, Value body, Site at) {
        Value target = response;
        if (status != null) {
            target = in.call(in.get(target, "status", at), response, List.of(status), at);
        }
        in.call(in.get(target, "json", at), target, List.of(body), at);
    }

    /** The object in which routing-controllers passes the parts to checkers. */
    public RecordValue action(Interpreter in) {
        RecordValue action = RecordValue.closed(site);
        in.write(action, "request", request);
        in.write(action, "response", response);
        in.write(action, "next", next);
        return action;
    }
}
