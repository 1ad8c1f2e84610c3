package dev.throughline.report.sample;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Harness;
import dev.throughline.model.SourceRef;
import dev.throughline.model.Substitute;
import dev.throughline.model.SubstituteKind;
import dev.throughline.model.WorkerKind;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Classification;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Test files, services and workers of the sample. */
final class SampleParts {

    private SampleParts() {}

    static SourceRef at(String file, int line) {
        return new SourceRef(file, line);
    }

    static List<TestFileResult> tests() {
        return List.of(fullApp(), slice(), store(), unread(), unit(), hostile());
    }

    static List<ServiceResult> services() {
        return List.of(
                service("assetService", "server", ServiceVerdict.COVERED, List.of("tests/integration/assets.test.ts")),
                service("mailer", null, ServiceVerdict.NONE, List.of()),
                service("renderService", "server", ServiceVerdict.MOCKED_ONLY, List.of(
                        "tests/integration/slice.test.ts")),
                service("sweeper", "server", ServiceVerdict.UNIT_ONLY, List.of("tests/integration/store.test.ts")),
                service(Hostile.MARKUP, "worker", ServiceVerdict.NONE, List.of()));
    }

    static List<WorkerResult> workers() {
        String file = "tests/integration/store.test.ts";
        Boundary sqlite = new Boundary(BoundaryKind.DATABASE, "sqlite", at("server/src/assets/store.ts", 8));
        return List.of(
                new WorkerResult("Sweeper.runOnce", "server", WorkerKind.LOOP, at("server/src/sweeper.ts", 20),
                        at("server/src/sweeper.ts", 12), "server/src/app.ts", List.of(sqlite),
                        List.of("AssetStore.deleteOld"), ServiceVerdict.COVERED, ServiceVerdict.NONE,
                        List.of(new WorkerExercise(file + "::sweeper > deletes", 40, "Sweeper.runOnce", false,
                                Grade.INTEGRATION, false, List.of(), List.of(sqlite))),
                        List.of()),
                new WorkerResult("sendDigests", "server", WorkerKind.SCHEDULE, at("server/src/digests.ts", 3),
                        at("server/src/app.ts", 30), "server/src/app.ts", List.of(), List.of(),
                        ServiceVerdict.UNIT_ONLY, ServiceVerdict.UNIT_ONLY,
                        List.of(new WorkerExercise(file + "::digests > sends", 51, "collect", true, Grade.UNIT, true,
                                List.of("mailer"), List.of())),
                        List.of(file)),
                new WorkerResult(Hostile.MARKUP, null, WorkerKind.CONSUMER, at(Hostile.TERMINAL, 1),
                        at(Hostile.MARKUP, 2), null, List.of(), List.of(Hostile.BLOCKS), ServiceVerdict.NONE,
                        ServiceVerdict.NONE, List.of(), List.of()));
    }

    private static ServiceResult service(
            String name, @Nullable String app, ServiceVerdict verdict, List<String> tests) {
        return new ServiceResult(name, app, "service", at("server/src/container.ts", 10), verdict, tests);
    }

    private static TestFileResult fullApp() {
        return new TestFileResult(
                "tests/integration/assets.test.ts", "vitest", "integration", "folder", 2, List.of(Harness.FULL_APP),
                null,
                List.of(new Substitute("clock", SubstituteKind.CONFIG, at("tests/integration/assets.test.ts", 3))),
                List.of(new Boundary(BoundaryKind.DATABASE, "sqlite", at("server/src/assets/store.ts", 8))),
                List.of(
                        request("assets > lists", 14, "/api/assets", "GET /api/assets", Harness.FULL_APP,
                                Grade.INTEGRATION, 200),
                        request("assets > refuses", 22, "/api/assets", "GET /api/assets", Harness.FULL_APP,
                                Grade.INTEGRATION, 401)),
                Classification.INTEGRATION);
    }

