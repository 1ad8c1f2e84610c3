package dev.throughline.audit;

import dev.throughline.eval.Trace;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.StateEffect;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.StateCellFact;
import dev.throughline.packs.state.StateMoved;
import dev.throughline.packs.web.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one route does, seen once in each state of a resource. */
final class StateViews {
    private static final int LOWEST_REFUSAL = 400;
    private static final int CONFLICT = 409;

    /** Statuses that speak of the state of what is asked for. */
    private static final Set<Integer> CONFLICTS = Set.of(CONFLICT, 410, 412, 423, 428);

    private record Answer(@Nullable Integer status, @Nullable String code, SourceRef source) {}

    /** What was seen in one state. */
    private record View(List<StateMoved> moves, boolean excluded, Set<Answer> successes, Set<Answer> refusals) {}

    private final StateSubject subject;
    private final Map<String, View> views = new LinkedHashMap<>();

    StateViews(StateSubject subject) {
        this.subject = subject;
    }

    /** Takes in what a request meets while the resource is in a state. */
    void add(String state, List<Exchange.Step> steps) {
        Set<Answer> successes = new LinkedHashSet<>();
        Set<Answer> refusals = new LinkedHashSet<>();
        for (OutcomeFact outcome : Outcomes.of(steps)) {
            if (outcome.origin() == Origin.OWN) {
                Integer status = outcome.status();
                boolean refusal = status != null && status >= LOWEST_REFUSAL;
                (refusal ? refusals : successes).add(new Answer(status, outcome.code(), outcome.source()));
            }
        }
        views.put(state, view(state, StatesSeen.of(steps), successes, refusals));
    }

    private View view(String state, StatesSeen seen, Set<Answer> successes, Set<Answer> refusals) {
        List<StateMoved> changes = seen.moved().stream()
                .map(StatesSeen.Move::what)
                .filter(move -> subject.isOf(move) && !move.initial())
                .toList();
        List<StateMoved> possible = changes.stream().filter(move -> move.isPossibleFrom(state)).toList();
        return new View(possible, possible.isEmpty() && !changes.isEmpty(), successes, refusals);
    }

    /** Takes in what a worker does while the resource is in a state: it answers nobody. */
    void add(String state, Trace round) {
        Answer none = new Answer(null, null, subject.source());
        views.put(state, view(state, StatesSeen.ofAll(round.all()), Set.of(none), Set.of()));
    }

    /** What it does in each state; empty where the state makes no difference and nothing is moved. */
    List<StateCellFact> cells() {
        List<StateCellFact> cells = new ArrayList<>();
        views.forEach((state, view) -> cells.add(cell(state, view)));
        boolean tells = cells.stream()
                .anyMatch(cell -> cell.effect() == StateEffect.MOVES || cell.effect() == StateEffect.REFUSED);
        // What is written back as it was read is no change; what is written and not known may be one.
        boolean changes = views.values().stream().anyMatch(view -> view.moves.stream().anyMatch(move -> !move.known()));
        return tells || changes ? cells : List.of();
    }

    private StateCellFact cell(String state, View view) {
        boolean succeedsElsewhere = views.values().stream().anyMatch(other -> !other.successes.isEmpty());
        if (view.successes.isEmpty() && succeedsElsewhere && !view.refusals.isEmpty()) {
            return new StateCellFact(state, StateEffect.REFUSED, List.of(), refusal(view));
        }
        if (!view.moves.isEmpty()) {
            List<String> to = to(view);
            if (to.equals(List.of(state))) {
                return new StateCellFact(state, StateEffect.STAYS, List.of(), only(view.successes));
            }
            return to.isEmpty()
                    ? new StateCellFact(state, StateEffect.UNDECIDED, List.of(), null)
                    : new StateCellFact(state, StateEffect.MOVES, to, only(view.successes));
        }
        if (view.excluded) {
            // The store leaves the row as it is; a conflict tells that the code has looked at that.
            long conflicts = view.refusals.stream()
                    .filter(answer -> Integer.valueOf(CONFLICT).equals(answer.status))
                    .count();
            return conflicts == 1
                    ? new StateCellFact(state, StateEffect.REFUSED, List.of(), CONFLICT)
                    : new StateCellFact(state, StateEffect.STAYS, List.of(),
                            view.refusals.isEmpty() ? only(view.successes) : null);
        }
        return view.successes.isEmpty()
                ? new StateCellFact(state, StateEffect.UNDECIDED, List.of(), null)
                : new StateCellFact(state, StateEffect.STAYS, List.of(), only(view.successes));
    }

    private List<String> to(View view) {
        Set<String> words = new LinkedHashSet<>();
        for (StateMoved move : view.moves) {
            if (!move.known()) {
                // One write of which the value is not known can lead anywhere.
                return List.of();
            }
            words.addAll(move.to());
        }
        return subject.spelled(words);
    }

    /** The status of the refusal that this state brings about: of answers that are not given where others succeed. */
    private @Nullable Integer refusal(View view) {
        Set<Answer> special = new LinkedHashSet<>(view.refusals);
        Set<@Nullable Integer> common = new HashSet<>();
        for (View other : views.values()) {
            if (!other.successes.isEmpty()) {
                special.removeAll(other.refusals);
                other.refusals.forEach(answer -> common.add(answer.status));
            }
        }
        Set<Answer> own = new LinkedHashSet<>(special);
        own.removeIf(answer -> common.contains(answer.status));
        Integer status = only(own);
        if (status != null) {
            return status;
        }
        // Where the code decides on more than the state, a conflict is still what a state leads to.
        Set<Answer> conflicts = new LinkedHashSet<>(special.isEmpty() ? view.refusals : special);
        conflicts.removeIf(answer -> answer.status == null || !CONFLICTS.contains(answer.status));
        return conflicts.isEmpty() ? only(special) : only(conflicts);
    }

    private static @Nullable Integer only(Set<Answer> answers) {
        List<@Nullable Integer> statuses = new ArrayList<>();
        for (Answer answer : answers) {
            if (!statuses.contains(answer.status)) {
                statuses.add(answer.status);
            }
        }
        return statuses.size() == 1 ? statuses.getFirst() : null;
    }
}
