package dev.throughline.report.json;

import dev.throughline.model.Harness;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import dev.throughline.report.text.Words;
import java.io.IOException;

/** Writes one test file with what it replaces, reaches and sends. */
final class JsonTestFile {

    private final JsonFields fields;

    JsonTestFile(JsonFields fields) {
        this.fields = fields;
    }

    void write(TestFileResult test) throws IOException {
        fields.text("file", test.file());
        fields.text("framework", test.framework());
        fields.text("suite", test.suite());
        fields.text("suiteBy", test.suiteBy());
        fields.number("cases", test.cases());
        fields.texts("harness", test.harness().stream().map(Harness::label).toList());
        fields.text("optIn", test.optIn());
        fields.objects("substitutes", test.substitutes(), substitute -> {
            fields.text("name", substitute.name());
            fields.text("kind", Words.of(substitute.kind()));
            fields.source("source", substitute.source());
        });
        fields.boundaries("real", test.real());
        fields.objects("exercises", test.exercises(), this::exercise);
        fields.text("classification", test.classification().label());
    }

    private void exercise(TestExercise exercise) throws IOException {
        fields.text("test", exercise.test());
        fields.number("line", exercise.line());
        fields.text("method", exercise.method());
        fields.text("path", exercise.path());
        fields.text("route", exercise.route());
        fields.text("routeKey", exercise.routeKey());
        fields.texts("candidates", exercise.candidates());
        fields.text("calls", exercise.calls());
        fields.text("harness", exercise.harness().label());
        fields.text("grade", exercise.grade().label());
        fields.asserted(exercise.asserted());
        fields.flag("vacuous", exercise.vacuous());
        fields.flag("setup", exercise.setup());
    }
}
