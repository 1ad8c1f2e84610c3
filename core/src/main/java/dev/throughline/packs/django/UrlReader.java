package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.syntax.ir.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the patterns that are listed on a url configuration, with all that they include. */
final class UrlReader {
    private static final int DEEPEST = 20;
    private static final String PATTERNS = "urlpatterns";

    /** What libraries bring along whole: a site of their own, which is no part of the project's API. */
    private static final String ADMIN = "django.contrib.admin";

    private final Interpreter in;
    private int depth;

    UrlReader(Interpreter in) {
        this.in = in;
    }

    /** The configuration that a module lists. */
    void read(ModuleValue module, UrlConf target) {
        patterns(in.get(module, PATTERNS, Site.NOWHERE), target, Set.of());
    }

    /** The place that stands for a file that lists patterns. */
    static Site placeOf(String file) {
        return new Site(file, new Span(0, 0, 1));
    }

    private void patterns(Value list, UrlConf target, Set<String> parameters) {
        LanguageSemantics.Elements elements = in.elements(list);
        if (elements == null || depth > DEEPEST) {
            return;
        }
        // A list that is lengthened under some condition is two lists, which have their beginning in common.
        Set<Value> done = new HashSet<>();
        for (Value element : elements.values()) {
            for (Value option : Union.options(element)) {
                if (option instanceof UrlPattern pattern && done.add(pattern)) {
                    pattern(pattern, target, parameters);
                } else if (option instanceof ListValue nested) {
                    patterns(nested, target, parameters);
                }
            }
        }
    }

    private void pattern(UrlPattern pattern, UrlConf target, Set<String> outer) {
        Set<String> parameters = new HashSet<>(outer);
        for (PathTemplate path : pattern.paths()) {
            for (PathTemplate.Segment segment : path.segments()) {
                String name = UrlConf.parameter(segment);
                if (name != null) {
                    parameters.add(name);
                }
            }
        }
        for (Value view : Union.options(pattern.view())) {
            Included included = included(view);
            if (included != null) {
                include(included, pattern, target, parameters);
            } else if (isAdmin(view)) {
                target.admin(new AdminSite(pattern.paths()));
            } else if (!(view instanceof Nothing)) {
                route(view, pattern, target, parameters);
            }
        }
    }

    private static boolean isAdmin(Value view) {
        return view instanceof Unknown library && library.path() != null && library.path().startsWith(ADMIN);
    }

    /** A list in the place of a view includes its patterns, as the first of a pair does. */
    private static @Nullable Included included(Value view) {
        if (view instanceof Included included) {
            return included;
        }
        return view instanceof ListValue ? Inclusion.of(view, null) : null;
    }

    private void route(Value view, UrlPattern pattern, UrlConf target, Set<String> parameters) {
        Routed routed = FunctionView.routed(view);
        Routed.Place place = new Routed.Place(pattern.site(), Set.copyOf(parameters));
        for (String method : routed.methods(in)) {
            target.register(new RouterEntry(
                    method, pattern.paths(), routed.handlers(in, method, place), pattern.site(), pattern.frame(),
                    pattern.condition()));
        }
        if (pattern.name() != null) {
            target.name(pattern.name(), pattern.paths());
        }
    }

    private void include(Included included, UrlPattern pattern, UrlConf target, Set<String> parameters) {
        String file = included.file();
        UrlConf inner = new UrlConf(file == null ? pattern.site() : placeOf(file), pattern.frame(), false);
        String namespace = included.namespace();
        Value listed = included.patterns();
        if (listed instanceof ModuleValue module) {
            listed = in.get(module, PATTERNS, pattern.site());
            namespace = namespace == null && module.own("app_name") instanceof Text(String name) ? name : namespace;
        }
        depth++;
        patterns(listed, inner, parameters);
        depth--;
        target.include(new RouterEntry(
                null, pattern.paths(), List.of(inner), pattern.site(), pattern.frame(), pattern.condition()),
                namespace, inner);
    }
}
