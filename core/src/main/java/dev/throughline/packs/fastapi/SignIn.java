package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorHandlers;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starlette's {@code AuthenticationMiddleware}: a backend of the project tells who sends a request, or refuses it. */
final class SignIn extends DomainValue {
    /** What a backend refuses a request with. */
    static final ExceptionType REFUSED = ExceptionType.ofLibrary(
            "AuthenticationError", ExceptionType.named("Exception"), List.of("detail"), Map.of());

    private static final Num BAD_REQUEST = new Num(400);

    private final Value backend;
    private final @Nullable Value onError;

    /** @param onError makes the answer to a refusal; null for the framework's own, a 400 */
    SignIn(Value backend, @Nullable Value onError) {
        this.backend = backend;
        this.onError = onError;
    }

    @Override
    public Value call(Interpreter in, Invocation invocation) {
        Exchanged exchange = new Exchanged(
                invocation.argument(0), invocation.argument(1), invocation.argument(2), invocation.site());
        Site site = invocation.site();
        Interpreter.Explored asked = in.catching(() -> in.await(
                in.call(in.get(backend, "authenticate", site), exchange.response(), List.of(exchange.request()), site),
                site));
        for (ThrownValue thrown : asked.thrown()) {
            if (ErrorHandlers.is(thrown.value(), REFUSED)) {
                in.aside(() -> in.under(thrown.condition(), () -> refuse(in, exchange, thrown)));
            } else {
                in.mayThrow(List.of(thrown));
            }
        }
        exchange.passOn(in);
        return Nothing.NULL;
    }

    private Value refuse(Interpreter in, Exchanged exchange, ThrownValue refusal) {
        Site site = refusal.site();
        if (onError != null) {
            Value result = in.await(
                    in.call(onError, exchange.response(), List.of(exchange.request(), refusal.value()), site), site);
            Answers.give(in, exchange, result, BAD_REQUEST, site);
        } else if (exchange.response() instanceof PlainResponse response) {
            response.answer(in, BAD_REQUEST, Unknown.ANY, site);
        }
        return Nothing.NULL;
    }
}
