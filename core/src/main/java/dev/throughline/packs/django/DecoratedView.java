package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.SignInGuard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view behind a decorator of Django that restricts its methods or asks who the caller is. */
final class DecoratedView extends Descriptor implements Routed {

    /**
     * How callers are refused.
     *
     * @param redirects whether one that has not signed in is sent to where that is done
     * @param denies whether one that has may be refused all the same
     */
    record Refusal(boolean redirects, boolean denies) {}

    private final Value inner;
    private final @Nullable List<String> methods;
    private final @Nullable Refusal refusal;
    private final Site site;

    /**
     * @param methods those that it answers, null for those of the view behind
     * @param refusal how callers are refused, or null
     * @param site the decorator's place
     */
    DecoratedView(Value inner, @Nullable List<String> methods, @Nullable Refusal refusal, Site site) {
        this.inner = inner;
        this.methods = methods;
        this.refusal = refusal;
        this.site = site;
    }

    /** What it decorates. */
    Value inner() {
        return inner;
    }

    @Override
    public List<String> methods(Interpreter in) {
        return methods != null ? methods : FunctionView.routed(inner).methods(in);
    }

    @Override
    public List<Value> handlers(Interpreter in, String method, Place place) {
        List<Value> handlers = new ArrayList<>(ownGuards(in));
        handlers.addAll(FunctionView.routed(inner).handlers(in, method, place));
        return handlers;
    }

    /** Its guards and those of the decorators below it. */
    List<Value> guards(Interpreter in) {
        List<Value> guards = new ArrayList<>(ownGuards(in));
        if (inner instanceof DecoratedView below) {
            guards.addAll(below.guards(in));
        }
        return guards;
    }

    private List<Value> ownGuards(Interpreter in) {
        return refusal == null ? List.of() : List.of(guard(in, refusal, site));
    }

    /** A guard that refuses callers before a view runs. */
    static SignInGuard guard(Interpreter in, Refusal refusal, Site site) {
        return new SignInGuard(in, (i, exchange) -> {
            refuse(i, exchange, refusal, site);
            exchange.passOn(i);
        });
    }

    private static void refuse(Interpreter in, Exchanged exchange, Refusal refusal, Site site) {
        if (refusal.redirects()) {
            in.maybe("the caller is not signed in", site, () -> {
                Responses.give(in, exchange, Responses.toSignIn(in, site), site);
                return dev.throughline.eval.value.Nothing.NULL;
            });
        }
        if (refusal.denies()) {
            in.maybe("the caller lacks the permission", site, () -> {
                throw in.thrown(Errors.DENIED.make(in, List.of(), site), site);
            });
        }
    }

    /** A call from code: the response of the decorator or of the view. */
    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        Value result = interpreter.call(inner, invocation);
        if (refusal != null && refusal.denies()) {
            interpreter.maybe("the caller lacks the permission", site, () -> {
                throw interpreter.thrown(Errors.DENIED.make(interpreter, List.of(), site), site);
            });
        }
        return refusal != null && refusal.redirects()
                ? Union.of(result, Responses.toSignIn(interpreter, site))
                : result;
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site at) {
        return instance == null ? this : new BoundFunction(this, instance, List.of(instance));
    }
}
