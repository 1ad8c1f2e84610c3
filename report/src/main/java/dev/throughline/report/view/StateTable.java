package dev.throughline.report.view;

import dev.throughline.model.StateActionKind;
import dev.throughline.model.StateEffect;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.report.text.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A state machine as a table: a row for each state, a column for each action. */
public final class StateTable {
    /** What stands where an action has nothing to do with a state. */
    public static final String NOTHING = "\u2013";

    /** The row of what is made. */
    public static final String NEW = "(new)";

    /** What the words of the cells mean. */
    public static final String LEGEND = "A cell says what the action does in that state and with which status it answers."
            + " **asserted**: a test of the integration suite performs it in that state and asserts the status; reached:"
            + " one performs it and does not; untested: none was seen to.";

    private final StateMachineResult machine;

    public StateTable(StateMachineResult machine) {
        this.machine = machine;
    }

    /** The names of the columns after the first. */
    public List<String> actions() {
        return machine.actions().stream().map(StateAction::name).toList();
    }

    /** The rows: the state, then a cell for each action. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        boolean makes = machine.actions().stream()
                .anyMatch(action -> action.cells().stream().anyMatch(cell -> cell.state() == null));
        if (makes) {
            rows.add(row(null));
        }
        machine.states().forEach(state -> rows.add(row(state)));
        return rows;
    }

    /** How many of the cells in which a route moves or refuses a test performs. */
    public Share exercised() {
        List<StateCell> cells = machine.actions().stream()
                .filter(action -> action.kind() == StateActionKind.ROUTE)
                .flatMap(action -> action.cells().stream())
                .filter(cell -> cell.effect() == StateEffect.MOVES || cell.effect() == StateEffect.REFUSED)
                .toList();
        return new Share((int) cells.stream().filter(StateCell::exercised).count(), cells.size());
    }

    private List<String> row(@Nullable String state) {
        List<String> row = new ArrayList<>();
        row.add(state == null ? NEW : state);
        for (StateAction action : machine.actions()) {
            row.add(action.cells().stream()
                    .filter(cell -> Objects.equals(cell.state(), state))
                    .map(cell -> words(action, cell))
                    .findFirst()
                    .orElse(NOTHING));
        }
        return row;
    }

    private static String words(StateAction action, StateCell cell) {
        String status = cell.status() == null ? "" : " " + cell.status();
        String effect = switch (cell.effect()) {
            case MOVES -> "\u2192 " + String.join(" or ", cell.to()) + (status.isEmpty() ? "" : "," + status);
            case REFUSED -> "refused" + status;
            case STAYS -> "stays" + status;
            case UNDECIDED -> "not decided";
        };
        if (action.kind() == StateActionKind.WORKER) {
            // Requests tell which state a resource is in; what drives a worker stands with the worker.
            return effect;
        }
        String evidence = cell.asserted() ? "asserted" : cell.exercised() ? "reached" : "untested";
        return effect + " (" + evidence + ")";
    }
}
