package dev.throughline.packs.actix;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Constructors of middleware. */
final class MiddlewareModels {

    /** {@code HttpAuthentication}: asks for credentials, and a function of the project what they are worth. */
    static final class Authentication extends DomainValue {
        private final Value validator;

        Authentication(Value validator) {
            this.validator = validator;
        }

        Value validator() {
            return validator;
        }
    }

    private MiddlewareModels() {}

    static void install(Models models) {
        for (String module : List.of("actix_web.middleware", "actix_web_lab.middleware")) {
            models.call(module + ".from_fn", (in, call) -> call.argument(0));
            models.call(module + ".map_response", (in, call) -> Nothing.UNDEFINED);
            models.call(module + ".map_response_body", (in, call) -> Nothing.UNDEFINED);
        }
        models.call("actix_web.middleware.Condition.new",
                (in, call) -> Bool.FALSE.equals(call.argument(0)) ? Nothing.UNDEFINED : call.argument(1));
        models.call("actix_web.middleware.Compat.new", (in, call) -> call.argument(0));
        for (String module : List.of("actix_web_httpauth.middleware", "actix_web_httpauth")) {
            for (String maker : List.of("bearer", "basic", "with_fn")) {
                models.call(module + ".HttpAuthentication." + maker,
                        (in, call) -> new Authentication(call.argument(0)));
            }
        }
    }
}
