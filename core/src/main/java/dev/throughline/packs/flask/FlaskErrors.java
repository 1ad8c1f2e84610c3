package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorAnswering;
import dev.throughline.packs.web.ErrorHandlers;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to errors: on an app by its handlers or as Flask does; on a blueprint by its own handlers, and what
 * they are not for is passed on.
 */
final class FlaskErrors extends ErrorAnswering {
    private static final Value FAILURE = new Num(500);

    private final Supplier<List<ErrorHandlers>> handlers;
    private final boolean last;

    /**
     * @param handlers those that apply, read when an error comes
     * @param last whether it answers what none of them is for
     */
    FlaskErrors(Supplier<List<ErrorHandlers>> handlers, boolean last) {
        this.handlers = handlers;
        this.last = last;
    }

    /** Takes down a handler; a status stands for its exception class. */
    static void register(ErrorHandlers handlers, Value wanted, Value function) {
        Union.options(wanted).forEach(option -> handlers.register(
                option instanceof Num code ? HttpErrors.ofCode(code.intValue(0)) : option, function));
    }

    @Override
    protected void answer(Interpreter in, Value error, Exchanged exchange, Site site) {
        Value handler = ErrorHandlers.is(error, HttpErrors.OF_EXTENSION) ? null : handler(error);
        if (handler != null) {
            RequestContext.of(in.realm()).during(exchange, null, () -> {
                Value result = in.call(handler, exchange.response(), List.of(error), site);
                FlaskAnswers.give(in, exchange, result, site);
            });
        } else if (!last) {
            in.call(exchange.next(), Nothing.UNDEFINED, List.of(error), site);
        } else {
            byFramework(in, error, exchange, site);
        }
    }

    private void byFramework(Interpreter in, Value error, Exchanged exchange, Site site) {
        Value made = error instanceof RecordValue record ? record.field(HttpErrors.RESPONSE) : null;
        if (made != null && ResponseObject.is(made)) {
            FlaskAnswers.give(in, exchange, made, site);
        } else if (exchange.response() instanceof PlainResponse response) {
            boolean own = ErrorHandlers.is(error, HttpErrors.HTTP) || ErrorHandlers.is(error, HttpErrors.OF_EXTENSION);
            Value status = own ? in.get(error, HttpErrors.CODE, Site.NOWHERE) : FAILURE;
            response.answer(in, status, body(in, error), site);
        }
    }

    private static Value body(Interpreter in, Value error) {
        if (!ErrorHandlers.is(error, HttpErrors.HTTP)) {
            return Unknown.ANY;
        }
        RecordValue body = RecordValue.open(null);
        body.restore("message", in.get(error, "description", Site.NOWHERE));
        return body;
    }

    /** The handler for the nearest class of an error; for an error of which nothing is known, the one for all. */
    private @Nullable Value handler(Value error) {
        List<Value> classes = new ArrayList<>(ErrorHandlers.classes(error));
        if (!classes.contains(HttpErrors.HTTP)) {
            // Flask takes any other exception for a failure of the server.
            classes.add(ExceptionType.named("Exception"));
            classes.add(HttpErrors.ofCode(500));
            classes.add(HttpErrors.HTTP);
        }
        for (ErrorHandlers each : handlers.get()) {
            Value found = each.ofNearest(classes);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
