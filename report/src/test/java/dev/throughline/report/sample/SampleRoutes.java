package dev.throughline.report.sample;

import static dev.throughline.report.sample.SampleParts.at;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Harness;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.AssertedStatus.Exact;
import dev.throughline.model.audit.AssertedStatus.StatusClass;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes and groups of the sample: one of each verdict, shadowed, conditional, hostile. */
final class SampleRoutes {

    static final String WEBHOOK = "server#POST /api/payment/webhook";

    private static final Scenario DUPLICATE = new Scenario(ScenarioKind.OUTCOME, 409,
            "409 when the event is being handled already");
    private static final Scenario UPSTREAM = new Scenario(ScenarioKind.DEGRADATION, null,
            "when the payment provider does not answer");

    private SampleRoutes() {}

    static List<RouteResult> routes() {
        List<RouteResult> routes = new ArrayList<>();
        routes.add(listAssets());
        routes.add(getAsset());
        routes.add(webhook());
        routes.add(renderedOnlyInUnitTests());
        routes.add(shadowed());
        routes.add(hostile());
        return List.copyOf(routes);
    }

    static List<GroupResult> groups() {
        List<String> contract = List.of("server/src/routes/assets.ts", "server/src/routes/index.ts");
        return List.of(
                new GroupResult(
                        "assets",
                        "server",
                        contract,
                        List.of("server#GET /api/assets", "server#GET /api/assets/{id}",
                                "server#GET /api/assets/{id}#2"),
                        Verdict.PARTIAL,
                        Verdict.MISLABELED_UNIT_TEST,
                        List.of(new Scenario(ScenarioKind.OUTCOME, 404,
                                "GET /api/assets/{id}: 404 when the asset does not exist"))),
                new GroupResult("empty", "server", List.of("server/src/routes/empty.ts"), List.of(), null, null, List
                        .of()),
                new GroupResult(
                        "payment",
                        "server",
                        List.of("server/src/routes/payment.ts"),
                        List.of(WEBHOOK),
                        Verdict.NONE,
                        Verdict.NONE,
                        List.of(DUPLICATE, UPSTREAM)),
                new GroupResult(
                        "render",
                        "server",
                        List.of("server/src/routes/render.ts"),
                        List.of("server#POST /api/render"),
                        Verdict.MISLABELED_UNIT_TEST,
                        Verdict.MISLABELED_UNIT_TEST,
                        manyScenarios()),
                new GroupResult(
                        Hostile.MARKUP,
                        "worker",
                        List.of(Hostile.BLOCKS),
                        List.of("worker#GET /" + Hostile.MARKUP),
                        Verdict.NONE,
                        Verdict.NONE,
                        List.of(new Scenario(ScenarioKind.OUTCOME, 500, "500 when " + Hostile.BLOCKS))));
    }

    private static RouteResult listAssets() {
        return new Route("GET", "/api/assets", "assets", 12)
                .verdict(Verdict.COVERED, Verdict.COVERED)
                .auth(true)
                .boundary(new Boundary(BoundaryKind.DATABASE, "sqlite", at("server/src/assets/store.ts", 8)))
                .outcome(new Outcome(200, null, "when it succeeds", Origin.OWN, false, at("server/src/assets/api.ts",
                        20), true))
                .outcome(new Outcome(401, "UNAUTHENTICATED", "when the token is missing", Origin.GUARD, false, at(
                        "server/src/auth.ts", 9), true))
                .exercise(new RouteExercise(
                        "tests/integration/assets.test.ts::assets > lists", 14, Harness.FULL_APP, Grade.INTEGRATION,
                        List.of(new Exact(200)), false, false, true, List.of()))
                .exercise(new RouteExercise(
                        "tests/integration/assets.test.ts::assets > refuses", 22, Harness.FULL_APP, Grade.INTEGRATION,
                        List.of(new Exact(401)), false, false, true, List.of()))
                .build();
    }

    private static RouteResult getAsset() {
        return new Route("GET", "/api/assets/{id}", "assets", 20)
                .verdict(Verdict.PARTIAL, Verdict.MISLABELED_UNIT_TEST)
                .auth(true)
                .boundary(new Boundary(BoundaryKind.DATABASE, "sqlite", null))
                .outcome(new Outcome(200, null, "when it succeeds", Origin.OWN, false, at("server/src/assets/api.ts",
                        33), true))
                .outcome(new Outcome(404, "ASSET_NOT_FOUND", "when the asset does not exist", Origin.OWN, false, at(
                        "server/src/assets/api.ts", 30), false))
                .outcome(new Outcome(502, null, "copied from the upstream's answer", Origin.OWN, true, at(
                        "server/src/assets/api.ts", 41), false))
                .exercise(new RouteExercise(
                        "tests/integration/slice.test.ts::asset > gets", 31, Harness.SLICE, Grade.UNIT,
                        List.of(new Exact(200), new StatusClass("not-200")), true, true, true, List.of("assetService")))
                .exercise(new RouteExercise(
                        "tests/integration/store.test.ts::asset > gets from the store", 18, Harness.SLICE, Grade.MIXED,
                        List.of(new StatusClass("2xx")), false, false, false, List.of()))
                .missing(new Scenario(ScenarioKind.OUTCOME, 404, "404 when the asset does not exist"))
                .build();
    }

