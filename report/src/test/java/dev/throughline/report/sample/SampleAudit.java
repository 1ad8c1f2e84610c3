package dev.throughline.report.sample;

import static dev.throughline.report.sample.SampleParts.at;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.Origin;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.Priority;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.Summary;
import dev.throughline.model.facts.ProjectFact;
import java.util.ArrayList;
import java.util.List;

/** Audits made by hand: a full one with every verdict and hostile names in every place, and an empty one. */
public final class SampleAudit {

    private SampleAudit() {}

    /** Every kind of value that a report can hold. */
    public static Audit full() {
        return new Audit(
                new ProjectFact("shop", "0123456789abcdef", List.of("typescript"), List.of("express", "vitest")),
                apps(),
                new Summary(
                        new Summary.VerdictCounts(6, 1, 1, 1, 3),
                        new Summary.VerdictCounts(4, 0, 1, 1, 2),
                        new Summary.ServiceCounts(5, 1, 1, 1, 2),
                        new Summary.ServiceCounts(3, 1, 1, 0, 1),
                        new Summary.OutcomeCounts(10, 4),
                        new Summary.TestCounts(5, 8, 10),
                        2),
                SampleRoutes.groups(),
                SampleRoutes.routes(),
                SampleParts.tests(),
                SampleParts.services(),
                SampleParts.workers(),
                SampleStates.machines(),
                gaps(),
                List.of(
                        new BlindSpot(at("server/src/routes/dynamic.ts", 5), "route path",
                                "it is read from the database"),
                        new BlindSpot(at(Hostile.TERMINAL, 1), Hostile.MARKUP, Hostile.BLOCKS)),
                List.of(
                        new Diagnostic(Diagnostic.Level.INFO, null, "3 generated files were left out"),
                        new Diagnostic(Diagnostic.Level.WARNING, at("server/src/big.js", 1),
                                "larger than 5 MB, not read"),
                        new Diagnostic(Diagnostic.Level.ERROR, at(Hostile.MARKUP, 1), Hostile.TERMINAL)));
    }

    /** A checkout in which nothing was found. */
    public static Audit empty() {
        return new Audit(
                new ProjectFact("nothing", null, List.of(), List.of()),
                List.of(),
                new Summary(
                        new Summary.VerdictCounts(0, 0, 0, 0, 0),
                        new Summary.VerdictCounts(0, 0, 0, 0, 0),
                        new Summary.ServiceCounts(0, 0, 0, 0, 0),
                        new Summary.ServiceCounts(0, 0, 0, 0, 0),
                        new Summary.OutcomeCounts(0, 0),
                        new Summary.TestCounts(0, 0, 0),
                        0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The full audit with one name everywhere that a repository can choose one. */
    public static Audit named(String name) {
        Audit full = full();
        return new Audit(
                new ProjectFact(name, name, List.of(name), List.of(name)),
                List.of(new AppResult(name, at(name, 1), List.of())),
                full.summary(),
                full.groups(),
                full.routes(),
                full.tests(),
                full.services(),
                full.workers(),
                full.stateMachines(),
                List.of(new Gap("g", Priority.P0, name, new Scenario(ScenarioKind.OUTCOME, null, name), name)),
                List.of(new BlindSpot(at(name, 1), name, name)),
                List.of(new Diagnostic(Diagnostic.Level.ERROR, at(name, 1), name)));
    }

    private static List<AppResult> apps() {
        return List.of(
                new AppResult("server", at("server/src/app.ts", 1), List.of(
                        new Outcome(404, "NOT_FOUND", "for an unknown path", Origin.SHARED, false, at(
                                "server/src/app.ts", 60), true),
                        new Outcome(429, null, "when the rate limit is passed", Origin.SHARED, false, at(
                                "server/src/app.ts", 22), false))),
                new AppResult("worker", at("worker/src/main.ts", 4), List.of()));
    }

    private static List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        gaps.add(gap("0a1b2c3d", Priority.P0, SampleRoutes.WEBHOOK, "409 when the event is being handled already",
                "takes money"));
        gaps.add(gap("1a1b2c3d", Priority.P0, "server#POST /api/credits/refund", "402 when nothing is left to refund",
                "gives money back"));
        gaps.add(gap("2a1b2c3d", Priority.P1, "server#GET /api/assets/{id}", "404 when the asset does not exist",
                "core flow"));
        gaps.add(gap("3a1b2c3d", Priority.P2, "mailer", "no test runs it", "wiring"));
        for (int i = 0; i < 32; i++) {
            gaps.add(gap("f" + i, Priority.P3, "server#POST /api/render", "400 when field " + i + " is not valid",
                    "validation"));
        }
        gaps.add(gap("ffff", Priority.P3, "worker#GET /" + Hostile.MARKUP, Hostile.BLOCKS, Hostile.TERMINAL));
        return gaps;
    }

    private static Gap gap(String id, Priority priority, String subject, String text, String why) {
        return new Gap(id, priority, subject, new Scenario(ScenarioKind.OUTCOME, null, text), why);
    }
}
