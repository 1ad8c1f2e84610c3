package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Summary;
import dev.throughline.model.facts.ProjectFact;
import dev.throughline.report.text.Share;
import dev.throughline.report.text.Words;
import java.util.List;

/** What was audited, and the totals. */
final class SummarySection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        ProjectFact project = audit.project();
        page.heading(1, "Contract audit of " + MarkdownText.text(project.name()));
        page.bullets(List.of(
                "Commit: " + Cells.code(project.commit()),
                "Languages: " + Cells.codes(project.languages()),
                "Frameworks: " + Cells.codes(project.frameworks())));
        Summary summary = audit.summary();
        if (summary.routes().total() == 0) {
            page.paragraph("**No route was found: this audit says nothing about the project's contracts.**");
        }
        page.table(
                List.of("", "Total", "covered", "partial", "mislabeled-unit-test", "none"),
                List.of(verdicts("Routes", summary.routes()), verdicts("Route groups", summary.groups())));
        page.table(
                List.of("", "Total", "covered", "unit-only", "mocked-only", "none"),
                List.of(services("Services", summary.services()), services("Workers", summary.workers())));
        page.bullets(List.of(
                "Outcomes asserted: "
                        + new Share(summary.outcomes().asserted(), summary.outcomes().total()),
                "Integration suite: " + Words.count(summary.tests().files(), "file") + ", "
                        + Words.count(summary.tests().cases(), "case") + ", "
                        + Words.count(summary.tests().exercises(), "exercise"),
                "Not resolved: " + Words.count(summary.unresolved(), "place")
                        + (summary.unresolved() == 0 ? "" : ", listed under Blind spots")));
    }

    private static List<String> verdicts(String name, Summary.VerdictCounts counts) {
        return List.of(
                name,
                Integer.toString(counts.total()),
                cell(counts.covered(), counts.total()),
                cell(counts.partial(), counts.total()),
                cell(counts.mislabeledUnitTest(), counts.total()),
                cell(counts.none(), counts.total()));
    }

    private static List<String> services(String name, Summary.ServiceCounts counts) {
        return List.of(
                name,
                Integer.toString(counts.total()),
                cell(counts.covered(), counts.total()),
                cell(counts.unitOnly(), counts.total()),
                cell(counts.mockedOnly(), counts.total()),
                cell(counts.none(), counts.total()));
    }

    private static String cell(int part, int whole) {
        return whole == 0 ? "0" : part + " (" + new Share(part, whole).percent() + ")";
    }
}
