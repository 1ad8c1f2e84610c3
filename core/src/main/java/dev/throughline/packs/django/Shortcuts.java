package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that views call, and the settings as code reads them. */
final class Shortcuts {
    private static final Unknown QUERY = Unknown.library("django.db.models.Model.objects");

    /** Classes whose instances know the model that they are put on, which their own code does not tell. */
    private static final List<String> MANAGERS = List.of(
            "django.contrib.auth.base_user.BaseUserManager", "django.contrib.auth.models.BaseUserManager",
            "django.contrib.auth.models.UserManager", "django.db.models.Manager", "django.db.models.QuerySet",
            "django.db.models.manager.BaseManager", "django.db.models.manager.Manager",
            "django.db.models.query.QuerySet");

    private static final Unknown ANY_MODEL = Unknown.library("django.db.models.Model");

    private Shortcuts() {}

    static void install(Models models) {
        for (String path : List.of("django.shortcuts.get_object_or_404", "rest_framework.generics.get_object_or_404",
                "django.shortcuts.aget_object_or_404")) {
            models.call(path, Shortcuts::objectOr404);
        }
        models.call("django.shortcuts.get_list_or_404", (in, call) -> {
            objectOr404(in, call);
            return ListValue.maybe(List.of());
        });
        models.call("django.contrib.auth.get_user_model", (in, call) -> Entities.userModel(in));
        for (String path : List.of("django.core.wsgi.get_wsgi_application", "django.core.asgi.get_asgi_application")) {
            models.call(path, (in, call) -> Sites.of(in).site(in));
        }
        for (String manager : MANAGERS) {
            models.value(manager + "().model", ANY_MODEL);
        }
        models.value("django.conf.settings", new SettingsValue());
        models.value("rest_framework.settings.api_settings", new ApiSettings());
        for (String module : List.of("rest_framework.views", "rest_framework_json_api.exceptions")) {
            models.call(module + ".exception_handler", ErrorAnswers::byLibrary);
        }
        for (String text : List.of("gettext", "gettext_lazy", "ugettext", "ugettext_lazy", "pgettext",
                "gettext_noop")) {
            models.call("django.utils.translation." + text, (in, call) -> call.argument(0));
        }
        models.listen(Shortcuts::asView);
    }

    /** The object that is asked for; 404 where there is none. */
    private static Value objectOr404(Interpreter in, Invocation call) {
        Value of = call.argument(0);
        in.call(QUERY.member("get"), QUERY, List.of(), call.site());
        in.maybe("nothing is found", call.site(), () -> {
            throw in.thrown(Errors.HTTP_404.make(in, List.of(), call.site()), call.site());
        });
        return Entities.of(of instanceof ClassValue ? of : null);
    }

    /** {@code as_view()} of whatever class, since all have it from a library. */
    private static @Nullable Value asView(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        if (path == null || !path.endsWith(".as_view")) {
            return null;
        }
        Value type = call.receiver() instanceof ClassValue || call.receiver() instanceof Unknown
                ? call.receiver()
                : Unknown.library(path.substring(0, path.length() - ".as_view".length()));
        java.util.Map<String, String> actions = new java.util.LinkedHashMap<>();
        Value mapped = dev.throughline.eval.python.Arguments.find(call, 0, "actions");
        if (mapped instanceof dev.throughline.eval.value.MapValue map) {
            map.entries().forEach(entry -> {
                String method = Inclusion.text(entry.getKey());
                String function = Inclusion.text(entry.getValue());
                if (method != null && function != null) {
                    actions.put(method.toLowerCase(java.util.Locale.ROOT), function);
                }
            });
        }
        return new ClassView(type, call.named(), actions);
    }

    /** {@code django.conf.settings}. */
    private static final class SettingsValue extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("configure")
                    ? new NativeFunction(name, (in, call) -> Unknown.ANY)
                    : Sites.setting(interpreter, name);
        }
    }
}
