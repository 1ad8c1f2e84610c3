package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.GuardedFunction;
import java.util.List;
import java.util.Map;

/** Guards of Starlette and of libraries for it: decorators and dependencies that refuse callers and rates. */
final class LibraryGuards {
    private static final Num UNAUTHORISED = new Num(401);
    private static final Num FORBIDDEN = new Num(403);
    private static final Num TOO_MANY = new Num(429);

    /** What slowapi refuses a rate with. */
    private static final ExceptionType RATE_LIMIT = ExceptionType.ofLibrary(
            "RateLimitExceeded", Errors.HTTP, List.of("limit"), Map.of("status_code", TOO_MANY));

    private LibraryGuards() {}

    static void install(Models models) {
        models.call("starlette.authentication.requires", LibraryGuards::requires);
        models.value("slowapi.errors.RateLimitExceeded", RATE_LIMIT);
        for (String member : List.of("limit", "shared_limit")) {
            for (String limiter : List.of("slowapi.Limiter()", "slowapi.extension.Limiter()")) {
                models.call(limiter + "." + member, (in, call) -> decorator(
                        (i, site) -> refuse(i, "the rate limit is exceeded", RATE_LIMIT, Unknown.PRESENT, site)));
            }
        }
        models.call("fastapi_limiter.depends.RateLimiter", (in, call) -> dependency(
                "the rate limit is exceeded", TOO_MANY));
        models.call("fastapi_users.FastAPIUsers().current_user",
                (in, call) -> Bool.TRUE.equals(call.named().get("optional"))
                        ? new NativeFunction("current_user", (i, use) -> Unknown.ANY)
                        : dependency("the caller is not known", UNAUTHORISED));
    }

    /** {@code @requires(scopes, status_code=403)}: a caller without one of the scopes is refused. */
    private static Value requires(Interpreter in, Invocation call) {
        Value status = call.named().getOrDefault("status_code", call.has(1) ? call.argument(1) : FORBIDDEN);
        return decorator((i, site) -> refuse(i, "the caller lacks a scope", Errors.HTTP, status, site));
    }

    private static NativeFunction decorator(GuardedFunction.Guard guard) {
        return new NativeFunction("guard", (in, call) -> new GuardedFunction(call.argument(0), guard, call.site()));
    }

    private static NativeFunction dependency(String when, Value status) {
        return new NativeFunction("guard", (in, call) -> {
            refuse(in, when, Errors.HTTP, status, call.site());
            return Unknown.PRESENT;
        });
    }

    private static void refuse(Interpreter in, String when, ExceptionType error, Value first, Site site) {
        in.maybe(when, site, () -> {
            throw in.thrown(error.make(in, List.of(first), site), site);
        });
    }
}
