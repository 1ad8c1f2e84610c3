package dev.throughline.source.node;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs to a front end, and so has no routes and no API tests: a file of a package that depends on a user
 * interface framework and on no server framework; a file with JSX; and a file in a folder that is named as the front
 * end
 * of a package that holds both.
 */
public final class FrontEndRule {

    private static final Set<String> INTERFACE_FRAMEWORKS = Set.of(
            "react", "react-dom", "react-native", "preact", "vue", "svelte", "@angular/core", "solid-js", "lit",
            "@builder.io/qwik", "next", "nuxt", "gatsby", "@sveltejs/kit", "expo", "ember-source", "alpinejs");
    private static final List<String> SERVER_FRAMEWORKS = List.of(
            "express", "fastify", "koa", "@nestjs/core", "@hapi/hapi", "hono", "restify", "polka",
            "@feathersjs/feathers",
            "sails", "@adonisjs/core", "elysia", "apollo-server", "@apollo/server", "connect", "micro", "h3",
            "find-my-way",
            "routing-controllers", "tsoa", "@loopback/rest", "moleculer-web", "next-connect", "supertest");
    private static final Set<String> FRONT_END_FOLDERS = Set.of("client", "frontend", "front-end", "front", "web",
            "webapp", "web-app", "www", "ui", "webui");

    private final Workspaces workspaces;

    public FrontEndRule(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether a file belongs to a front end. */
    public boolean covers(String path) {
        if (hasJsx(path)) {
            return true;
        }
        Optional<PackageManifest> manifest = workspaces.nearest(path);
        if (manifest.isPresent() && isFrontEnd(manifest.get())) {
            return true;
        }
        String folder = manifest.map(PackageManifest::folder).orElse("");
        boolean holdsInterface = manifest.isEmpty() || hasInterfaceFramework(manifest.get());
        return holdsInterface && startsInFrontEndFolder(ProjectPath.relativeTo(folder, path));
    }

    /** Whether a whole package is a front end. */
    public boolean isFrontEnd(PackageManifest manifest) {
        return hasInterfaceFramework(manifest)
                && SERVER_FRAMEWORKS.stream().noneMatch(manifest::dependsOn);
    }

    private static boolean hasInterfaceFramework(PackageManifest manifest) {
        return INTERFACE_FRAMEWORKS.stream().anyMatch(manifest::dependsOn);
    }

    private static boolean hasJsx(String path) {
        return FileKind.of(path) == FileKind.TSX || ProjectPath.extension(path).equals("jsx");
    }

    private static boolean startsInFrontEndFolder(String relative) {
        String[] segments = relative.split("/", -1);
        // "client/…", and "apps/web/…" or "src/client/…" one level further down.
        for (int i = 0; i < Math.min(2, segments.length - 1); i++) {
            if (FRONT_END_FOLDERS.contains(segments[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
