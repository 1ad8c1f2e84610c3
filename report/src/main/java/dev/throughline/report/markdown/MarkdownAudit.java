package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import java.util.List;

/** Writes an audit as one Markdown page, in the order of the audits that teams write by hand. */
public final class MarkdownAudit {

    private static final List<MarkdownSection> SECTIONS = List.of(
            new SummarySection(),
            new ContractSection(),
            new DefinitionsSection(),
            new InventorySection(),
            new GroupMatrixSection(),
            new RouteDetailsSection(),
            new ServicesSection(),
            new WorkersSection(),
            new StatesSection(),
            new AppWideSection(),
            new FindingsSection(),
            new GapsSection(),
            new BackfillSection(),
            new BlindSpotsSection());

    private MarkdownAudit() {}

    /** The whole page. */
    public static String page(Audit audit) {
        MarkdownPage page = new MarkdownPage();
        for (MarkdownSection section : SECTIONS) {
            section.write(audit, page);
        }
        return page.markdown();
    }
}
