package dev.throughline.audit;

import dev.throughline.model.StateEffect;
import dev.throughline.model.facts.Assertion;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.StateActionFact;
import dev.throughline.model.facts.StateCellFact;
import dev.throughline.model.facts.StateMachineFact;
import dev.throughline.model.facts.StateVisitFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a machine through the tests: which state the resource is in when a request arrives, as far as what the test
 * stored before and the requests before it tell. Where several resources are in several states, none is told.
 */
final class StateVisits {
    private static final int LOWEST_REFUSAL = 400;

    private final StateSurvey.Machine machine;
    private final Map<String, StateActionFact> byRoute = new LinkedHashMap<>();
    private final Map<StateActionFact, Set<StateVisitFact>> visits = new LinkedHashMap<>();

    /** The states that resources are in; empty when nothing is known of any. */
    private final Set<String> states = new LinkedHashSet<>();

    StateVisits(StateSurvey.Machine machine) {
        this.machine = machine;
        for (StateActionFact action : machine.actions()) {
            visits.put(action, new LinkedHashSet<>());
            if (action.routeKey() != null) {
                byRoute.put(action.routeKey(), action);
            }
        }
    }

    /** The machine with the tests that perform its actions. */
    static StateMachineFact of(StateSurvey.Machine machine, List<CaseStory> stories) {
        StateVisits visits = new StateVisits(machine);
        stories.forEach(visits::follow);
        StateSubject subject = machine.subject();
        return new StateMachineFact(
                subject.resource(),
                subject.field(),
                subject.states(),
                subject.closed(),
                subject.source(),
                machine.actions().stream()
                        .map(action -> action.visitedBy(List.copyOf(Objects.requireNonNull(visits.visits.get(action)))))
                        .toList());
    }

    private void follow(CaseStory story) {
        states.clear();
        for (CaseStory.Event event : story.events()) {
            switch (event) {
                case CaseStory.Stored(var move) when machine.subject().isOf(move) -> {
                    List<String> to = machine.subject().spelled(move.to());
                    if (!move.initial()) {
                        states.clear();
                    }
                    states.addAll(move.known() ? to : List.of());
                }
                case CaseStory.Asked(ExerciseFact exercise) -> asked(story.file(), exercise);
                default -> {}
            }
        }
    }

    private void asked(String file, ExerciseFact exercise) {
        StateActionFact action = exercise.routeKey() == null ? null : byRoute.get(exercise.routeKey());
        if (action == null) {
            return;
        }
        boolean refused = exercise.assertions().stream().anyMatch(StateVisits::isRefusal);
        StateCellFact making = cell(action, null);
        if (making != null) {
            visit(action, file, exercise, null);
            if (!refused) {
                states.addAll(making.to());
            }
        }
        if (states.size() != 1 || action.cells().stream().allMatch(cell -> cell.state() == null)) {
            return;
        }
        String state = states.iterator().next();
        visit(action, file, exercise, state);
        StateCellFact cell = cell(action, state);
        if (cell != null && cell.effect() == StateEffect.MOVES && !refused) {
            states.clear();
            states.addAll(cell.to());
        } else if (cell != null && cell.effect() == StateEffect.UNDECIDED) {
            states.clear();
        }
    }

    private void visit(StateActionFact action, String file, ExerciseFact exercise, @Nullable String state) {
        Objects.requireNonNull(visits.get(action))
                .add(new StateVisitFact(file, exercise.test(), exercise.line(), state));
    }

    private static @Nullable StateCellFact cell(StateActionFact action, @Nullable String state) {
        return action.cells().stream().filter(cell -> Objects.equals(cell.state(), state)).findFirst().orElse(null);
    }

    private static boolean isRefusal(Assertion assertion) {
        Integer status = assertion.status();
        String range = assertion.statusClass();
        return status != null
                ? status >= LOWEST_REFUSAL
                : range != null && (range.equals("4xx") || range.equals("5xx"));
    }

    /** All machines with the tests that perform their actions. */
    static List<StateMachineFact> ofAll(List<StateSurvey.Machine> machines, List<CaseStory> stories) {
        List<StateMachineFact> facts = new ArrayList<>();
        machines.forEach(machine -> facts.add(of(machine, stories)));
        return facts;
    }
}
