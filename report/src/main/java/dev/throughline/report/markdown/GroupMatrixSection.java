package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.report.text.Words;
import dev.throughline.report.view.RouteIndex;
import java.util.List;

/** One row per route group: where it is declared, what is tested and what is not. */
final class GroupMatrixSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Route groups");
        RouteIndex routes = new RouteIndex(audit);
        List<List<String>> rows = audit.groups().stream()
                .filter(group -> group.verdict() != null)
                .map(group -> row(group, routes))
                .toList();
        if (rows.isEmpty()) {
            page.paragraph("No route group was found.");
        }
        page.table(
                List.of("Group", "Contract", "Verdict", "Default run", "Existing coverage", "Missing scenarios"), rows);
    }

    private static List<String> row(GroupResult group, RouteIndex routes) {
        List<String> files = routes.testFilesOf(group);
        String coverage = files.isEmpty()
                ? "no test reaches it"
                : routes.outcomesOf(group) + " outcomes asserted<br>"
                        + MarkdownPage.cell(files.stream().map(MarkdownText::code).toList(), "test files");
        return List.of(
                MarkdownText.code(group.name()) + "<br>" + MarkdownText.text(group.app()) + ", "
                        + Words.count(group.routes().size(), "route"),
                MarkdownPage.cell(group.contract().stream().map(MarkdownText::code).toList(), "files"),
                Cells.verdict(group.verdict()),
                Cells.defaultRun(group.verdict(), group.verdictByDefault()),
                coverage,
                MarkdownPage.cell(Cells.scenarios(group.missing()), "scenarios"));
    }
}
