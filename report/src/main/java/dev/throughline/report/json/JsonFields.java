package dev.throughline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.throughline.model.Boundary;
import dev.throughline.model.SourceRef;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.Scenario;
import dev.throughline.report.text.PlainText;
import dev.throughline.report.text.Words;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes single fields of the report, and the values that occur in several places of it. Unknown is null. */
final class JsonFields {

    /** Writes what stands in one place of the report. */
    @FunctionalInterface
    interface Body<T> {
        /** Writes the fields of one value. */
        void write(T value) throws IOException;
    }

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        textValue(value);
    }

    void number(String name, @Nullable Integer value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    void flag(String name, @Nullable Boolean value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeBoolean(value);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            textValue(value);
        }
        json.writeEndArray();
    }

    /** An array of objects. */
    <T> void objects(String name, List<T> values, Body<T> body) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            body.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One object. */
    <T> void object(String name, T value, Body<T> body) throws IOException {
        json.writeObjectFieldStart(name);
        body.write(value);
        json.writeEndObject();
    }

    void source(String name, @Nullable SourceRef source) throws IOException {
        if (source == null) {
            json.writeNullField(name);
            return;
        }
        object(name, source, value -> {
            text("file", value.file());
            number("line", value.line());
        });
    }

    void asserted(List<AssertedStatus> asserted) throws IOException {
        json.writeArrayFieldStart("asserted");
        for (AssertedStatus one : asserted) {
            switch (one) {
                case AssertedStatus.Exact(int status) -> json.writeNumber(status);
                case AssertedStatus.StatusClass _ -> textValue(Words.of(one));
            }
        }
        json.writeEndArray();
    }

    void outcomes(String name, List<Outcome> outcomes) throws IOException {
        objects(name, outcomes, outcome -> {
            number("status", outcome.status());
            text("code", outcome.code());
            text("cause", outcome.cause());
            text("origin", Words.of(outcome.origin()));
            flag("dynamic", outcome.dynamic());
            source("source", outcome.source());
            flag("asserted", outcome.asserted());
        });
    }

    void boundaries(String name, List<Boundary> boundaries) throws IOException {
        objects(name, boundaries, boundary -> {
            text("kind", Words.of(boundary.kind()));
            text("name", boundary.name());
            source("source", boundary.source());
        });
    }

    void missing(List<Scenario> missing) throws IOException {
        objects("missing", missing, this::scenario);
    }

    void scenario(Scenario scenario) throws IOException {
        text("kind", scenario.kind().label());
        number("status", scenario.status());
        text("text", scenario.text());
    }

    private void textValue(@Nullable String value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(PlainText.wellFormed(value));
        }
    }
}
