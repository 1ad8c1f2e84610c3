package dev.throughline.report.markdown;

import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.ServiceResult;
import java.util.List;

/** The files that declare the contract. */
final class ContractSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        page.heading(2, "Contract sources");
        if (audit.apps().isEmpty()) {
            page.paragraph("No server was found.");
        }
        for (AppResult app : audit.apps()) {
            page.heading(3, "App " + MarkdownText.code(app.name()));
            page.bullets(List.of("Entry: " + Cells.source(app.entry())));
            List<String> files = audit.groups().stream()
                    .filter(group -> group.app().equals(app.name()))
                    .flatMap(group -> group.contract().stream())
                    .distinct()
                    .sorted()
                    .toList();
            files(page, "Routes and mounts", files);
            List<String> registrations = audit.services().stream()
                    .filter(service -> app.name().equals(service.app()))
                    .map(service -> service.source().file())
                    .distinct()
                    .sorted()
                    .toList();
            files(page, "Service registrations", registrations);
        }
        List<GroupResult> empty = audit.groups().stream()
                .filter(group -> group.verdict() == null)
                .toList();
        if (!empty.isEmpty()) {
            page.paragraph("Groups without routes: "
                    + Cells.codes(empty.stream().map(GroupResult::name).toList()));
        }
        List<String> unowned = audit.services().stream()
                .filter(service -> service.app() == null)
                .map(ServiceResult::name)
                .toList();
        if (!unowned.isEmpty()) {
            page.paragraph("Services that belong to no app: " + Cells.codes(unowned));
        }
    }

    private static void files(MarkdownPage page, String title, List<String> files) {
        if (!files.isEmpty()) {
            page.paragraph(title + ":");
            page.bullets(files.stream().map(MarkdownText::code).toList());
        }
    }
}
