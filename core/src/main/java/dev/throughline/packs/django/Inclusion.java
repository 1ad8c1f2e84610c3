package dev.throughline.packs.django;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that url configurations are written with. */
final class Inclusion {
    private static final List<String> MODULES = List.of("django.urls", "django.conf.urls", "django.urls.conf");

    private Inclusion() {}

    static void install(Models models) {
        for (String module : MODULES) {
            models.call(module + ".path", pattern(false));
            models.call(module + ".re_path", pattern(true));
            models.call(module + ".url", pattern(true));
            models.call(module + ".include", Inclusion::include);
        }
        models.call("django.conf.urls.i18n.i18n_patterns", Inclusion::localised);
        models.call("django.conf.urls.static.static", (in, call) -> ListValue.of(List.of()));
        models.call("django.contrib.staticfiles.urls.staticfiles_urlpatterns", (in, call) -> ListValue.of(List.of()));
        models.call("rest_framework.urlpatterns.format_suffix_patterns", (in, call) -> call.argument(0));
    }

    private static NativeCode pattern(boolean regex) {
        return (in, call) -> {
            Value path = Arguments.get(call, 0, regex ? "regex" : "route");
            Value named = Arguments.get(call, 3, "name");
            return new UrlPattern(
                    in,
                    regex ? UrlPaths.regex(path) : UrlPaths.plain(path),
                    Arguments.get(call, 1, "view"),
                    named instanceof Text(String name) ? name : null,
                    call.site());
        };
    }

    private static Value include(Interpreter in, Invocation call) {
        Value given = Arguments.get(call, 0, "arg");
        Value named = Arguments.get(call, 1, "namespace");
        String namespace = named instanceof Text(String text) ? text : null;
        if (given instanceof Text(String name)) {
            Frame frame = in.frame();
            String from = frame == null ? call.site().file() : frame.module().file();
            given = in.importModule(from, name, call.site());
        }
        Included included = of(given, namespace);
        return included == null ? Nothing.NULL : included;
    }

    /** What something includes: a module, a list of patterns, or a pair of one of these and a namespace; else null. */
    static @Nullable Included of(Value given, @Nullable String namespace) {
        return switch (given) {
            case ModuleValue module -> new Included(module, namespace, module.file());
            case ListValue pair when isPair(pair) -> {
                List<Value> items = pair.items().known();
                String own = items.get(1) instanceof Text(String name) ? name : null;
                yield of(items.getFirst(), namespace == null ? own : namespace);
            }
            case ListValue list -> new Included(list, namespace, null);
            default -> null;
        };
    }

    private static boolean isPair(ListValue list) {
        List<Value> items = list.items().known();
        boolean named = items.size() >= 2 && (items.get(1) instanceof Text || items.get(1) instanceof Nothing);
        return named && (items.getFirst() instanceof ListValue || items.getFirst() instanceof ModuleValue);
    }

    /** Patterns below the name of a language. */
    private static Value localised(Interpreter in, Invocation call) {
        ListValue list = call.more() ? ListValue.maybe(call.arguments()) : ListValue.of(call.arguments());
        boolean alwaysPrefixed = !Bool.FALSE.equals(call.named().get("prefix_default_language"));
        PathTemplate prefix = alwaysPrefixed
                ? new PathTemplate(List.of(new PathTemplate.Parameter("language")))
                : PathTemplate.ROOT;
        return ListValue.of(List.of(
                new UrlPattern(in, List.of(prefix), new Included(list, null, null), null, call.site())));
    }

    /** The text of a value, or null. */
    static @Nullable String text(@Nullable Value value) {
        return value instanceof Text(String text) ? text : value instanceof Unknown u ? u.documented() : null;
    }
}
