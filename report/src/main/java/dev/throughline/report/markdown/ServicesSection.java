package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.report.text.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every registered service: run for real by the integration suite, only as a double, or not at all. */
final class ServicesSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Service cross-reference");
        if (audit.services().isEmpty()) {
            page.paragraph("No registered service was found.");
            return;
        }
        part(audit, page, "Touched for real", EnumSet.of(ServiceVerdict.COVERED, ServiceVerdict.UNIT_ONLY));
        part(audit, page, "Touched only as a double", EnumSet.of(ServiceVerdict.MOCKED_ONLY));
        part(audit, page, "Never touched", EnumSet.of(ServiceVerdict.NONE));
    }

    private static void part(Audit audit, MarkdownPage page, String title, Set<ServiceVerdict> verdicts) {
        List<ServiceResult> services = audit.services().stream()
                .filter(service -> verdicts.contains(service.verdict()))
                .toList();
        page.heading(3, title + ": " + new Share(services.size(), audit.services().size()));
        page.table(
                List.of("Service", "Kind", "App", "Registered", "Verdict", "Test files"),
                services.stream().map(ServicesSection::row).toList());
    }

    private static List<String> row(ServiceResult service) {
        return List.of(
                MarkdownText.code(service.name()),
                MarkdownText.text(service.kind()),
                service.app() == null ? Cells.NOTHING : MarkdownText.text(service.app()),
                Cells.source(service.source()),
                "**" + service.verdict().label() + "**",
                MarkdownPage.cell(service.tests().stream().map(MarkdownText::code).toList(), "files"));
    }
}
