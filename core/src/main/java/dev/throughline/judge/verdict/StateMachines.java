package dev.throughline.judge.verdict;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import dev.throughline.judge.evidence.AssertedStatuses;
import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.StateEffect;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.model.facts.StateActionFact;
import dev.throughline.model.facts.StateCellFact;
import dev.throughline.model.facts.StateMachineFact;
import dev.throughline.model.facts.StateVisitFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The state machines: which cells of their tables the integration suite exercises. */
public final class StateMachines {

    private static final Comparator<StateActionFact> ACTIONS = comparing(StateActionFact::kind)
            .thenComparing(StateActionFact::name, naturalOrder())
            .thenComparing(StateActionFact::source);

    private final List<StateMachineFact> machines;
    private final SuiteEvidence suite;

    /** @param suite the exercises that count */
    public StateMachines(List<StateMachineFact> machines, SuiteEvidence suite) {
        this.machines = List.copyOf(machines);
        this.suite = suite;
    }

    /** Every machine, sorted by name. */
    public List<StateMachineResult> results() {
        return machines.stream()
                .map(this::result)
                .sorted(comparing(StateMachineResult::name).thenComparing(StateMachineResult::source))
                .toList();
    }

    private StateMachineResult result(StateMachineFact machine) {
        List<StateAction> actions = machine.actions().stream().sorted(ACTIONS).map(action -> action(machine, action))
                .toList();
        Set<String> initial = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (StateAction action : actions) {
            for (StateCell cell : action.cells()) {
                if (cell.state() == null) {
                    initial.addAll(cell.to());
                } else if (cell.effect() == StateEffect.UNDECIDED || !cell.to().isEmpty()) {
                    left.add(cell.state());
                }
            }
        }
        return new StateMachineResult(
                machine.name(),
                machine.resource(),
                machine.field(),
                machine.source(),
                machine.states(),
                machine.closed(),
                machine.states().stream().filter(initial::contains).toList(),
                machine.states().stream().filter(state -> !left.contains(state)).toList(),
                actions);
    }

    private StateAction action(StateMachineFact machine, StateActionFact action) {
        List<StateCell> cells = new ArrayList<>();
        action.cells().stream()
                .sorted(comparingInt(cell -> cell.state() == null ? -1 : machine.states().indexOf(cell.state())))
                .forEach(cell -> cells.add(cell(machine, action, cell)));
        return new StateAction(action.kind(), action.name(), action.routeKey(), action.source(), cells);
    }

    private StateCell cell(StateMachineFact machine, StateActionFact action, StateCellFact cell) {
        List<GradedExercise> evidence = suite.exercises().stream()
                .filter(GradedExercise::isEvidence)
                .filter(exercise -> action.visits().stream()
                        .anyMatch(
                                visit -> Objects.equals(visit.state(), cell.state()) && isOf(visit, exercise, action)))
                .toList();
        return new StateCell(
                cell.state(),
                cell.effect(),
                machine.states().stream().filter(cell.to()::contains).toList(),
                cell.status(),
                evidence.stream()
                        .map(exercise -> exercise.file() + "::" + exercise.fact().test())
                        .distinct()
                        .sorted()
                        .toList(),
                evidence.stream().anyMatch(exercise -> asserts(exercise, cell)));
    }

    private static boolean isOf(StateVisitFact visit, GradedExercise exercise, StateActionFact action) {
        return exercise.file().equals(visit.file())
                && exercise.fact().test().equals(visit.test())
                && exercise.fact().line() == visit.line()
                && action.routeKey() != null
                && action.routeKey().equals(exercise.fact().routeKey());
    }

    private static boolean asserts(GradedExercise exercise, StateCellFact cell) {
        return AssertedStatuses.of(exercise.fact()).stream()
                .anyMatch(asserted -> asserted instanceof AssertedStatus.Exact(int status)
                        && Integer.valueOf(status).equals(cell.status()));
    }
}
