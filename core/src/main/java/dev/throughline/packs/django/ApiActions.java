package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What views of the REST framework do by themselves: the generic ones and their mixins. */
final class ApiActions {
    private static final Set<String> CLASSES = Set.of(
            "permission_classes", "authentication_classes", "throttle_classes");
    private static final Map<String, String> BY_METHOD = Map.of("put", "update", "patch", "partial_update", "delete",
            "destroy");

    private final ViewPart view;

    ApiActions(ViewPart view) {
        this.view = view;
    }

    /** An attribute that the classes of the framework have; null for any other. */
    static @Nullable Value attribute(Interpreter in, Value type, String name) {
        if (CLASSES.contains(name)) {
            // Views by which callers sign in ask for nothing.
            return LibraryView.statuses(type) != null
                    ? dev.throughline.eval.value.ListValue.of(List.of())
                    : ApiSettings.classes(in, name);
        }
        return switch (name) {
            case "lookup_field" -> new Text("pk");
            case "lookup_url_kwarg", "serializer_class", "queryset", "paginator", "pagination_class" -> Nothing.NULL;
            default -> null;
        };
    }

    ViewPart.@Nullable Method method(String name) {
        return switch (name) {
            case "get_queryset" -> (in, call) -> in.get(view.self(), "queryset", call.site());
            case "filter_queryset" -> (in, call) -> call.argument(0);
            case "get_object" -> (in, call) -> object(in, call.site());
            case "get_serializer_class" -> (in, call) -> in.get(view.self(), "serializer_class", call.site());
            case "get_serializer_context" -> (in, call) -> context(in);
            case "get_serializer" -> this::serializer;
            case "paginate_queryset" -> this::page;
            case "get_paginated_response" -> (in, call) -> Responses.make(in, 200, call.site());
            case "get_permissions" -> (in, call) -> in.get(view.self(), "permission_classes", call.site());
            case "get_authenticators" -> (in, call) -> in.get(view.self(), "authentication_classes", call.site());
            case "get_throttles" -> (in, call) -> in.get(view.self(), "throttle_classes", call.site());
            case "permission_denied" -> (in, call) -> {
                throw in.thrown(Errors.API_DENIED.make(in, List.of(), call.site()), call.site());
            };
            case "check_permissions" -> (in, call) -> Nothing.NULL;
            case "check_object_permissions" -> (in, call) -> {
                new ApiGuard(in, view.exchange()).checkObject(view.self(), call.argument(1), call.site());
                return Nothing.NULL;
            };
            case "perform_create", "perform_update" -> (in, call) -> in
                    .call(in.get(call.argument(0), "save", call.site()), call.argument(0), List.of(), call.site());
            case "perform_destroy" -> (in, call) -> {
                Value instance = call.argument(0);
                return in.call(in.get(instance, "delete", call.site()), instance, List.of(), call.site());
            };
            case "get" -> (in, call) -> pass(in, GenericViews.has(view.type(), "list") ? "list" : "retrieve", call);
            case "post" -> this::post;
            case "put", "patch", "delete" -> (in, call) -> pass(in, BY_METHOD.getOrDefault(name, name), call);
            case "list" -> this::list;
            case "create" -> this::create;
            case "retrieve" -> this::retrieve;
            case "update" -> this::update;
            case "partial_update" ->
                (in, call) -> view.own(in, "update", call.arguments(), Map.of("partial", Bool.TRUE), call.site());
            case "destroy" -> this::destroy;
            default -> null;
        };
    }

    private Value pass(Interpreter in, String action, Invocation call) {
        return in.await(in.call(in.get(view.self(), action, call.site()), call), call.site());
    }

