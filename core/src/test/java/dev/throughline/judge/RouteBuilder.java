package dev.throughline.judge;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.RouteFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the facts of one route of the app {@code server} in a test. */
public final class RouteBuilder {

    private final String method;
    private final String path;
    private String key;
    private String group = "assets";
    private @Nullable Boolean auth;
    private @Nullable String shadowedBy;
    private final List<OutcomeFact> outcomes = new ArrayList<>();
    private final List<Boundary> boundaries = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private boolean validates;
    private boolean paginates;

    private RouteBuilder(String id) {
        method = id.substring(0, id.indexOf(' '));
        path = id.substring(id.indexOf(' ') + 1);
        key = "server#" + id;
    }

    public static RouteBuilder route(String id) {
        return new RouteBuilder(id);
    }

    public RouteBuilder key(String newKey) {
        key = newKey;
        return this;
    }

    public RouteBuilder group(String name) {
        group = name;
        return this;
    }

    public RouteBuilder auth() {
        auth = true;
        return this;
    }

    public RouteBuilder shadowedBy(String other) {
        shadowedBy = other;
        return this;
    }

    public RouteBuilder validates() {
        validates = true;
        return this;
    }

    public RouteBuilder paginates() {
        paginates = true;
        return this;
    }

    public RouteBuilder own(int status, String cause) {
        return own(status, null, cause);
    }

    public RouteBuilder own(int status, @Nullable String code, String cause) {
        return outcome(status, code, cause, Origin.OWN, false, null);
    }

    public RouteBuilder dynamic(@Nullable Integer status) {
        return outcome(status, null, "when the upstream fails", Origin.OWN, true, null);
    }

    public RouteBuilder guard(int status, @Nullable String registration) {
        return outcome(status, null, "when the guard refuses", Origin.GUARD, false, registration);
    }

    public RouteBuilder crosses(String... names) {
        return crosses(BoundaryKind.DATABASE, names);
    }

    public RouteBuilder crosses(BoundaryKind kind, String... names) {
        for (String name : names) {
            boundaries.add(new Boundary(kind, name, null));
        }
        return this;
    }

    public RouteBuilder uses(String... names) {
        services.addAll(List.of(names));
        return this;
    }

    public RouteFact build() {
        return new RouteFact(
                key,
                "server",
                method,
                path,
                group,
                new SourceRef("src/routes.ts", 10),
                new SourceRef("src/handlers.ts", 20),
                auth,
                null,
                shadowedBy,
                List.copyOf(outcomes),
                List.copyOf(boundaries),
                List.copyOf(services),
                validates,
                paginates);
    }

    private RouteBuilder outcome(
            @Nullable Integer status,
            @Nullable String code,
            String cause,
            Origin origin,
            boolean dynamic,
            @Nullable String guard) {
        SourceRef source = new SourceRef("src/handlers.ts", 30 + outcomes.size());
        outcomes.add(new OutcomeFact(status, code, cause, origin, dynamic, source, "handle", guard));
        return this;
    }
}
