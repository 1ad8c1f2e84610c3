package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ResponseObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that an extension has put something around: a check before it, or a status for what it gives. */
final class ViewDecorator extends Descriptor {
    /** What the view gets beside what it is called with. */
    enum Gets {
        /** Nothing. */
        NOTHING,
        /** What was sent, as its last argument. */
        LAST_ARGUMENT,
        /** What was sent, by names. */
        NAMED
    }

    /**
     * What is put around a view.
     *
     * @param refusal how requests are refused, null when none are
     * @param guard whether that is because of who sends them, rather than what
     * @param status of what the view gives without one, null to leave it
     */
    record Around(@Nullable Refusal refusal, boolean guard, Gets gets, @Nullable Value status) {
        static final Around NOTHING = new Around(null, false, Gets.NOTHING, null);

        static Around guard(Refusal refusal) {
            return new Around(refusal, true, Gets.NOTHING, null);
        }

        static Around validation(Refusal refusal, Gets gets) {
            return new Around(refusal, false, gets, null);
        }

        static Around status(Value status) {
            return new Around(null, false, Gets.NOTHING, status);
        }
    }

    private final Value view;
    private final Around around;
    private final Site site;

    private ViewDecorator(Value view, Around around, Site site) {
        this.view = view;
        this.around = around;
        this.site = site;
    }

    /** A view with something around it; a class is left as it is. */
    static Value put(Around around, Value view, Site site) {
        return view instanceof ClassValue || around.equals(Around.NOTHING)
                ? view
                : new ViewDecorator(view, around, site);
    }

    /** What a call of a decorator gives that may be written with or without parentheses. */
    static Value applied(Around around, Invocation call) {
        return call.arguments().size() == 1 && isView(call.argument(0))
                ? put(around, call.argument(0), call.site())
                : new NativeFunction("decorator", (in, given) -> put(around, given.argument(0), call.site()));
    }

    /** Whether a value is a function that can answer. */
    static boolean isView(Value value) {
        return value instanceof Closure || value instanceof BoundFunction || value instanceof ViewDecorator
                || value instanceof ViewFunction;
    }

    /** The view inside. */
    Value view() {
        return view;
    }

    /** How it refuses callers, when it does. */
    @Nullable Refusal guard() {
        return around.guard ? around.refusal : null;
    }

    /** Whether it does nothing but let requests through or not. */
    boolean onlyGuards() {
        return around.guard && around.gets == Gets.NOTHING && around.status == null;
    }

    /** Where it stands. */
    Site site() {
        return site;
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site at) {
        return instance == null ? this : new BoundFunction(this, instance, List.of(instance));
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        RequestContext.Current current = RequestContext.of(in.realm()).current();
        Refusal refusal = around.refusal;
        if (refusal != null && (current == null || !current.passed().contains(this))) {
            in.maybe(refusal.when(), site, () -> {
                throw in.thrown(refusal.error(in, site), site);
            });
        }
        List<Value> arguments = new ArrayList<>(call.arguments());
        if (around.gets == Gets.LAST_ARGUMENT) {
            arguments.add(Unknown.PRESENT);
        }
        Value result = in.call(view, new Invocation(call.receiver(), arguments,
                call.more() || around.gets == Gets.NAMED, call.named(), false, call.site()));
        return around.status == null ? result : withStatus(in, result, around.status);
    }

    private Value withStatus(Interpreter in, Value result, Value status) {
        return Union.map(result, option -> {
            Responses.Parts parts = Responses.parts(in, option);
            return parts.status() != null || ResponseObject.is(parts.body())
                    ? option
                    : Responses.make(in, status, option, site);
        });
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site at) {
        return switch (name) {
            case "__wrapped__" -> view;
            case "__call__" -> this;
            default -> view instanceof Nothing ? null : in.get(view, name, at);
        };
    }

    @Override
    public String toString() {
        return "decorated " + view;
    }
}
