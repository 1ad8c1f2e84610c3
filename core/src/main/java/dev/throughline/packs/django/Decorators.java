package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decorators of views: those that restrict them, and those that leave them as they are. */
final class Decorators {
    /** Decorators, by module, that are put on as they are and change nothing that is answered. */
    private static final List<String> PLAIN = List.of(
            "django.views.decorators.csrf.csrf_exempt", "django.views.decorators.csrf.csrf_protect",
            "django.views.decorators.csrf.ensure_csrf_cookie", "django.views.decorators.csrf.requires_csrf_token",
            "django.views.decorators.cache.never_cache", "django.views.decorators.gzip.gzip_page",
            "django.views.decorators.clickjacking.xframe_options_exempt",
            "django.views.decorators.clickjacking.xframe_options_deny",
            "django.views.decorators.clickjacking.xframe_options_sameorigin",
            "django.views.decorators.vary.vary_on_cookie", "django.db.transaction.non_atomic_requests",
            "django.contrib.auth.decorators.login_not_required", "django.contrib.admin.register",
            "django.utils.decorators.sync_and_async_middleware", "asgiref.sync.sync_to_async",
            "asgiref.sync.async_to_sync");

    /** Those that are called first. */
    private static final List<String> FACTORIES = List.of(
            "django.views.decorators.cache.cache_page", "django.views.decorators.cache.cache_control",
            "django.views.decorators.vary.vary_on_headers", "django.views.decorators.http.condition",
            "django.views.decorators.http.etag", "django.views.decorators.http.last_modified",
            "django.views.decorators.debug.sensitive_post_parameters",
            "django.views.decorators.debug.sensitive_variables", "rest_framework.decorators.renderer_classes",
            "rest_framework.decorators.parser_classes", "rest_framework.decorators.schema",
            "rest_framework.decorators.versioning_class",
            "drf_spectacular.utils.extend_schema", "drf_spectacular.utils.extend_schema_view",
            "drf_spectacular.utils.extend_schema_field", "drf_spectacular.utils.extend_schema_serializer",
            "drf_yasg.utils.swagger_auto_schema", "drf_yasg.utils.swagger_serializer_method",
            "django_ratelimit.decorators.ratelimit", "ratelimit.decorators.ratelimit");

    private static final String HTTP = "django.views.decorators.http.";
    private static final String AUTH = "django.contrib.auth.decorators.";

    private Decorators() {}

    static void install(Models models) {
        for (String path : PLAIN) {
            models.call(path, (in, call) -> call.has(0) ? call.argument(0) : identity());
        }
        for (String path : FACTORIES) {
            models.call(path, (in, call) -> identity());
        }
        models.call("django.db.transaction.atomic",
                (in, call) -> call.has(0) && Types.function(call.argument(0)) != null ? call.argument(0) : null);
        models.call(HTTP + "require_http_methods", (in, call) -> {
            List<String> methods = ApiFunction.methods(in, Arguments.find(call, 0, "request_method_list"));
            return decorator(view -> new DecoratedView(view, methods, null, call.site()));
        });
        models.call(HTTP + "require_GET", restricted("GET"));
        models.call(HTTP + "require_safe", restricted("GET"));
        models.call(HTTP + "require_POST", restricted("POST"));
        models.call(AUTH + "login_required", (in, call) -> optional(call, new DecoratedView.Refusal(true, false)));
        models.call("django.contrib.admin.views.decorators.staff_member_required",
                (in, call) -> optional(call, new DecoratedView.Refusal(true, false)));
        models.call(AUTH + "permission_required", (in, call) -> {
            boolean denies = Bool.TRUE.equals(Arguments.get(call, 2, "raise_exception"));
            return decorator(view -> new DecoratedView(
                    view, null, new DecoratedView.Refusal(!denies, denies), call.site()));
        });
        models.call(AUTH + "user_passes_test", (in, call) -> decorator(view -> new DecoratedView(
                view, null, new DecoratedView.Refusal(true, false), call.site())));
        models.call("django.utils.decorators.method_decorator", Decorators::ofMethod);
    }

    private interface Wrapping {
        Value around(Value view);
    }

    private static NativeFunction decorator(Wrapping wrapping) {
        return new NativeFunction("decorator", (in, call) -> wrapping.around(call.argument(0)));
    }

    private static NativeFunction identity() {
        return decorator(view -> view);
    }

    private static NativeCode restricted(String method) {
        return (in, call) -> new DecoratedView(call.argument(0), List.of(method), null, call.site());
    }

    /** A decorator that may be put on as it is, or called first. */
    private static Value optional(Invocation call, DecoratedView.Refusal refusal) {
        boolean direct = call.has(0) && !(call.argument(0) instanceof Nothing) && !(call.argument(0) instanceof Text);
        return direct
                ? new DecoratedView(call.argument(0), null, refusal, call.site())
                : decorator(view -> new DecoratedView(view, null, refusal, call.site()));
    }

    /** {@code method_decorator(decorator, name)}: on a method, or on a class for one of its methods. */
    private static @Nullable Value ofMethod(Interpreter in, Invocation call) {
        Value decorators = Arguments.get(call, 0, "decorator");
        String name = Inclusion.text(Arguments.find(call, 1, "name"));
        return new NativeFunction("method_decorator", (i, given) -> {
            Value target = given.argument(0);
            if (!(target instanceof ClassValue type)) {
                return applied(i, decorators, target, given);
            }
            Value member = name == null ? null : Types.member(type, name);
            if (name != null && member != null) {
                i.write(type, name, applied(i, decorators, member, given));
            } else {
                Value before = type.field(ClassView.DECORATED);
                i.write(type, ClassView.DECORATED,
                        applied(i, decorators, before == null ? identity() : before, given));
            }
            return type;
        });
    }

    /** A decorator, or several of which the first is the outermost, put on something. */
    private static Value applied(Interpreter in, Value decorators, Value target, Invocation given) {
        var elements = decorators instanceof dev.throughline.eval.value.ListValue ? in.elements(decorators) : null;
        Value result = target;
        for (Value each : elements == null ? List.of(decorators) : elements.values().reversed()) {
            Value made = in.call(each, Nothing.UNDEFINED, List.of(result), given.site());
            result = made instanceof dev.throughline.eval.value.Unknown ? result : made;
        }
        return result;
    }
}
