package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import dev.throughline.packs.middleware.Options;
import java.util.List;

/** The middleware of {@code express-rate-limit}. */
final class RateLimit extends LibraryMiddleware {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Options options;

    private RateLimit(Options options) {
        super(options.site());
        this.options = options;
    }

    static void install(Models models) {
        for (String path : List.of("express-rate-limit", "express-rate-limit.rateLimit",
                "express-rate-limit.default", "express-rate-limit.RateLimit")) {
            models.call(path, RateLimit::make);
        }
        // Slows down, and refuses nobody.
        for (String path : List.of("express-slow-down", "express-slow-down.slowDown", "express-slow-down.default")) {
            models.call(path, (in, call) -> new PassingMiddleware(call.site()));
        }
    }

    private static Value make(Interpreter in, Invocation call) {
        return new RateLimit(new Options(in, call.argument(0), call.site()));
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        if (!isSkipped(in, call)) {
            call.perhaps("the rate limit is exceeded", () -> refuse(in, call));
        }
        call.passOn();
    }

    private boolean isSkipped(Interpreter in, MiddlewareCall call) {
        Value skip = options.function("skip");
        if (skip == null) {
            return false;
        }
        Value answer = in.await(
                in.call(skip, Nothing.UNDEFINED, List.of(call.request(), call.response()), call.site()), call.site());
        return in.semantics().truth(answer) == Ternary.TRUE;
    }

    /** The options as a handler of the project gets them. */
    private RecordValue withDefaults(Interpreter in, MiddlewareCall call) {
        RecordValue all = RecordValue.open(call.site());
        in.write(all, "statusCode", options.number("statusCode", TOO_MANY_REQUESTS));
        in.write(all, "message", options.get("message"));
        return all;
    }

    private void refuse(Interpreter in, MiddlewareCall call) {
        Value handler = options.function("handler");
        if (handler != null) {
            Value result = in.call(handler, Nothing.UNDEFINED,
                    List.of(call.request(), call.response(), call.next(), withDefaults(in, call)), call.site());
            in.await(result, call.site());
            return;
        }
        Value message = options.get("message");
        Value body = Options.isFunction(message)
                ? in.await(in.call(message, Nothing.UNDEFINED, List.of(call.request(), call.response()), call.site()),
                        call.site())
                : message instanceof Nothing
                        ? new Text("Too many requests, please try again later.")
                        : message;
        call.answer(options.number("statusCode", TOO_MANY_REQUESTS), body);
    }
}