    private static TestFileResult slice() {
        SourceRef top = at("tests/integration/slice.test.ts", 5);
        return new TestFileResult(
                "tests/integration/slice.test.ts", "vitest", "integration", "folder", 3, List.of(Harness.SLICE), null,
                List.of(
                        new Substitute("assetService", SubstituteKind.INTERNAL, top),
                        new Substitute("pg", SubstituteKind.DRIVER, top),
                        new Substitute("renderService", SubstituteKind.INTERNAL, top),
                        new Substitute("identity", SubstituteKind.AUTH, top),
                        new Substitute("metrics", SubstituteKind.ABSENT, top)),
                List.of(),
                List.of(
                        new TestExercise("asset > gets", 31, "GET", "/api/assets/{id}", "GET /api/assets/{id}",
                                "server#GET /api/assets/{id}",
                                List.of(), null, Harness.SLICE, Grade.UNIT,
                                List.of(new AssertedStatus.Exact(200), new AssertedStatus.StatusClass("not-200")), true,
                                true),
                        request("render > renders", 44, "/api/render", "POST /api/render", Harness.SLICE, Grade.UNIT),
                        unmatched("render > old path", 50, "/api/v0/render", List.of()),
                        unmatched("render > computed path", 55, null, List.of()),
                        unmatched("render > either", 60, "/api/{x}", List.of("server#GET /api/assets",
                                "server#POST /api/render"))),
                Classification.MISLABELED_UNIT_TEST);
    }

    private static TestFileResult store() {
        return new TestFileResult(
                "tests/integration/store.test.ts", "vitest", "integration", "folder", 2,
                List.of(Harness.SLICE, Harness.SERVICE), "RUN_STORE_TESTS",
                List.of(new Substitute("emulator", SubstituteKind.EXTERNAL, at("tests/integration/store.test.ts", 1)),
                        new Substitute("session", SubstituteKind.WIRING, at("tests/integration/store.test.ts", 2))),
                List.of(new Boundary(BoundaryKind.DATABASE, "sqlite", null)),
                List.of(
                        request("asset > gets from the store", 18, "/api/assets/1", "GET /api/assets/{id}",
                                Harness.SLICE, Grade.MIXED, 200),
                        new TestExercise("store > saves", 40, null, null, null, null, List.of(), "AssetStore.save",
                                Harness.SERVICE, Grade.INTEGRATION, List.of(), false, false)),
                Classification.INTEGRATION);
    }

    private static TestFileResult unread() {
        return new TestFileResult(
                "tests/integration/broken.test.ts", "vitest", "integration", "folder", null, List.of(), null,
                List.of(), List.of(), List.of(), Classification.UNIT);
    }

    private static TestFileResult unit() {
        return new TestFileResult(
                "tests/unit/maths.test.ts", "vitest", "unit", "folder", 9, List.of(), null,
                List.of(), List.of(), List.of(), Classification.UNIT);
    }

    private static TestFileResult hostile() {
        return new TestFileResult(
                Hostile.TERMINAL, Hostile.MARKUP, "integration", Hostile.BLOCKS, 1, List.of(Harness.LIVE), Hostile.HALF,
                List.of(new Substitute(Hostile.MARKUP, SubstituteKind.INTERNAL, at(Hostile.BLOCKS, 1))),
                List.of(new Boundary(BoundaryKind.OTHER, Hostile.MARKUP, null)),
                List.of(unmatched(Hostile.HALF, 2, Hostile.MARKUP, List.of(Hostile.BLOCKS))),
                Classification.PARTIAL);
    }

    private static TestExercise request(
            String test, int line, String path, String route, Harness harness, Grade grade, Integer... asserted) {
        String method = route.substring(0, route.indexOf(' '));
        List<AssertedStatus> statuses = Arrays.stream(asserted).<AssertedStatus>map(AssertedStatus.Exact::new).toList();
        return new TestExercise(
                test, line, method, path, route, "server#" + route, List.of(), null, harness, grade, statuses, false,
                false);
    }

    private static TestExercise unmatched(String test, int line, @Nullable String path, List<String> candidates) {
        return new TestExercise(
                test, line, "POST", path, null, null, candidates, null, Harness.SLICE, Grade.UNIT, List.of(), false,
                false);
    }
}
