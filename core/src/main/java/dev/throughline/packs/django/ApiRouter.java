package dev.throughline.packs.django;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A router of the REST framework: it makes the patterns of the view sets that are registered on it. */
final class ApiRouter extends DomainValue {
    private static final List<String> CLASSES = List.of(
            "rest_framework.routers.DefaultRouter", "rest_framework.routers.SimpleRouter",
            "rest_framework.routers.BaseRouter", "rest_framework_extensions.routers.ExtendedDefaultRouter",
            "rest_framework_extensions.routers.ExtendedSimpleRouter", "rest_framework_bulk.routes.BulkRouter");
    private static final List<String> NESTED = List.of(
            "rest_framework_nested.routers.NestedDefaultRouter", "rest_framework_nested.routers.NestedSimpleRouter");
    private static final Map<String, String> OF_LIST = Map.of("get", "list", "post", "create");
    private static final Map<String, String> OF_OBJECT = Map.of(
            "get", "retrieve", "put", "update", "patch", "partial_update", "delete", "destroy");

    private record Registered(
            Value prefix, Value viewSet, @Nullable String basename, Site site, @Nullable Frame frame,
            PathCondition condition) {}

    private final PathTemplate base;
    private final List<Registered> registered = new ArrayList<>();

    private ApiRouter(PathTemplate base) {
        this.base = base;
    }

    static void install(Models models) {
        for (String path : CLASSES) {
            models.call(path, (in, call) -> new ApiRouter(PathTemplate.ROOT));
        }
        for (String path : NESTED) {
            models.call(path, ApiRouter::nested);
        }
        models.call("rest_framework_nested.routers.DefaultRouter", (in, call) -> new ApiRouter(PathTemplate.ROOT));
        models.call("rest_framework_nested.routers.SimpleRouter", (in, call) -> new ApiRouter(PathTemplate.ROOT));
    }

    /** A router below the objects of another one's view set. */
    private static Value nested(Interpreter in, Invocation call) {
        PathTemplate base = PathTemplate.ROOT;
        if (AttributeObjects.libraryPart(Arguments.get(call, 0, "parent_router")) instanceof ApiRouter parent) {
            base = parent.base;
        }
        String lookup = Inclusion.text(Arguments.find(call, 2, "lookup"));
        PathTemplate prefix = UrlPaths.regex(Arguments.get(call, 1, "parent_prefix")).getFirst();
        String parameter = (lookup == null ? "nested" : lookup) + "_pk";
        return new ApiRouter(base.then(prefix)
                .then(new PathTemplate(List.of(new PathTemplate.Parameter(parameter)))));
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "register" -> new NativeFunction(name, (in, call) -> {
                registered.add(new Registered(
                        Arguments.get(call, 0, "prefix"), Arguments.get(call, 1, "viewset"),
                        Inclusion.text(basename(call)), call.site(), in.frame(), in.condition()));
                return this;
            });
            case "urls" -> urls(interpreter);
            case "get_urls" -> new NativeFunction(name, (in, call) -> urls(in));
            case "registry" -> new Registry(this);
            default -> null;
        };
    }

    private static @Nullable Value basename(Invocation call) {
        Value older = call.named().get("base_name");
        return older != null ? older : Arguments.find(call, 2, "basename");
    }

    // ------------------------------------------------------------------ patterns

    private ListValue urls(Interpreter in) {
        List<Value> patterns = new ArrayList<>();
        for (Registered each : registered) {
            for (PathTemplate prefix : UrlPaths.regex(each.prefix)) {
                add(in, each, base.then(prefix), patterns);
            }
        }
        return ListValue.of(patterns);
    }

    private static void add(Interpreter in, Registered each, PathTemplate prefix, List<Value> patterns) {
        Value type = each.viewSet;
        String basename = each.basename;
        List<ViewSetAction> actions = new ArrayList<>();
        if (type instanceof ClassValue project) {
            basename = basename == null ? ModelNames.ofRoutes(in, project) : basename;
            actions.addAll(actions(project));
        }
        String name = basename == null ? "" : basename;
        PathTemplate object = prefix.then(lookup(type));
        for (ViewSetAction action : actions) {
            // A path of its own comes before that of an object.
            if (!action.detail()) {
                pattern(each, prefix.then(below(action)), name + "-" + action.urlName(),
                        view(type, action.functions(), action.options()), patterns);
            }
        }
        pattern(each, prefix, name + "-list", view(type, OF_LIST, Map.of()), patterns);
        pattern(each, object, name + "-detail", view(type, OF_OBJECT, Map.of()), patterns);
        for (ViewSetAction action : actions) {
            if (action.detail()) {
                pattern(each, object.then(below(action)), name + "-" + action.urlName(),
                        view(type, action.functions(), action.options()), patterns);
            }
        }
    }

    private static PathTemplate below(ViewSetAction action) {
        return UrlPaths.regex(new Text(action.path())).getFirst();
    }

    private static void pattern(
            Registered each, PathTemplate path, String name, @Nullable ClassView view, List<Value> patterns) {
        if (view != null) {
            patterns.add(new UrlPattern(
                    List.of(path), view, name, each.site, each.frame, each.condition));
        }
    }

    /** The view of those actions that a view set has; null when it has none. */
    private static @Nullable ClassView view(Value type, Map<String, String> actions, Map<String, Value> options) {
        Map<String, String> own = new LinkedHashMap<>();
        actions.forEach((method, function) -> {
            if (ClassView.answers(type, function)) {
                own.put(method, function);
            }
        });
        return own.isEmpty() ? null : new ClassView(type, options, own);
    }

    private static PathTemplate lookup(Value type) {
        String name = "pk";
        if (type instanceof ClassValue project) {
            String field = Inclusion.text(Types.member(project, "lookup_field"));
            String parameter = Inclusion.text(Types.member(project, "lookup_url_kwarg"));
            name = parameter != null ? parameter : field != null ? field : name;
        }
        return new PathTemplate(List.of(new PathTemplate.Parameter(name)));
    }

    private static List<ViewSetAction> actions(ClassValue type) {
        Set<String> names = new LinkedHashSet<>();
        for (Value each : Linearisation.of(type)) {
            if (each instanceof ClassValue project) {
                names.addAll(project.slotNames());
            }
        }
        List<ViewSetAction> actions = new ArrayList<>();
        for (String name : names) {
            ViewSetAction action = ViewSetAction.of(Types.member(type, name));
            if (action != null && !actions.contains(action)) {
                actions.add(action);
            }
        }
        return actions;
    }

    /** The registrations of a router, with which another one is extended. */
    private static final class Registry extends DomainValue {
        private final ApiRouter router;

        Registry(ApiRouter router) {
            this.router = router;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("extend")
                    ? new NativeFunction(name, (in, call) -> {
                        if (call.argument(0) instanceof Registry other) {
                            router.registered.addAll(other.router.registered);
                        }
                        return Nothing.NULL;
                    })
                    : null;
        }
    }
}
