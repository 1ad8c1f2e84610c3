package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RouterEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rules and other routers on a router. */
final class Registration {
    private static final Value NO_PREFIX = new Text("");

    private final FlaskRouter router;
    private final Interpreter in;

    Registration(FlaskRouter router, Interpreter in) {
        this.router = router;
        this.in = in;
    }

    /** A decorator that registers the function or class that it is put on, and gives it back. */
    static Value decorator(FlaskRouter router, Invocation call, @Nullable String method) {
        return new NativeFunction("route", (in, given) -> {
            Registration registration = new Registration(router, in);
            List<String> methods = method == null ? registration.texts(call.named().get("methods")) : List.of(method);
            Value rule = Arguments.get(call, 0, "rule");
            registration.rule(rule, given.argument(0), methods, call.named(), call.site());
            return given.argument(0);
        });
    }

    /** {@code add_url_rule(rule, endpoint, view_func, methods=…)}. */
    void rule(Invocation call) {
        Value view = Arguments.get(call, 2, "view_func");
        if (!(view instanceof Nothing)) {
            Map<String, Value> options = new LinkedHashMap<>(call.named());
            Value endpoint = Arguments.get(call, 1, "endpoint");
            if (!(endpoint instanceof Nothing)) {
                options.put("endpoint", endpoint);
            }
            rule(Arguments.get(call, 0, "rule"), view, texts(call.named().get("methods")), options, call.site());
        }
    }

    private void rule(Value rule, Value given, List<String> written, Map<String, Value> options, Site site) {
        for (Value option : Union.options(given)) {
            Value view = option instanceof ClassValue type
                    ? ViewFunction.of(in, type, Invocation.of(Nothing.UNDEFINED, List.of(), site))
                    : option;
            List<String> own = ViewFunction.methodsOf(in, view);
            List<String> methods = !written.isEmpty() ? written : own.isEmpty() ? List.of("GET") : own;
            List<Rules> rules = Rules.of(rule);
            add(rules, view, methods, options, site);
            Value name = options.getOrDefault("endpoint", in.get(view, "__name__", site));
            if (name instanceof Text(String endpoint)) {
                router.names().add(endpoint, rules);
            }
        }
    }

    private void add(List<Rules> rules, Value view, List<String> methods, Map<String, Value> options, Site site) {
        RouteArguments arguments = new RouteArguments(rules, defaults(options), site);
        for (String method : methods) {
            if (!method.equals("HEAD") && !method.equals("OPTIONS")) {
                List<Value> handlers = new Endpoint(in, view, method, arguments, site).handlers();
                router.register(new RouterEntry(
                        method, Rules.templates(rules), handlers, site, in.frame(), in.condition()));
            }
        }
    }

    private static Map<String, Value> defaults(Map<String, Value> options) {
        Map<String, Value> defaults = new LinkedHashMap<>();
        if (options.get("defaults") instanceof MapValue map) {
            map.entries().forEach(entry -> {
                if (entry.getKey() instanceof Text(String name)) {
                    defaults.put(name, entry.getValue());
                }
            });
        }
        return defaults;
    }

    private List<String> texts(@Nullable Value value) {
        List<String> texts = new ArrayList<>();
        LanguageSemantics.Elements elements = value == null ? null : in.elements(value);
        if (elements != null) {
            elements.values().forEach(each -> {
                if (each instanceof Text(String text)) {
                    texts.add(text.toUpperCase(Locale.ROOT));
                }
            });
        }
        return texts;
    }

    /** {@code add_resource(Class, *urls, resource_class_kwargs=…)}. */
    void resource(Value resource, List<Value> urls, Invocation call) {
        for (Value option : Union.options(resource)) {
            if (option instanceof ClassValue type) {
                Invocation made = new Invocation(Nothing.UNDEFINED,
                        elements(call.named().get("resource_class_args")), false,
                        defaults(renamed(call.named().get("resource_class_kwargs"))), false, call.site());
                Value view = ViewFunction.of(in, type, made);
                for (Value url : urls) {
                    List<Rules> rules = Rules.of(url);
                    List<String> methods = ViewFunction.methodsOf(in, view);
                    add(rules, view, methods, Map.of(), call.site());
                    router.names().add(name(type, call), rules);
                }
            }
        }
    }

    private static Map<String, Value> renamed(@Nullable Value keywords) {
        return keywords == null ? Map.of() : Map.of("defaults", keywords);
    }

    private List<Value> elements(@Nullable Value value) {
        LanguageSemantics.Elements elements = value == null ? null : in.elements(value);
        return elements == null ? List.of() : elements.values();
    }

    private static String name(ClassValue type, Invocation call) {
        return call.named().get("endpoint") instanceof Text(String endpoint)
                ? endpoint
                : type.node().name().toLowerCase(Locale.ROOT);
    }

    /** {@code register_blueprint(blueprint, url_prefix=…)}. */
    void blueprint(Invocation call) {
        for (Value option : Union.options(Arguments.get(call, 0, "blueprint"))) {
            if (AttributeObjects.libraryPart(option) instanceof FlaskRouter other && !other.equals(router)) {
                Value given = call.named().getOrDefault("url_prefix", Nothing.NULL);
                Value name = call.named().getOrDefault("name", other.name());
                mount(other, given instanceof Nothing ? other.prefix() : given, name, call.site());
            }
        }
    }

    /** Puts another router on this one. */
    void mount(FlaskRouter other, @Nullable Value prefix, Value name, Site site) {
        List<Rules> prefixes = Rules.of(prefix == null ? NO_PREFIX : prefix);
        router.registers(other);
        router.register(new RouterEntry(null, Rules.templates(prefixes), List.of(new BehindRouter(other, List.of())),
                site, in.frame(), in.condition()));
        router.names().add(name instanceof Text(String text) ? text : "", prefixes, other.names());
    }
}
