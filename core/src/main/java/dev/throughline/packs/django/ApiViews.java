package dev.throughline.packs.django;

import dev.throughline.eval.value.Value;
import java.util.List;

/** Which classes are views of the REST framework. */
final class ApiViews {
    private static final List<String> OTHERS = List.of("ObtainAuthToken", "TokenViewBase", "TokenObtainPairView",
            "TokenRefreshView", "TokenVerifyView", "SocialLoginView", "RegisterView");
    private static final List<String> PACKAGES = List.of("rest_framework.", "drf_", "rest_framework_", "knox.",
            "dj_rest_auth.", "djoser.");

    private ApiViews() {}

    static boolean isOne(Value type) {
        return Types.libraries(type).stream().anyMatch(path -> {
            String name = Types.simple(path);
            return name.endsWith("APIView") || name.endsWith("ViewSet") || OTHERS.contains(name)
                    || PACKAGES.stream().anyMatch(path::startsWith);
        });
    }
}
