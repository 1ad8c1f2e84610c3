package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.ResponseValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What routing-controllers answers for what a method gives. */
final class RoutingAnswer {
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int FOUND = 302;

    private final Interpreter in;
    private final HttpErrors errors;
    private final RoutingAction action;
    private final Site site;

    RoutingAnswer(Interpreter in, HttpErrors errors, RoutingAction action) {
        this.in = in;
        this.errors = errors;
        this.action = action;
        this.site = action.route().site();
    }

    void give(Value result, Exchanged call) {
        List<Value> options = Union.options(result);
        boolean unknown = options.stream().anyMatch(Unknown.class::isInstance);
        boolean undefined = options.contains(Nothing.UNDEFINED) || options.contains(Nothing.MISSING);
        boolean only = options.stream().allMatch(Nothing.class::isInstance);
        Mark onUndefined = action.mark("OnUndefined");
        Mark onNull = action.mark("OnNull");
        if (only && options.size() == 1) {
            absent(undefined ? onUndefined : onNull, undefined, call);
            return;
        }
        if (undefined || (unknown && onUndefined != null)) {
            perhaps("the result is undefined", onUndefined, true, call);
        }
        if (options.contains(Nothing.NULL) || (unknown && onNull != null)) {
            perhaps("the result is null", onNull, false, call);
        }
        // A method that gives the response back has answered by itself.
        if (!only && options.stream().noneMatch(ResponseValue.class::isInstance)) {
            present(result, call);
        }
    }

    /** What is answered in one of several cases leaves no status for the others. */
    private void perhaps(String words, @Nullable Mark mark, boolean undefined, Exchanged call) {
        Value error = error(mark, undefined);
        if (error == null) {
            in.aside(() -> in.under(in.condition().and(words, site), () -> withoutBody(mark, call)));
        } else {
            in.maybe(words, site, () -> {
                throw in.thrown(error, placeOf(mark));
            });
        }
    }

    private void present(Value result, Exchanged call) {
        Mark code = action.mark("HttpCode");
        boolean redirects = action.mark("Redirect") != null;
        call.answer(in, redirects ? new Num(FOUND) : code == null ? null : code.argument(0), result, site);
    }

    private void absent(@Nullable Mark mark, boolean undefined, Exchanged call) {
        Value error = error(mark, undefined);
        if (error != null) {
            throw in.thrown(error, placeOf(mark));
        }
        withoutBody(mark, call);
    }

    private Site placeOf(@Nullable Mark mark) {
        return mark == null ? site : mark.site();
    }

    /** The error that stands for an absent result, or null when it is answered with a status. */
    private @Nullable Value error(@Nullable Mark mark, boolean undefined) {
        if (mark == null) {
            return undefined ? errors.error(in, NOT_FOUND, "NotFoundError", site) : null;
        }
        Value code = mark.argument(0);
        return code instanceof Num
                ? null
                : in.call(code, new Invocation(Nothing.UNDEFINED, List.of(), false, Map.of(), true, mark.site()));
    }

    private Value withoutBody(@Nullable Mark mark, Exchanged call) {
        call.answer(in, mark == null ? new Num(NO_CONTENT) : mark.argument(0), Nothing.NULL, placeOf(mark));
        return Nothing.UNDEFINED;
    }
}
