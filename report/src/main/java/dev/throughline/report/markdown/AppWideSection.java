package dev.throughline.report.markdown;

import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Audit;
import dev.throughline.report.view.RouteIndex;
import java.util.List;

/** The outcomes that belong to a whole app: its middleware, its error handler, its answer to unknown paths. */
final class AppWideSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        if (audit.apps().stream().allMatch(app -> app.shared().isEmpty())) {
            return;
        }
        page.heading(2, "App-wide outcomes");
        page.paragraph("Judged once per app, by exercises of grade integration.");
        for (AppResult app : audit.apps()) {
            if (app.shared().isEmpty()) {
                continue;
            }
            page.heading(3, MarkdownText.code(app.name()) + ": " + RouteIndex.asserted(app.shared()) + " asserted");
            page.table(
                    List.of("Outcome", "Code", "Cause", "Origin", "Source", "Asserted"),
                    app.shared().stream().map(RouteDetailsSection::outcome).toList());
        }
    }
}
