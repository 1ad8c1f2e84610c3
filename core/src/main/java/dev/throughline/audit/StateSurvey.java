package dev.throughline.audit;

import dev.throughline.eval.Realm;
import dev.throughline.eval.Trace;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.StateActionKind;
import dev.throughline.model.StateEffect;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.StateActionFact;
import dev.throughline.model.facts.StateCellFact;
import dev.throughline.packs.state.AssumedState;
import dev.throughline.packs.state.DeclaredStates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the status fields that routes move between states, and explores each such route once in every state: the
 * resource is taken to be in it, and what the code reads of the field is that state.
 */
final class StateSurvey {
    /** Most explorations for one field. */
    private static final int MOST_EXPLORATIONS = 400;

    private static final int LOWEST_REFUSAL = 400;

    /** A machine with the field that it is about. */
    record Machine(StateSubject subject, List<StateActionFact> actions) {
        Machine {
            actions = List.copyOf(actions);
        }
    }

    private final Realm realm;
    private final DeclaredStates declared;
    private final Containment containment;
    private final Map<RouteSurvey, List<RouteSurvey.Surveyed>> routes = new LinkedHashMap<>();
    private final Map<WorkerCatalog.Worker, StatesSeen> workers = new LinkedHashMap<>();

    /** @param declared the states that schemas of the project declare */
    StateSurvey(Realm realm, DeclaredStates declared, Containment containment) {
        this.containment = containment;
        this.realm = realm;
        this.declared = declared;
    }

    /** Takes in the background workers. */
    void add(WorkerCatalog background) {
        for (WorkerCatalog.Worker worker : background.workers()) {
            SourceRef source = worker.fact().source();
            workers.put(worker, containment.run("surveying a worker by state", source,
                    () -> StatesSeen.ofAll(worker.round().get().all()), () -> StatesSeen.NOTHING));
        }
    }

    /** Takes in the routes of an app. */
    void add(RouteSurvey survey, List<RouteSurvey.Surveyed> surveyed) {
        routes.put(survey, surveyed);
    }

    /** The machines that the routes move. */
    List<Machine> machines() {
        List<StatesSeen.Move> moves = new ArrayList<>();
        routes.values().forEach(all -> all.forEach(route -> moves.addAll(route.states().moved())));
        workers.values().forEach(seen -> moves.addAll(seen.moved()));
        List<Machine> machines = new ArrayList<>();
        for (StateSubject subject : new StateSubjects(declared).of(moves)) {
            List<StateActionFact> actions = new ArrayList<>();
            int[] left = {MOST_EXPLORATIONS};
            routes.forEach((survey, all) -> all.forEach(route -> {
                List<StateCellFact> cells = cells(subject, survey, route, left);
                if (!cells.isEmpty()) {
                    actions.add(new StateActionFact(StateActionKind.ROUTE, route.fact().id(), route.fact().key(),
                            route.fact().source(), cells, List.of()));
                }
            }));
            workers.forEach((worker, seen) -> {
                List<StateCellFact> cells = cells(subject, worker, seen);
                if (!cells.isEmpty()) {
                    actions.add(new StateActionFact(StateActionKind.WORKER, worker.fact().name(), null,
                            worker.fact().source(), cells, List.of()));
                }
            });
            machines.add(new Machine(subject, actions));
        }
        return machines;
    }

    private List<StateCellFact> cells(StateSubject subject, WorkerCatalog.Worker worker, StatesSeen seen) {
        List<StateCellFact> cells = new ArrayList<>();
        Set<String> made = new LinkedHashSet<>();
        boolean moves = false;
        for (StatesSeen.Move move : seen.moved()) {
            if (subject.isOf(move.what()) && move.what().initial()) {
                made.addAll(move.what().to());
            } else {
                moves |= subject.isOf(move.what());
            }
        }
        if (!made.isEmpty()) {
            cells.add(new StateCellFact(null, StateEffect.MOVES, subject.spelled(made), null));
        }
        if (moves) {
            StateViews views = new StateViews(subject);
            for (String state : subject.states()) {
                Trace trace = containment.run("surveying a worker by state", worker.fact().source(),
                        () -> AssumedState.during(realm, subject.in(state), worker.round()), Trace::new);
                views.add(state, trace);
            }
            cells.addAll(views.cells());
        }
        return cells;
    }

    /** The status of the one success of a route, or null. */
    private static @Nullable Integer success(RouteSurvey.Surveyed route) {
        List<OutcomeFact> successes = route.fact().outcomes().stream()
                .filter(outcome -> outcome.origin() == Origin.OWN)
                .filter(outcome -> outcome.status() == null || outcome.status() < LOWEST_REFUSAL)
                .toList();
        return successes.size() == 1 ? successes.getFirst().status() : null;
    }

    private List<StateCellFact> cells(
            StateSubject subject, RouteSurvey survey, RouteSurvey.Surveyed route, int[] left) {
        List<StateCellFact> cells = new ArrayList<>();
        Set<String> made = new LinkedHashSet<>();
        boolean known = true;
        boolean moves = false;
        for (StatesSeen.Move move : route.states().moved()) {
            if (subject.isOf(move.what()) && move.what().initial()) {
                made.addAll(move.what().to());
                known &= move.what().known();
            } else if (subject.isOf(move.what())) {
                moves = true;
            }
        }
        boolean onlyMakes = !made.isEmpty() && !route.fact().path().contains("{");
        if (onlyMakes && moves) {
            // What is moved right after it is made is the new one.
            for (StatesSeen.Move move : route.states().moved()) {
                if (subject.isOf(move.what())) {
                    made.addAll(move.what().to());
                    known &= move.what().known();
                }
            }
        }
        if (!made.isEmpty()) {
            cells.add(new StateCellFact(null, known ? StateEffect.MOVES : StateEffect.UNDECIDED,
                    known ? subject.spelled(made) : List.of(), success(route)));
        }
        if (onlyMakes) {
            return cells;
        }
        boolean sure = !moves;
        boolean reads = route.states().read().stream().anyMatch(read -> subject.isOf(read, sure));
        if ((moves || reads) && left[0] >= subject.states().size()) {
            left[0] -= subject.states().size();
            StateViews views = new StateViews(subject);
            for (String state : subject.states()) {
                views.add(state, AssumedState.during(realm, subject.in(state), () -> survey.again(route.layer())));
            }
            cells.addAll(views.cells());
        }
        return cells;
    }
}
