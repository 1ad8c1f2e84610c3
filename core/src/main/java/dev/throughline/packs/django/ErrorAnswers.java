package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorAnswering;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a site answers to the errors that views end in. */
final class ErrorAnswers extends ErrorAnswering {
    /** Slot of a request that a view of the REST framework answers. */
    static final String API_REQUEST = "#api";

    /** Slot of a request whose caller is not told how to sign in, so that 403 is answered for 401. */
    static final String UNCHALLENGED = "#unchallenged";

    private static final Value FAILURE = new Num(500);
    private static final Map<ExceptionType, Integer> STATUSES = Map.of(
            Errors.HTTP_404, 404, Errors.DENIED, 403, Errors.SUSPICIOUS, 400, Errors.BAD_REQUEST, 400);

    private final @Nullable Value handler;

    /** @param handler the project's function that answers for the REST framework, or null for its own */
    ErrorAnswers(@Nullable Value handler) {
        this.handler = handler;
    }

    @Override
    protected void answer(Interpreter in, Value error, Exchanged exchange, Site site) {
        boolean api = has(exchange, API_REQUEST);
        if (api && handler != null) {
            Value result = in.call(handler, Nothing.NULL, List.of(error, new MapValue(false, false)), site);
            for (Value option : Union.options(result)) {
                if (option instanceof Nothing) {
                    Responses.give(in, exchange, Responses.make(in, Unknown.ANY, FAILURE, site), site);
                } else if (Responses.isOne(option)) {
                    Responses.give(in, exchange, option, site);
                } else {
                    // What it leaves to another library is answered much as the framework does.
                    byFramework(in, error, exchange, site);
                }
            }
            return;
        }
        byFramework(in, error, exchange, site);
    }

    private static void byFramework(Interpreter in, Value error, Exchanged exchange, Site site) {
        Value status = status(in, error, has(exchange, API_REQUEST));
        boolean unchallenged = status.equals(new Num(401)) && has(exchange, UNCHALLENGED);
        Responses.give(in, exchange,
                Responses.make(in, body(error), unchallenged ? new Num(403) : status, site), site);
    }

    private static boolean has(Exchanged exchange, String slot) {
        return exchange.request() instanceof HeapValue request && request.field(slot) != null;
    }

    /** The status that an error is answered with. */
    static Value status(Interpreter in, Value error, boolean api) {
        ExceptionType type = error instanceof RecordValue record ? ExceptionType.of(record) : null;
        if (type == null) {
            return FAILURE;
        }
        if (type.isA(Errors.API)) {
            return api ? in.get(error, Errors.STATUS, Site.NOWHERE) : FAILURE;
        }
        for (Map.Entry<ExceptionType, Integer> each : STATUSES.entrySet()) {
            if (type.isA(each.getKey())) {
                return new Num(each.getValue());
            }
        }
        return FAILURE;
    }

    private static Value body(Value error) {
        RecordValue body = RecordValue.closed(null);
        Value detail = error instanceof RecordValue record ? record.field("detail") : null;
        body.restore("detail", detail instanceof Text ? detail : Unknown.ANY);
        return body;
    }

    /** The REST framework's own function that answers to errors: nothing for those that it does not know. */
    static Value byLibrary(Interpreter in, Invocation call) {
        return Union.map(call.argument(0), error -> {
            ExceptionType type = error instanceof RecordValue record ? ExceptionType.of(record) : null;
            boolean known = type != null
                    && (type.isA(Errors.API) || STATUSES.keySet().stream().anyMatch(type::isA));
            return known
                    ? Responses.make(in, body(error), status(in, error, true), call.site())
                    : Nothing.NULL;
        });
    }
}
