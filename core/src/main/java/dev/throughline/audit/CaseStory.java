package dev.throughline.audit;

import dev.throughline.eval.Observed;
import dev.throughline.eval.Trace;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.RequestSent;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.state.StateMoved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one case and the hooks around it do to stored resources, in order.
 *
 * @param file the test file
 */
record CaseStory(String file, List<Event> events) {

    /** Something that may change the state of a resource. */
    sealed interface Event {}

    /** The test itself stores a state. */
    record Stored(StateMoved move) implements Event {}

    /** A request. */
    record Asked(ExerciseFact exercise) implements Event {}

    CaseStory {
        events = List.copyOf(events);
    }

    /**
     * Reads the story of a case.
     *
     * @param exercises the exercises that the requests of the file are
     */
    static CaseStory of(String file, CaseRun run, IdentityHashMap<ClientRequest, ExerciseFact> exercises) {
        List<Observed> all = Stream.concat(run.hooks().stream(), Stream.of(run.trace()))
                .flatMap(trace -> trace.all().stream())
                .filter(seen -> seen.what() instanceof RequestSent || seen.what() instanceof StateMoved)
                .sorted(Comparator.comparingLong(Observed::order))
                .toList();
        Set<Observed> answering = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Observed seen : all) {
            if (seen.what() instanceof RequestSent(ClientRequest request)) {
                request.steps().forEach(step -> addAll(step.trace(), answering));
            }
        }
        List<Event> events = new ArrayList<>();
        for (Observed seen : all) {
            switch (seen.what()) {
                case RequestSent(ClientRequest request) when exercises.get(request) != null ->
                    events.add(new Asked(exercises.get(request)));
                // What the app stores while it answers is told by the table of its routes.
                case StateMoved move when !answering.contains(seen) -> events.add(new Stored(move));
                default -> {}
            }
        }
        return new CaseStory(file, events);
    }

    private static void addAll(Trace trace, Set<Observed> answering) {
        trace.of(StateMoved.class).forEach(answering::add);
    }
}