    private static RouteResult webhook() {
        return new Route("POST", "/api/payment/webhook", "payment", 33)
                .auth(false)
                .boundary(new Boundary(BoundaryKind.PAYMENT, "stripe", at("server/src/payment/client.ts", 4)))
                .outcome(new Outcome(409, null, "when the event is being handled already", Origin.OWN, false, at(
                        "server/src/payment/api.ts", 50), false))
                .outcome(new Outcome(null, null, "copied from the thrown error", Origin.OWN, true, at(
                        "server/src/payment/api.ts", 61), false))
                .missing(DUPLICATE)
                .missing(UPSTREAM)
                .build();
    }

    private static RouteResult renderedOnlyInUnitTests() {
        Route route = new Route("POST", "/api/render", "render", 7)
                .verdict(Verdict.MISLABELED_UNIT_TEST, Verdict.MISLABELED_UNIT_TEST)
                .conditional("when RENDER_ENABLED is set")
                .exercise(new RouteExercise(
                        "tests/integration/slice.test.ts::render > renders", 44, Harness.SLICE, Grade.UNIT,
                        List.of(), false, false, true, List.of("renderService")));
        manyScenarios().forEach(route::missing);
        return route.build();
    }

    private static RouteResult shadowed() {
        return new Route("GET", "/api/assets/{id}", "assets", 90)
                .key("server#GET /api/assets/{id}#2")
                .shadowedBy("server#GET /api/assets/{id}")
                .build();
    }

    private static RouteResult hostile() {
        return new Route("GET", "/" + Hostile.MARKUP, Hostile.MARKUP, 1)
                .app("worker")
                .conditional(Hostile.BLOCKS)
                .outcome(new Outcome(500, Hostile.TERMINAL, Hostile.BLOCKS, Origin.OWN, false, at(Hostile.MARKUP, 3),
                        false))
                .exercise(new RouteExercise(
                        Hostile.TERMINAL + "::" + Hostile.HALF, 2, Harness.LIVE, Grade.UNIT,
                        List.of(), false, false, true, List.of(Hostile.MARKUP)))
                .missing(new Scenario(ScenarioKind.OUTCOME, 500, "500 when " + Hostile.BLOCKS))
                .build();
    }

    private static List<Scenario> manyScenarios() {
        return List.of("format", "width", "height", "quality", "colour", "seed", "name").stream()
                .map(field -> new Scenario(ScenarioKind.VALIDATION, 400, "400 when " + field + " is not valid"))
                .toList();
    }

    /** Builds one route, with what most of them share. */
    private static final class Route {
        private final String method;
        private final String path;
        private final String group;
        private final int line;
        private String app = "server";
        private @Nullable String key;
        private @Nullable Boolean auth;
        private @Nullable String conditional;
        private @Nullable String shadowedBy;
        private Verdict verdict = Verdict.NONE;
        private Verdict byDefault = Verdict.NONE;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Boundary> boundaries = new ArrayList<>();
        private final List<RouteExercise> exercises = new ArrayList<>();
        private final List<Scenario> missing = new ArrayList<>();

        Route(String method, String path, String group, int line) {
            this.method = method;
            this.path = path;
            this.group = group;
            this.line = line;
        }

        Route verdict(Verdict verdict, Verdict byDefault) {
            this.verdict = verdict;
            this.byDefault = byDefault;
            return this;
        }

        Route app(String app) {
            this.app = app;
            return this;
        }

        Route key(String key) {
            this.key = key;
            return this;
        }

        Route auth(boolean auth) {
            this.auth = auth;
            return this;
        }

        Route conditional(String conditional) {
            this.conditional = conditional;
            return this;
        }

        Route shadowedBy(String shadowedBy) {
            this.shadowedBy = shadowedBy;
            return this;
        }

        Route outcome(Outcome outcome) {
            outcomes.add(outcome);
            return this;
        }

        Route boundary(Boundary boundary) {
            boundaries.add(boundary);
            return this;
        }

        Route exercise(RouteExercise exercise) {
            exercises.add(exercise);
            return this;
        }

        Route missing(Scenario scenario) {
            missing.add(scenario);
            return this;
        }

        RouteResult build() {
            String id = method + " " + path;
            SourceRef source = at("server/src/routes/" + group + ".ts", line);
            return new RouteResult(
                    key == null ? app + "#" + id : key,
                    id,
                    app,
                    method,
                    path,
                    group,
                    source,
                    auth == null ? null : at("server/src/" + group + "/api.ts", line),
                    auth,
                    conditional,
                    shadowedBy,
                    outcomes,
                    boundaries,
                    boundaries.isEmpty() ? List.of() : List.of(group + "Service"),
                    verdict,
                    byDefault,
                    List.of("Reached by " + exercises.size() + " of the suite's exercises"),
                    exercises,
                    missing);
        }
    }
}
