package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ErrorHandlers;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members that apps and blueprints, and the APIs of extensions, have in common. */
final class RouterMembers {
    private static final Num OK = new Num(200);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Decorators that take a function and leave it as it is. */
    private static final Set<String> IDENTITIES = Set.of(
            "after_request", "teardown_request", "teardown_appcontext", "context_processor", "app_context_processor",
            "shell_context_processor", "url_value_preprocessor", "url_defaults", "app_url_defaults",
            "app_url_value_preprocessor", "before_first_request", "before_app_first_request", "after_app_request",
            "teardown_app_request", "record", "record_once", "before_serving", "after_serving");

    /** Members that give such a decorator when they are called. */
    private static final Set<String> DOCUMENTATION = Set.of(
            "doc", "param", "header", "hide", "deprecated", "vendor", "alt_response", "paginate", "etag",
            "marshal_with",
            "marshal_list_with", "produces", "preparse", "representation", "template_filter", "template_test",
            "template_global", "app_template_filter", "app_template_test", "app_template_global", "get_password",
            "spec_processor", "documentation");

    private RouterMembers() {}

    static @Nullable Value of(FlaskRouter router, String name) {
        if (METHODS.contains(name)) {
            return new NativeFunction(name,
                    (in, call) -> Registration.decorator(router, call, name.toUpperCase(Locale.ROOT)));
        }
        if (IDENTITIES.contains(name)) {
            return new NativeFunction(name, (in, call) -> call.argument(0));
        }
        if (DOCUMENTATION.contains(name)) {
            return new NativeFunction(name, (in, call) -> ViewDecorator.applied(ViewDecorator.Around.NOTHING, call));
        }
        return switch (name) {
            case "route" -> new NativeFunction(name, (in, call) -> Registration.decorator(router, call, null));
            case "add_url_rule" -> doing(name, (in, call) -> new Registration(router, in).rule(call));
            case "register_blueprint" -> doing(name, (in, call) -> new Registration(router, in).blueprint(call));
            case "before_request" -> hook(router, name, false);
            case "before_app_request" -> hook(router, name, true);
            case "errorhandler" -> handlers(router.handlers(), name);
            case "app_errorhandler" -> handlers(router.appHandlers(), name);
            case "error_handler_spec", "view_functions", "before_request_funcs" -> null;
            case "register_error_handler" ->
                doing(name, (in, call) -> FlaskErrors.register(router.handlers(), call.argument(0), call.argument(1)));
            case "abort" -> new NativeFunction(name, HttpErrors.ABORT);
            default -> extension(name);
        };
    }

    /** What blueprints of flask-smorest and APIFlask put around views. */
    private static @Nullable Value extension(String name) {
        return switch (name) {
            case "arguments" -> new NativeFunction(name, (in, call) -> ViewDecorator.applied(
                    ViewDecorator.Around.validation(
                            Refusal.raising("the request is invalid", 422),
                            LibraryDecorators.isTrue(call, "as_kwargs")
                                    ? ViewDecorator.Gets.NAMED
                                    : ViewDecorator.Gets.LAST_ARGUMENT),
                    call));
            case "input" -> new NativeFunction(name, (in, call) -> ViewDecorator.applied(
                    ViewDecorator.Around.validation(
                            Refusal.raising("the request is invalid", 422), ViewDecorator.Gets.NAMED),
                    call));
            case "response" -> new NativeFunction(name, (in, call) -> ViewDecorator.applied(
                    ViewDecorator.Around.status(responseStatus(call)), call));
            case "output" -> new NativeFunction(name, (in, call) -> ViewDecorator.applied(
                    ViewDecorator.Around.status(Arguments.get(call, 1, "status_code", new Num(200))), call));
            case "auth_required" -> new NativeFunction(name, (in, call) -> HttpAuth.required(call.argument(0), call));
            default -> null;
        };
    }

    /** The status comes first, or as {@code code} after the schema, as older versions of flask-smorest have it. */
    private static Value responseStatus(Invocation call) {
        Value first = Arguments.get(call, 0, "status_code", OK);
        boolean isSchema = first instanceof RecordValue record ? record.literal() == null : !(first instanceof Num);
        return call.named().getOrDefault("code", isSchema ? OK : first);
    }

    private interface Action {
        void run(Interpreter in, Invocation call);
    }

    private static NativeFunction doing(String name, Action action) {
        NativeCode code = (in, call) -> {
            action.run(in, call);
            return Nothing.NULL;
        };
        return new NativeFunction(name, code);
    }

    private static NativeFunction hook(FlaskRouter router, String name, boolean ofApp) {
        return new NativeFunction(name, (in, call) -> {
            router.hook(Hook.of(in, call.argument(0), call.site()), ofApp);
            return call.argument(0);
        });
    }

    private static NativeFunction handlers(ErrorHandlers handlers, String name) {
        return new NativeFunction(name, (in, call) -> new NativeFunction(name, (i, given) -> {
            FlaskErrors.register(handlers, call.argument(0), given.argument(0));
            return given.argument(0);
        }));
    }
}
