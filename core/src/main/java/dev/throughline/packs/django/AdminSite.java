package dev.throughline.packs.django;

import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.PathTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of Django's administration, which is no part of a project's API: only their paths are known, for tests ask
 * for them by name.
 *
 * @param mounts where it is
 */
record AdminSite(List<PathTemplate> mounts) {
    private static final String NAMESPACE = "admin:";
    private static final Map<String, String> PAGES = Map.of(
            "index", "", "login", "login", "logout", "logout", "password_change", "password_change",
            "jsi18n", "jsi18n");
    private static final Map<String, String> OF_MODEL = Map.of(
            "changelist", "", "add", "/add", "change", "/{object_id}/change", "delete", "/{object_id}/delete",
            "history", "/{object_id}/history");

    AdminSite {
        mounts = List.copyOf(mounts);
    }

    /** The paths of the page of a name; none where it is no name of this site. */
    List<PathTemplate> paths(String name) {
        String below = name.startsWith(NAMESPACE) ? below(name.substring(NAMESPACE.length())) : null;
        return below == null
                ? List.of()
                : mounts.stream().map(mount -> mount.then(BracePaths.parse(below))).toList();
    }

    /** {@code app_model_changelist}: names of models have no underscores, those of apps may. */
    private static @Nullable String below(String name) {
        String page = PAGES.get(name);
        int kind = name.lastIndexOf('_');
        int model = kind < 0 ? -1 : name.lastIndexOf('_', kind - 1);
        String rest = kind < 0 ? null : OF_MODEL.get(name.substring(kind + 1));
        if (page != null || rest == null || model < 0) {
            return page;
        }
        return name.substring(0, model) + "/" + name.substring(model + 1, kind) + rest;
    }
}
