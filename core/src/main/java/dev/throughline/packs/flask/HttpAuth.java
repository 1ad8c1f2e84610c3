package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of Flask-HTTPAuth: its decorator answers requests without credentials, or has the project answer them. */
final class HttpAuth extends DomainValue {
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> CALLBACKS = Set.of(
            "verify_password", "verify_token", "get_password", "hash_password", "get_user_roles", "generate_nonce",
            "verify_nonce", "generate_opaque", "verify_opaque");
    private static final String HANDLER = "#handler";

    static void install(Models models) {
        for (String type : List.of("HTTPBasicAuth", "HTTPTokenAuth", "HTTPDigestAuth", "MultiAuth")) {
            models.call("flask_httpauth." + type, (in, call) -> new HttpAuth());
            models.call("apiflask." + type, (in, call) -> new HttpAuth());
        }
        models.call("apifairy.authenticate", (in, call) -> required(call.argument(0), call));
        models.call("apifairy.decorators.authenticate", (in, call) -> required(call.argument(0), call));
    }

    /** A decorator that asks for credentials in the way of an object, which is the first argument of its call. */
    static Value required(Value auth, Invocation call) {
        Invocation options = call.with(List.of());
        return auth instanceof HttpAuth known
                ? known.required(options)
                : ViewDecorator.applied(ViewDecorator.Around.guard(plain()), options);
    }

    private static Refusal plain() {
        return Refusal.answering("the credentials are missing or invalid", UNAUTHORIZED);
    }

    private Value required(Invocation call) {
        if (LibraryDecorators.isTrue(call, "optional")) {
            return ViewDecorator.applied(ViewDecorator.Around.NOTHING, call);
        }
        Refusal refusal = new Refusal(plain().when(), UNAUTHORIZED, false, () -> field(HANDLER));
        return ViewDecorator.applied(ViewDecorator.Around.guard(refusal), call);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (CALLBACKS.contains(name)) {
            return new NativeFunction(name, (in, call) -> call.argument(0));
        }
        return switch (name) {
            case "login_required" -> new NativeFunction(name, (in, call) -> required(call));
            case "error_handler", "error_processor" -> new NativeFunction(name, (in, call) -> {
                in.write(this, HANDLER, call.argument(0));
                return call.argument(0);
            });
            case "current_user", "username" -> new NativeFunction(name, (in, call) -> Unknown.PRESENT);
            default -> null;
        };
    }
}
