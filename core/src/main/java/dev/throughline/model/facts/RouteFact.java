package dev.throughline.model.facts;

import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration of method and path template, as mounted in its app.
 *
 * @param key unique: app, {@code #}, method and path, and {@code #2} for a second registration
 * @param path template with {@code {name}} and {@code {name*}}
 * @param group name of the router that declares it
 * @param source where it is registered
 * @param handler where its handler is defined
 * @param auth whether an authentication guard stands before the handler; null when not known
 * @param conditional the condition, in words, under which it is mounted; null when always
 * @param shadowedBy key of the earlier registration that always answers first
 * @param outcomes own and guard outcomes, in the order of the code
 * @param services names of the services that the handler's side reaches
 * @param validates whether the code shows a validation of input on this route
 * @param paginates whether the code shows pagination parameters
 */
public record RouteFact(
        String key,
        String app,
        String method,
        String path,
        String group,
        SourceRef source,
        @Nullable SourceRef handler,
        @Nullable Boolean auth,
        @Nullable String conditional,
        @Nullable String shadowedBy,
        List<OutcomeFact> outcomes,
        List<Boundary> boundaries,
        List<String> services,
        boolean validates,
        boolean paginates) {

    /** Method and path, without the app. */
    public String id() {
        return method + " " + path;
    }
}
