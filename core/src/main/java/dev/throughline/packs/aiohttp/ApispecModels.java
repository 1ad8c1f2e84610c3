package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.GuardedFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** aiohttp-apispec: decorators that say by which schema a request is validated, and what is answered if it does not fit. */
final class ApispecModels {
    private static final List<String> VALIDATING = List.of(
            "request_schema", "json_schema", "form_schema", "querystring_schema", "headers_schema", "cookies_schema",
            "match_info_schema");
    private static final List<String> DOCUMENTING = List.of("docs", "response_schema");

    /** What the project wants to be called for a request that does not fit, once it has said so. */
    private static final class Refusal {
        private @Nullable Value callback;
    }

    private ApispecModels() {}

    static void install(Models models) {
        for (String name : VALIDATING) {
            models.call("aiohttp_apispec." + name, (in, call) -> new NativeFunction(name,
                    (i, given) -> new GuardedFunction(given.argument(0), ApispecModels::validate, call.site())));
        }
        for (String name : DOCUMENTING) {
            models.call("aiohttp_apispec." + name,
                    (in, call) -> new NativeFunction(name, (i, given) -> given.argument(0)));
        }
        models.call("aiohttp_apispec.setup_aiohttp_apispec", (in, call) -> {
            refusal(in.realm()).callback = call.named().get("error_callback");
            return Nothing.NULL;
        });
    }

    private static Refusal refusal(Realm realm) {
        return realm.companion(Refusal.class, Refusal::new);
    }

    private static void validate(Interpreter interpreter, Site site) {
        interpreter.maybe("the request is invalid", site, () -> {
            Value callback = refusal(interpreter.realm()).callback;
            if (callback != null) {
                RecordValue error = RecordValue.instance(
                        Unknown.library("marshmallow.ValidationError"), true, site);
                interpreter.await(interpreter.call(
                        callback, Unknown.PRESENT, List.of(error, Unknown.ANY, Unknown.ANY), site), site);
            }
            throw interpreter.thrown(
                    WebErrors.named("HTTPUnprocessableEntity").make(interpreter, List.of(), site), site);
        });
    }
}
