package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorAnswering;
import dev.throughline.packs.web.ErrorHandlers;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.LibraryFailure;
import dev.throughline.packs.web.PlainResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an app answers to the errors that its routes end in: by the handlers that it was given, or as the framework does. */
final class ErrorAnswers extends ErrorAnswering {
    private static final Value INVALID = new Num(422);
    private static final Value FAILURE = new Num(500);

    private final ErrorHandlers handlers = new ErrorHandlers();

    /** @param wanted a class of exceptions or a status */
    void register(Value wanted, Value function) {
        handlers.register(wanted, function);
    }

    /** Registers the handlers of a map. */
    void register(Map<Value, Value> given) {
        given.forEach(this::register);
    }

    /** The handlers for errors of libraries. */
    List<LibraryFailure> ofLibraries() {
        return handlers.ofLibraries();
    }

    @Override
    protected void answer(Interpreter in, Value error, Exchanged exchange, Site site) {
        Value handler = handler(error);
        if (handler != null && !(handler instanceof Unknown)) {
            // The response as receiver says that the call answers, so that it is followed to its end.
            Value result = in.await(
                    in.call(handler, exchange.response(), List.of(exchange.request(), error), site), site);
            Answers.give(in, exchange, result, FAILURE, site);
        } else if (exchange.response() instanceof PlainResponse response) {
            response.answer(in, status(in, error), body(in, error, site), site);
        }
    }

    /** The handler for the nearest class of an error, or for its status; null when there is none. */
    private @Nullable Value handler(Value error) {
        Value handler = handlers.ofNearest(ErrorHandlers.classes(error));
        Value status = error instanceof RecordValue record ? record.field("status_code") : null;
        if (handler == null && status != null) {
            handler = handlers.of(status);
        }
        boolean own = ErrorHandlers.is(error, Errors.HTTP) || ErrorHandlers.is(error, Errors.VALIDATION);
        return handler == null && !own ? handlers.of(ExceptionType.named("Exception")) : handler;
    }

    private static Value status(Interpreter in, Value error) {
        if (ErrorHandlers.is(error, Errors.VALIDATION)) {
            return INVALID;
        }
        return ErrorHandlers.is(error, Errors.HTTP) ? in.get(error, "status_code", Site.NOWHERE) : FAILURE;
    }

    /** The framework answers with what the error tells. */
    private static Value body(Interpreter in, Value error, Site site) {
        if (!ErrorHandlers.is(error, Errors.HTTP)) {
            return Unknown.ANY;
        }
        RecordValue body = RecordValue.closed(site);
        Value detail = in.get(error, "detail", Site.NOWHERE);
        body.restore("detail", detail instanceof Text || detail instanceof Template ? detail : Unknown.ANY);
        return body;
    }
}