    /** Views that sign callers in validate what they are sent. */
    private Value post(Interpreter in, Invocation call) {
        Map<String, List<Integer>> statuses = LibraryView.statuses(view.type());
        if (statuses == null) {
            return pass(in, "create", call);
        }
        Value serializer = view.own(in, "get_serializer", List.of(), call.site());
        validate(in, serializer, call.site());
        if (statuses.getOrDefault("POST", List.of()).contains(401)) {
            in.maybe("the caller is not known", call.site(), () -> {
                throw in.thrown(Errors.AUTHENTICATION_FAILED.make(in, List.of(), call.site()), call.site());
            });
        }
        return Responses.make(in, 200, place());
    }

    private Site place() {
        return Types.site(view.type(), view.exchange().site());
    }

    // ------------------------------------------------------------------ actions

    private Value list(Interpreter in, Invocation call) {
        Value found = queryset(in, call.site());
        Entities.read(in, found, call.site());
        return Responses.make(in, 200, place());
    }

    private Value create(Interpreter in, Invocation call) {
        Value serializer = view.own(in, "get_serializer", List.of(), Map.of("data", Unknown.PRESENT), call.site());
        validate(in, serializer, call.site());
        view.own(in, "perform_create", List.of(serializer), call.site());
        return Responses.make(in, 201, place());
    }

    private Value retrieve(Interpreter in, Invocation call) {
        Value object = view.own(in, "get_object", List.of(), call.site());
        view.own(in, "get_serializer", List.of(object), call.site());
        return Responses.make(in, 200, place());
    }

    private Value update(Interpreter in, Invocation call) {
        Value object = view.own(in, "get_object", List.of(), call.site());
        Value serializer = view.own(in, "get_serializer", List.of(object), Map.of("data", Unknown.PRESENT),
                call.site());
        validate(in, serializer, call.site());
        view.own(in, "perform_update", List.of(serializer), call.site());
        return Responses.make(in, 200, place());
    }

    private Value destroy(Interpreter in, Invocation call) {
        Value object = view.own(in, "get_object", List.of(), call.site());
        view.own(in, "perform_destroy", List.of(object), call.site());
        return Responses.make(in, 204, place());
    }

    private void validate(Interpreter in, Value serializer, Site site) {
        if (serializer instanceof RecordValue) {
            in.call(in.get(serializer, "is_valid", site), new Invocation(
                    serializer, List.of(), false, Map.of("raise_exception", Bool.TRUE), false, site));
        } else {
            in.maybe("the data are invalid", site, () -> {
                throw in.thrown(Errors.API_INVALID.make(in, List.of(), site), site);
            });
        }
    }

    // ------------------------------------------------------------------ what actions are made of

    private Value queryset(Interpreter in, Site site) {
        Value all = view.own(in, "get_queryset", List.of(), site);
        return view.own(in, "filter_queryset", List.of(all), site);
    }

    /** The object that the path names; 404 where there is none. */
    private Value object(Interpreter in, Site site) {
        Value found = queryset(in, site);
        Entities.read(in, found, site);
        in.maybe("nothing is found", site, () -> {
            throw in.thrown(Errors.HTTP_404.make(in, List.of(), site), site);
        });
        Value object = Entities.of(ModelNames.ofView(in, view.type()));
        view.own(in, "check_object_permissions", List.of(view.exchange().request(), object), site);
        return object;
    }

    private Value serializer(Interpreter in, Invocation call) {
        Value type = view.own(in, "get_serializer_class", List.of(), call.site());
        if (!(type instanceof ClassValue)) {
            return Unknown.ANY;
        }
        Value made = in.call(type, call);
        return made instanceof RecordValue instance ? Serializers.completed(in, instance, call) : made;
    }

    private Value context(Interpreter in) {
        MapValue context = new MapValue(false, false);
        Map<String, Value> entries = Map.of("request", view.exchange().request(), "view", view.self());
        entries.forEach((name, value) -> {
            String slot = context.slotFor(new Text(name));
            if (slot != null) {
                in.write(context, slot, value);
            }
        });
        return context;
    }

    private Value page(Interpreter in, Invocation call) {
        Value found = call.argument(0);
        Entities.read(in, found, call.site());
        return Unknown.ANY;
    }
}
