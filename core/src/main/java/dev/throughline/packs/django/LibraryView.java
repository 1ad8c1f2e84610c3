package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A view that is a library's own code: what it answers is known for the usual ones. */
final class LibraryView implements Routed {
    private static final Map<String, List<Integer>> READ = Map.of("GET", List.of(200));
    private static final Map<String, List<Integer>> SIGN_IN = Map.of("POST", List.of(200, 400));
    private static final Map<String, List<Integer>> TOKENS = Map.of("POST", List.of(200, 400, 401));
    private static final Map<String, List<Integer>> FORM = Map.of("GET", List.of(200), "POST", List.of(200, 302));

    private static final Map<String, Map<String, List<Integer>>> KNOWN = Map.ofEntries(
            Map.entry("obtain_auth_token", SIGN_IN),
            Map.entry("ObtainAuthToken", SIGN_IN),
            Map.entry("obtain_jwt_token", SIGN_IN),
            Map.entry("refresh_jwt_token", SIGN_IN),
            Map.entry("verify_jwt_token", SIGN_IN),
            Map.entry("TokenObtainPairView", TOKENS),
            Map.entry("TokenObtainSlidingView", TOKENS),
            Map.entry("TokenRefreshView", TOKENS),
            Map.entry("TokenRefreshSlidingView", TOKENS),
            Map.entry("TokenVerifyView", TOKENS),
            Map.entry("TokenBlacklistView", TOKENS),
            Map.entry("token_obtain_pair", TOKENS),
            Map.entry("token_refresh", TOKENS),
            Map.entry("token_verify", TOKENS),
            Map.entry("SpectacularAPIView", READ),
            Map.entry("SpectacularJSONAPIView", READ),
            Map.entry("SpectacularYAMLAPIView", READ),
            Map.entry("SpectacularSwaggerView", READ),
            Map.entry("SpectacularSwaggerSplitView", READ),
            Map.entry("SpectacularRedocView", READ),
            Map.entry("TemplateView", READ),
            Map.entry("JavaScriptCatalog", READ),
            Map.entry("serve", Map.of("GET", List.of(200, 404))),
            Map.entry("RedirectView", Map.of(ANY, List.of(302))),
            Map.entry("LoginView", FORM),
            Map.entry("LogoutView", Map.of("POST", List.of(302))),
            Map.entry("PasswordChangeView", FORM),
            Map.entry("PasswordResetView", FORM),
            Map.entry("PasswordResetConfirmView", FORM),
            Map.entry("PasswordResetDoneView", READ),
            Map.entry("PasswordResetCompleteView", READ),
            Map.entry("PasswordChangeDoneView", READ));

    private final Map<String, List<Integer>> statuses;

    private LibraryView(Map<String, List<Integer>> statuses) {
        this.statuses = statuses;
    }

    /** The view that a library's function is. */
    static LibraryView function(Unknown function) {
        Map<String, List<Integer>> known = statuses(function);
        return new LibraryView(known == null ? Map.of(ANY, List.of()) : known);
    }

    /** The view that a library's class makes; null when it is not known. */
    static @Nullable LibraryView ofClass(Value type) {
        Map<String, List<Integer>> known = statuses(type);
        return known == null ? null : new LibraryView(known);
    }

    /** The statuses by method of a library's view, or of one that a class of the project extends; else null. */
    static @Nullable Map<String, List<Integer>> statuses(Value type) {
        for (String path : Types.libraries(type)) {
            Map<String, List<Integer>> known = KNOWN.get(Types.simple(path));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    @Override
    public List<String> methods(Interpreter in) {
        return statuses.keySet().stream().sorted().toList();
    }

    @Override
    public List<Value> handlers(Interpreter in, String method, Place place) {
        List<Integer> all = statuses.getOrDefault(method, List.of());
        return List.of(new FrameworkHandler(in, (i, exchange) -> answer(i, exchange, all, place.site())));
    }

    private static void answer(Interpreter in, Exchanged exchange, List<Integer> statuses, Site site) {
        if (statuses.isEmpty()) {
            Responses.give(in, exchange, Unknown.ANY, site);
        }
        for (int status : statuses) {
            in.maybe("the library answers " + status, site, () -> {
                Responses.give(in, exchange, Responses.make(in, Unknown.ANY, new Num(status), site), site);
                return Nothing.NULL;
            });
        }
    }
}
