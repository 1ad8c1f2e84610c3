package dev.throughline.packs.axum;

import java.util.List;

/** Where the crates of axum keep what, under all the paths by which they hand it on. */
final class Library {
    /** The paths of the modules in which functions of method routers are found. */
    static final List<String> ROUTING = List.of("axum.routing.", "axum.routing.method_routing.", "aide.axum.routing.");

    /** The paths by which a router's type is found. */
    static final List<String> ROUTERS = List.of(
            "axum.Router", "axum.routing.Router", "utoipa_axum.router.OpenApiRouter", "aide.axum.ApiRouter",
            "aide.axum.routing.ApiRouter");

    private Library() {}

    /** The paths of something that axum hands on from several modules. */
    static List<String> paths(String name) {
        return List.of("axum." + name, "axum.extract." + name, "axum.response." + name, "axum.body." + name,
                "axum.http." + name, "axum_extra.extract." + name, "axum_extra.response." + name,
                "axum_extra." + name, "http." + name, "http.response." + name, "axum_core.response." + name,
                "axum.http.response." + name, "axum.response.sse." + name, "axum.extract.ws." + name,
                "axum.extension." + name, "axum.extract.rejection." + name);
    }

    /** The last name of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
