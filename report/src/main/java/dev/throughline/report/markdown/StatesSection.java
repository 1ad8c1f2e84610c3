package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.report.view.StateTable;
import java.util.ArrayList;
import java.util.List;

/** The state machines: what each action does in each state, and which tests show it. */
final class StatesSection implements MarkdownSection {

    @Override
    public void write(Audit audit, MarkdownPage page) {
        if (audit.stateMachines().isEmpty()) {
            return;
        }
        page.heading(2, "State machines");
        page.paragraph(StateTable.LEGEND);
        for (StateMachineResult machine : audit.stateMachines()) {
            StateTable table = new StateTable(machine);
            page.heading(3, MarkdownText.code(machine.name()) + ": " + table.exercised() + " cells exercised");
            page.paragraph("Written at " + Cells.source(machine.source()) + ". "
                    + (machine.closed() ? "The code declares the states." : "The states are those that are seen.")
                    + (machine.terminal().isEmpty()
                            ? ""
                            : " Nothing was seen to leave "
                                    + Cells.codes(machine.terminal()) + "."));
            List<String> header = new ArrayList<>(List.of("State"));
            table.actions().forEach(action -> header.add(MarkdownText.code(action)));
            page.table(header, table.rows().stream()
                    .map(row -> row.stream().map(MarkdownText::text).toList())
                    .toList());
            tests(machine, page);
        }
    }

    private static void tests(StateMachineResult machine, MarkdownPage page) {
        List<List<String>> rows = new ArrayList<>();
        for (StateAction action : machine.actions()) {
            for (StateCell cell : action.cells()) {
                if (cell.exercised()) {
                    rows.add(List.of(
                            MarkdownText.code(action.name()),
                            MarkdownText.text(cell.state() == null ? StateTable.NEW : cell.state()),
                            MarkdownPage.cell(cell.tests().stream().map(MarkdownText::code).toList(), "cases")));
                }
            }
        }
        if (!rows.isEmpty()) {
            page.table(List.of("Action", "In state", "Performed by"), rows);
        }
    }
}
