package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import java.util.List;

/** What the words of the report mean. */
final class DefinitionsSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Definitions");
        page.paragraph("Verdict of a route, from the integration suite only:");
        page.bullets(List.of(
                "**covered**: exercises through the full app, with no double between the route and any boundary, assert"
                        + " every outcome of its own; each outcome of its guards is asserted through the full app"
                        + " behind the same guard.",
                "**partial**: at least one exercise crosses a real boundary or runs the full app without doubles, and"
                        + " the route is not covered.",
                "**mislabeled-unit-test**: exercises reach it, and all of them are unit tests whatever they are"
                        + " called.",
                "**none**: nothing in the integration suite reaches it."));
        page.paragraph("**Locked rule**: a route touched only by isolated slices with mocked internals is never partial"
                + " or covered.");
        page.bullets(List.of(
                "A **group** is none or covered when all of its routes are; mislabeled-unit-test when none is better"
                        + " and one is that; else partial.",
                "A **service** is covered (run for real by an integration or mixed exercise), unit-only (run for real"
                        + " by unit exercises only), mocked-only (appears only as a double) or none. So is a **worker**:"
                        + " a case drives it when it runs its loop or job, or calls one step of it.",
                "**Harness**: full-app (built as production builds it), slice (an app of the test's own), service (no"
                        + " HTTP), live (an address from outside).",
                "**Substitutes**: internal and driver are doubles and lower the grade of an exercise; external, wiring,"
                        + " config, auth and absent do not.",
                "**Default run**: the verdict without the tests that need a switch or are skipped, shown where it"
                        + " differs."));
    }
}
