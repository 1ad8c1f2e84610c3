package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Implementations;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.MethodHandler;
import dev.throughline.packs.web.RequestValue;
import dev.throughline.packs.web.SignInGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a handler of what is put around routes: functions, types of the project, and the guards of libraries. */
final class Middleware {
    /** Middleware of libraries that refuses callers, by its type. */
    private static final Pattern GUARDS = Pattern.compile("(?i).*(auth|jwt|clerk|oidc|keycloak|basic_?auth|token).*");

    private static final Pattern LIMITS = Pattern.compile("(?i).*(governor|rate_?limit|limiter).*");
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final ActixRouter router;
    private final Site site;

    private Middleware(ActixRouter router, Site site) {
        this.router = router;
        this.site = site;
    }

    /** The handler for a middleware; {@link Nothing} for one that only looks on. */
    static Value of(Interpreter in, Value middleware, ActixRouter router, Site site) {
        Middleware making = new Middleware(router, site);
        return switch (middleware) {
            case Closure function -> making.ofFunction(in, function);
            case MiddlewareModels.Authentication authentication -> making.ofValidator(in, authentication.validator());
            case Unknown library when library.path() != null ->
                making.ofLibrary(in, library.path());
            case FrameworkHandler handler -> handler;
            default -> making.ofType(in, middleware);
        };
    }

    private Value ofFunction(Interpreter in, Closure function) {
        NextService next = new NextService();
        return new MethodHandler(in, function, (interpreter, exchange) -> {
            next.serve(exchange);
            answer(interpreter, exchange, interpreter.call(function, exchange.response(),
                    List.of(new RequestObject(exchange.request(), router), next), site));
        });
    }

    /** A type that transforms services: what it makes of the next one is called. */
    private Value ofType(Interpreter in, Value middleware) {
        World world = World.of(in);
        Type type = world.types().of(middleware);
        Implementations all = world.implementations();
        Closure transform = type == null ? null : all.function(type, "Transform", "new_transform");
        if (transform == null) {
            return Nothing.UNDEFINED;
        }
        NextService next = new NextService();
        Value made = in.await(in.call(transform, Nothing.UNDEFINED, List.of(middleware, next), site), site);
        Value service = succeeded(in, made);
        Type own = world.types().of(service);
        Closure call = own == null ? null : all.function(own, "Service", "call");
        if (call == null) {
            return Nothing.UNDEFINED;
        }
        return new MethodHandler(in, call, (interpreter, exchange) -> {
            next.serve(exchange);
            answer(interpreter, exchange, interpreter.call(call, exchange.response(),
                    List.of(service, new RequestObject(exchange.request(), router)), site));
        });
    }

    private static Value succeeded(Interpreter in, Value result) {
        for (Value option : Results.opened(in, result)) {
            Value part = Results.part(option);
            if ("Ok".equals(Results.standard(option)) && part != null) {
                return part;
            }
        }
        return result;
    }

    private Value ofValidator(Interpreter in, Value validator) {
        return new SignInGuard(in, (interpreter, exchange) -> {
            refuse(interpreter, exchange, "no credentials are sent", UNAUTHORIZED);
            if (exchange.request() instanceof RequestValue request && request.isAnonymous()) {
                return;
            }
            RequestObject asked = new RequestObject(exchange.request(), router);
            answer(interpreter, exchange,
                    interpreter.call(validator, exchange.response(), List.of(asked, Unknown.ANY), site));
        });
    }

    private Value ofLibrary(Interpreter in, String path) {
        if (LIMITS.matcher(path).matches()) {
            return new FrameworkHandler(in, (interpreter, exchange) -> {
                refuse(interpreter, exchange, "there are too many requests", TOO_MANY);
                exchange.passOn(interpreter);
            });
        }
        return GUARDS.matcher(path).matches()
                ? new SignInGuard(in, (interpreter, exchange) -> {
                    refuse(interpreter, exchange, "the caller is not signed in", UNAUTHORIZED);
                    exchange.passOn(interpreter);
                })
                : Nothing.UNDEFINED;
    }

    private void refuse(Interpreter in, Exchanged exchange, String words, int status) {
        PathCondition refused = in.condition().and(words, site);
        in.under(refused, () -> {
            new Answers(in, exchange, site).give(Response.of(in, new Num(status), Unknown.ANY, site));
            return Nothing.UNDEFINED;
        });
    }

    /** Answers with what middleware gives: what comes next has answered itself. */
    private void answer(Interpreter in, Exchanged exchange, Value given) {
        List<Answer> answers = new ArrayList<>();
        for (Value option : Results.opened(in, in.await(given, site))) {
            String variant = Results.standard(option);
            Value part = variant == null ? option : Results.part(option);
            if ("Err".equals(variant) && option instanceof RecordValue failed) {
                Site at = failed.created() == null || failed.created().file().isEmpty() ? site : failed.created();
                answers.addAll(new Failures(in, at, List.of(failed)).of(part == null ? Unknown.ANY : part));
            } else if (part instanceof RequestObject) {
                exchange.passOn(in);
            } else if (part instanceof Response response) {
                answers.add(Answer.of(response, option instanceof RecordValue made ? List.of(made) : List.of()));
            }
        }
        Answer.give(in, exchange, answers);
    }
}
