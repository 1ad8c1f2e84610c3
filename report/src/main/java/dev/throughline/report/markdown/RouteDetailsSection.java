package dev.throughline.report.markdown;

import dev.throughline.model.Boundary;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.report.text.Words;
import dev.throughline.report.view.RouteIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each route with its surface, its exercises and what is missing, group by group. */
final class RouteDetailsSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        if (audit.routes().isEmpty()) {
            return;
        }
        page.heading(2, "Routes");
        RouteIndex index = new RouteIndex(audit);
        Set<String> shown = new HashSet<>();
        for (GroupResult group : audit.groups()) {
            List<RouteResult> routes = index.routesOf(group);
            if (!routes.isEmpty()) {
                page.heading(3, MarkdownText.code(group.name()) + " (" + MarkdownText.text(group.app()) + ")");
                routes(page, routes);
                shown.addAll(group.routes());
            }
        }
        List<RouteResult> rest = audit.routes().stream()
                .filter(route -> !shown.contains(route.key()))
                .toList();
        if (!rest.isEmpty()) {
            page.heading(3, "Routes of no group");
            routes(page, rest);
        }
    }

    private static void routes(MarkdownPage page, List<RouteResult> routes) {
        page.table(
                List.of("Route", "Registered", "Auth", "Verdict", "Default run", "Outcomes asserted", "Missing"),
                routes.stream().map(RouteDetailsSection::row).toList());
        for (RouteResult route : routes) {
            page.details(
                    "<code>" + MarkdownText.html(route.id()) + "</code>: evidence", inner -> evidence(inner, route));
        }
    }

    private static List<String> row(RouteResult route) {
        String auth = route.auth() == null ? "?" : route.auth() ? "yes" : "no";
        return List.of(
                MarkdownText.code(route.id()) + marks(route),
                Cells.source(route.source()),
                auth,
                Cells.verdict(route.verdict()),
                Cells.defaultRun(route.verdict(), route.verdictByDefault()),
                RouteIndex.asserted(route.outcomes()).toString(),
                MarkdownPage.cell(Cells.scenarios(route.missing()), "scenarios"));
    }

    private static void evidence(MarkdownPage page, RouteResult route) {
        List<String> facts = new ArrayList<>();
        facts.add("Key: " + MarkdownText.code(route.key()));
        facts.add("Handler: " + Cells.source(route.handler()));
        route.boundaries()
                .forEach(boundary -> facts.add("Boundary: " + Cells.boundary(boundary) + place(boundary)));
        if (!route.services().isEmpty()) {
            facts.add("Services: " + Cells.codes(route.services()));
        }
        route.why().forEach(why -> facts.add("Why: " + MarkdownText.text(why)));
        page.bullets(facts);
        page.table(
                List.of("Outcome", "Code", "Cause", "Origin", "Source", "Asserted"),
                route.outcomes().stream().map(RouteDetailsSection::outcome).toList());
        page.table(
                List.of("Exercise", "Line", "Harness", "Grade", "Asserts", "Doubles", "Notes"),
                route.exercises().stream().map(RouteDetailsSection::exercise).toList());
    }

    private static String place(Boundary boundary) {
        return boundary.source() == null ? "" : " at " + Cells.source(boundary.source());
    }

    private static String marks(RouteResult route) {
        return (route.shadowedBy() == null ? "" : "<br>shadowed")
                + (route.conditional() == null ? "" : "<br>conditional");
    }

    static List<String> outcome(Outcome outcome) {
        return List.of(
                Cells.status(outcome.status()) + (outcome.dynamic() ? " (dynamic)" : ""),
                Cells.code(outcome.code()),
                MarkdownText.text(outcome.cause()),
                Words.of(outcome.origin()),
                Cells.source(outcome.source()),
                outcome.asserted() ? "yes" : "no");
    }

    private static List<String> exercise(RouteExercise exercise) {
        List<String> notes = new ArrayList<>();
        if (exercise.setup()) {
            notes.add("set-up");
        }
        if (exercise.vacuous()) {
            notes.add("vacuous check");
        }
        if (!exercise.runsByDefault()) {
            notes.add("not in a default run");
        }
        return List.of(
                MarkdownText.code(exercise.test()),
                Integer.toString(exercise.line()),
                exercise.harness().label(),
                exercise.grade().label(),
                Cells.asserted(exercise.asserted()),
                Cells.codes(exercise.doubles()),
                notes.isEmpty() ? Cells.NOTHING : String.join(", ", notes));
    }
}
