package dev.throughline.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.judge.FactsBuilder;
import dev.throughline.judge.Judge;
import dev.throughline.model.SourceRef;
import dev.throughline.model.StateActionKind;
import dev.throughline.model.StateEffect;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.model.facts.StateActionFact;
import dev.throughline.model.facts.StateCellFact;
import dev.throughline.model.facts.StateMachineFact;
import dev.throughline.model.facts.StateVisitFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateMachinesTest {
    private static final SourceRef PLACE = new SourceRef("src/jobs.ts", 3);

    @Test
    void statesThatNothingLeavesAreTerminal() {
        StateMachineResult machine = judge().stateMachines().getFirst();

        assertThat(machine.name()).isEqualTo("jobs.status");
        assertThat(machine.initial()).containsExactly("queued");
        assertThat(machine.terminal()).containsExactly("done");
    }

    @Test
    void whatIsNotKnownMayBeLeft() {
        StateMachineFact open = machine(List.of(action("POST /jobs/{id}/touch", List.of(
                new StateCellFact("done", StateEffect.UNDECIDED, List.of(), null)))));

        assertThat(judge(open).stateMachines().getFirst().terminal()).containsExactly("queued");
    }

    @Test
    void cellsStandInTheOrderOfTheStates() {
        StateMachineResult machine = judge().stateMachines().getFirst();

        assertThat(machine.actions().getFirst().cells()).extracting(StateCell::state)
                .containsExactly(null, "queued", "done");
    }

    @Test
    void aRefusalInATerminalStateThatNothingProvokesIsAGap() {
        List<Gap> gaps = judge().gaps();

        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.scenario().kind()).isEqualTo(ScenarioKind.STATE);
            assertThat(gap.scenario().text()).isEqualTo("409 while jobs.status is done");
            assertThat(gap.subject()).isEqualTo("server#POST /jobs");
        });
    }

    @Test
    void aVisitWithoutAnExerciseShowsNothing() {
        StateActionFact visited = action("POST /jobs", cells())
                .visitedBy(List.of(new StateVisitFact(FactsBuilder.SUITE_FILE, "jobs > end", 4, "done")));

        assertThat(judge(machine(List.of(visited))).stateMachines().getFirst().actions().getFirst().cells())
                .noneMatch(StateCell::exercised);
    }

    private static Audit judge() {
        return judge(machine(List.of(action("POST /jobs", cells()))));
    }

    private static Audit judge(StateMachineFact machine) {
        return Judge.judge(FactsBuilder.facts().suite().unitSuite().machine(machine).build());
    }

    private static StateMachineFact machine(List<StateActionFact> actions) {
        return new StateMachineFact("jobs", "status", List.of("queued", "done"), true, PLACE, actions);
    }

    private static StateActionFact action(String name, List<StateCellFact> cells) {
        return new StateActionFact(StateActionKind.ROUTE, name, "server#" + name, PLACE, cells, List.of());
    }

    private static List<StateCellFact> cells() {
        return List.of(
                new StateCellFact("done", StateEffect.REFUSED, List.of(), 409),
                new StateCellFact("queued", StateEffect.MOVES, List.of("done"), 200),
                new StateCellFact(null, StateEffect.MOVES, List.of("queued"), 201));
    }
}
