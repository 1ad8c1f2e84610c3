package dev.throughline.judge.gap;

import dev.throughline.model.StateEffect;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What no test shows of a state machine: that what is over stays over. */
final class StateGaps {
    private StateGaps() {}

    /** A gap for every refusal in a terminal state that no test provokes. */
    static List<Gaps.Ranked> of(StateMachineResult machine) {
        List<Gaps.Ranked> gaps = new ArrayList<>();
        for (StateAction action : machine.actions()) {
            for (StateCell cell : action.cells()) {
                if (cell.effect() == StateEffect.REFUSED
                        && machine.terminal().contains(cell.state())
                        && !cell.exercised()) {
                    gaps.add(gap(machine, action, cell));
                }
            }
        }
        return gaps;
    }

    private static Gaps.Ranked gap(StateMachineResult machine, StateAction action, StateCell cell) {
        String subject = action.routeKey() == null ? action.name() : action.routeKey();
        String refused = cell.status() == null ? "refused" : String.valueOf(cell.status());
        String id = GapId.of(Arrays.asList(
                subject, ScenarioKind.STATE.label(), machine.name(), cell.state(), action.kind().label()));
        Ranking ranking = Priorities.of(action, machine);
        Scenario scenario = new Scenario(
                ScenarioKind.STATE, cell.status(), refused + " while " + machine.name() + " is " + cell.state());
        return new Gaps.Ranked(
                new Gap(id, ranking.priority(), subject, scenario, ranking.why()), ranking.risk());
    }
}
