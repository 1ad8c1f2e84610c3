package dev.throughline.report.json;

import dev.throughline.model.audit.RouteExercise;
import dev.throughline.model.audit.RouteResult;
import java.io.IOException;

/** Writes one route with its surface and its exercises. */
final class JsonRoute {

    private final JsonFields fields;

    JsonRoute(JsonFields fields) {
        this.fields = fields;
    }

    void write(RouteResult route) throws IOException {
        fields.text("key", route.key());
        fields.text("id", route.id());
        fields.text("app", route.app());
        fields.text("method", route.method());
        fields.text("path", route.path());
        fields.text("group", route.group());
        fields.source("source", route.source());
        fields.source("handler", route.handler());
        fields.flag("auth", route.auth());
        fields.text("conditional", route.conditional());
        fields.text("shadowedBy", route.shadowedBy());
        fields.outcomes("outcomes", route.outcomes());
        fields.boundaries("boundaries", route.boundaries());
        fields.texts("services", route.services());
        fields.text("verdict", route.verdict().label());
        fields.text("verdictByDefault", route.verdictByDefault().label());
        fields.texts("why", route.why());
        fields.objects("exercises", route.exercises(), this::exercise);
        fields.missing(route.missing());
    }

    private void exercise(RouteExercise exercise) throws IOException {
        fields.text("test", exercise.test());
        fields.number("line", exercise.line());
        fields.text("harness", exercise.harness().label());
        fields.text("grade", exercise.grade().label());
        fields.asserted(exercise.asserted());
        fields.flag("vacuous", exercise.vacuous());
        fields.flag("setup", exercise.setup());
        fields.flag("runsByDefault", exercise.runsByDefault());
        fields.texts("doubles", exercise.doubles());
    }
}
