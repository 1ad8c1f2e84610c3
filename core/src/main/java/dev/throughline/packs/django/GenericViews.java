package dev.throughline.packs.django;

import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which methods the classes of Django and of the REST framework bring along. */
final class GenericViews {
    private static final Map<String, Set<String>> METHODS = new HashMap<>();

    static {
        Map.of("CreateModelMixin", "create", "ListModelMixin", "list", "RetrieveModelMixin", "retrieve",
                "DestroyModelMixin", "destroy", "UpdateModelMixin", "update partial_update",
                "ModelViewSet", "list create retrieve update partial_update destroy",
                "ReadOnlyModelViewSet", "list retrieve",
                "NestedViewSetMixin", "").forEach(GenericViews::add);
        Map.of("CreateAPIView", "post create", "ListAPIView", "get list", "RetrieveAPIView", "get retrieve",
                "DestroyAPIView", "delete destroy", "UpdateAPIView", "put patch update partial_update",
                "ListCreateAPIView", "get post list create",
                "RetrieveUpdateAPIView", "get put patch retrieve update partial_update",
                "RetrieveDestroyAPIView", "get delete retrieve destroy",
                "RetrieveUpdateDestroyAPIView", "get put patch delete retrieve update partial_update destroy")
                .forEach(GenericViews::add);
        Map.of("TemplateView", "get", "ListView", "get", "DetailView", "get", "CreateView", "get post",
                "UpdateView", "get post", "DeleteView", "get post", "FormView", "get post",
                "RedirectView", "get post put patch delete").forEach(GenericViews::add);
        for (String archive : List.of("ArchiveIndexView", "YearArchiveView", "MonthArchiveView", "WeekArchiveView",
                "DayArchiveView", "TodayArchiveView", "DateDetailView")) {
            add(archive, "get");
        }
        for (String tokens : List.of("ObtainAuthToken", "TokenViewBase", "TokenObtainPairView", "TokenRefreshView",
                "TokenVerifyView", "TokenObtainSlidingView", "TokenRefreshSlidingView", "TokenBlacklistView")) {
            add(tokens, "post");
        }
    }

    private GenericViews() {}

    private static void add(String name, String methods) {
        METHODS.put(name, methods.isEmpty() ? Set.of() : Set.of(methods.split(" ", -1)));
    }

    /** Whether a library's class, or one above a class of the project, has a method. */
    static boolean has(Value type, String method) {
        return Types.libraries(type).stream()
                .anyMatch(path -> METHODS.getOrDefault(Types.simple(path), Set.of()).contains(method));
    }
}
