package dev.throughline.report.json;

import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import java.io.IOException;

/** Writes one background worker with the cases that drive it. */
final class JsonWorker {

    private final JsonFields fields;

    JsonWorker(JsonFields fields) {
        this.fields = fields;
    }

    void write(WorkerResult worker) throws IOException {
        fields.text("name", worker.name());
        fields.text("app", worker.app());
        fields.text("kind", worker.kind().label());
        fields.source("source", worker.source());
        fields.source("started", worker.started());
        fields.text("entry", worker.entry());
        fields.boundaries("boundaries", worker.boundaries());
        fields.texts("steps", worker.steps());
        fields.text("verdict", worker.verdict().label());
        fields.text("verdictByDefault", worker.verdictByDefault().label());
        fields.objects("exercises", worker.exercises(), this::exercise);
        fields.texts("doubledIn", worker.doubledIn());
    }

    private void exercise(WorkerExercise exercise) throws IOException {
        fields.text("test", exercise.test());
        fields.number("line", exercise.line());
        fields.text("drives", exercise.drives());
        fields.text("calls", exercise.calls());
        fields.text("grade", exercise.grade().label());
        fields.flag("runsByDefault", exercise.runsByDefault());
        fields.texts("doubles", exercise.doubles());
        fields.boundaries("real", exercise.real());
    }
}
