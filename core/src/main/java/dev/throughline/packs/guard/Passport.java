package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import dev.throughline.packs.middleware.Options;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The middleware that {@code passport.authenticate} gives. */
final class Passport extends LibraryMiddleware {
    private static final int UNAUTHORIZED = 401;

    /** Strategies that send the caller to another site first. */
    private static final Set<String> ELSEWHERE = Set.of("apple", "auth0", "azuread-openidconnect", "discord",
            "facebook", "github", "gitlab", "google", "google-oauth20", "linkedin", "microsoft", "oauth2",
            "openidconnect", "saml", "slack", "spotify", "twitch", "twitter");

    private final Value strategy;
    private final Options options;
    private final @Nullable Value callback;
    private final ErrorClass failure;

    private Passport(Value strategy, Options options, @Nullable Value callback, ErrorClass failure) {
        super(options.site());
        this.strategy = strategy;
        this.options = options;
        this.callback = callback;
        this.failure = failure;
    }

    static void install(Models models) {
        ErrorClass failure = new ErrorClass("AuthenticationError");
        for (String passport : List.of("passport", "passport.default", "passport.Passport()",
                "passport.Authenticator()", "passport.default.Passport()")) {
            models.call(passport + ".authenticate", (in, call) -> authenticate(in, call, failure));
            models.call(passport + ".authorize", (in, call) -> authenticate(in, call, failure));
            models.call(passport + ".initialize", (in, call) -> new PassingMiddleware(call.site()));
            models.call(passport + ".session", (in, call) -> new PassingMiddleware(call.site()));
        }
    }

    private static Value authenticate(Interpreter in, Invocation call, ErrorClass failure) {
        Value last = call.last();
        Value callback = call.has(1) && Options.isFunction(last) ? last : null;
        return new Passport(
                call.argument(0), new Options(in, call.argument(1), call.site()), callback, failure);
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        if (callback != null) {
            // The callback is told of success and of failure alike, and answers or passes on itself.
            Value user = Union.of(Bool.FALSE, Unknown.PRESENT);
            Value result = in.call(callback, Nothing.UNDEFINED, List.of(Unknown.ANY, user, Unknown.ANY), call.site());
            in.await(result, call.site());
            return;
        }
        if (names().stream().anyMatch(ELSEWHERE::contains)) {
            call.perhaps("the caller has yet to sign in at the other site", () -> call.redirect(Unknown.PRESENT));
        }
        if (!names().contains("anonymous")) {
            call.perhaps("the credential is missing or invalid", () -> refuse(in, call));
        }
        call.give("user", Unknown.PRESENT);
        Value target = options.get("successRedirect");
        if (target instanceof Nothing) {
            call.passOn();
        } else {
            call.redirect(target);
        }
    }

    private List<String> names() {
        List<Value> given = strategy instanceof ListValue list ? list.items().known() : List.of(strategy);
        return given.stream().filter(Text.class::isInstance).map(name -> ((Text) name).value()).toList();
    }

    private void refuse(Interpreter in, MiddlewareCall call) {
        Value target = options.get("failureRedirect");
        if (!(target instanceof Nothing)) {
            call.redirect(target);
        } else if (options.isOn("failWithError")) {
            call.fail(failure.create(in, Map.of("status", new Num(UNAUTHORIZED)), call.site()));
        } else {
            call.answer(new Num(UNAUTHORIZED), new Text("Unauthorized"));
        }
    }
}
