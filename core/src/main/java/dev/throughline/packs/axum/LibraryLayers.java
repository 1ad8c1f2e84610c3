package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.SignInGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Layers of libraries that answer by themselves. All others let everything pass. */
final class LibraryLayers {
    private static final String REFUSED = "the caller is not let in";

    /** What answers by itself: the last name of its type, a status and the condition. */
    private static final Map<String, Refusal> ANSWERS = answers();

    private LibraryLayers() {}

    private static Map<String, Refusal> answers() {
        Map<String, Refusal> all = new LinkedHashMap<>();
        all.put("TimeoutLayer", new Refusal(408, "the request takes too long"));
        all.put("RequestBodyLimitLayer", new Refusal(413, "the body is too large"));
        all.put("GovernorLayer", new Refusal(429, "too many requests are sent"));
        return all;
    }

    static void install(Models models) {
        for (String home : List.of("tower_http.validate_request.ValidateRequestHeaderLayer",
                "tower_http.auth.RequireAuthorizationLayer",
                "tower_http.auth.require_authorization.RequireAuthorizationLayer")) {
            models.call(home + ".bearer", (in, call) -> new LayerValue(guard(in, 401, call.site()), call.site()));
            models.call(home + ".basic", (in, call) -> new LayerValue(guard(in, 401, call.site()), call.site()));
            models.call(home + ".accept", (in, call) -> new LayerValue(
                    answering(in, new Refusal(406, "the answer's type is not accepted"), call.site()), call.site()));
            models.call(home + ".custom", (in, call) -> new LayerValue(custom(in, call.argument(0)), call.site()));
        }
        for (String home : List.of("tower_http.auth.AsyncRequireAuthorizationLayer",
                "tower_http.auth.async_require_authorization.AsyncRequireAuthorizationLayer")) {
            models.call(home + ".new", (in, call) -> new LayerValue(custom(in, call.argument(0)), call.site()));
        }
        for (String home : List.of("axum.error_handling.HandleErrorLayer", "axum.error_handling.HandleError")) {
            models.call(home + ".new", (in, call) -> new LayerValue(errors(in, call.argument(0)), call.site()));
        }
        models.call("tower_http.timeout.TimeoutLayer.with_status_code", (in, call) -> new LayerValue(
                answering(in, new Refusal(call.argument(0) instanceof Num number ? number.intValue(408) : 408,
                        "the request takes too long"), call.site()),
                call.site()));
        for (String macro : List.of("login_required!", "permission_required!")) {
            models.call("axum_login." + macro, (in, call) -> new LayerValue(
                    guard(in, call.arguments().size() > 1 && macro.startsWith("login")
                            ? 307
                            : macro.startsWith("login") ? 401 : 403, call.site()),
                    call.site()));
        }
    }

    /** The step of a layer by the path of its type, or null for one that lets everything pass. */
    static @Nullable Value step(Interpreter in, @Nullable String path) {
        if (path == null) {
            return null;
        }
        for (Map.Entry<String, Refusal> each : ANSWERS.entrySet()) {
            if (path.contains(each.getKey())) {
                return answering(in, each.getValue(), Site.NOWHERE);
            }
        }
        return null;
    }

    private static Value answering(Interpreter in, Refusal refusal, Site site) {
        return new FrameworkHandler(in, (interpreter, exchange) -> {
            Answers.maybe(interpreter, refusal.words(), refusal.status(),
                    site.equals(Site.NOWHERE) ? exchange.site() : site);
            exchange.passOn(interpreter);
        });
    }

    private static Value guard(Interpreter in, int status, Site site) {
        return new SignInGuard(in, (interpreter, exchange) -> {
            if (RequestFacts.isAnonymous(exchange)) {
                interpreter.observe(
                        new dev.throughline.packs.web.Emitted(new Num(status), Nothing.UNDEFINED), site);
                return;
            }
            Answers.maybe(interpreter, REFUSED, status, site);
            exchange.passOn(interpreter);
        });
    }

    /** A function of the request that gives it back, or the answer with which it is refused. */
    private static Value custom(Interpreter in, Value function) {
        return FunctionLayer.ofRequest(in, function, null);
    }

    /** A function that answers where what it stands around fails. */
    private static Value errors(Interpreter in, Value function) {
        return new FrameworkHandler(in, (interpreter, exchange) -> {
            Site site = HandlerSteps.definition(function) == null
                    ? exchange.site()
                    : HandlerStep.siteOf(java.util.Objects.requireNonNull(HandlerSteps.definition(function)));
            interpreter.maybe("a service fails", site, () -> {
                Value result = interpreter.call(function, exchange.response(), List.of(Unknown.ANY), site);
                Answers.give(interpreter, interpreter.await(result, site), site);
                return Nothing.UNDEFINED;
            });
            exchange.passOn(interpreter);
        });
    }
}
