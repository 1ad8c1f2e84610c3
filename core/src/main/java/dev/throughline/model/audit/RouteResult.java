package dev.throughline.model.audit;

import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route, judged.
 *
 * @param key unique: app, {@code #}, id, and {@code #2} for a second registration of the same id
 * @param id method and path
 * @param source where it is registered
 * @param handler where its handler is defined, if that is known
 * @param auth whether an authentication guard stands before the handler; null when not known
 * @param conditional the condition, in words, under which it is mounted; null when always
 * @param shadowedBy key of the earlier registration that always answers first
 * @param outcomes own and guard outcomes, sorted by status, code and place
 * @param services names of the services that the handler's side reaches, sorted
 * @param verdictByDefault the verdict of a run without any switch
 * @param why the reasons of the verdict, as sentences
 * @param exercises what of the integration suite reaches it, sorted by file and line
 */
public record RouteResult(
        String key,
        String id,
        String app,
        String method,
        String path,
        String group,
        SourceRef source,
        @Nullable SourceRef handler,
        @Nullable Boolean auth,
        @Nullable String conditional,
        @Nullable String shadowedBy,
        List<Outcome> outcomes,
        List<Boundary> boundaries,
        List<String> services,
        Verdict verdict,
        Verdict verdictByDefault,
        List<String> why,
        List<RouteExercise> exercises,
        List<Scenario> missing) {

    /** Copies the lists. */
    public RouteResult {
        outcomes = List.copyOf(outcomes);
        boundaries = List.copyOf(boundaries);
        services = List.copyOf(services);
        why = List.copyOf(why);
        exercises = List.copyOf(exercises);
        missing = List.copyOf(missing);
    }
}
