package dev.throughline.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.Verdict;
import dev.throughline.model.facts.ProjectFact;
import dev.throughline.report.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an audit as JSON, field by field, so that the order of the fields is the one of the published format. */
public final class JsonAudit {

    /** Identifier of the format, which every report carries. */
    public static final String SCHEMA = "throughline/1";

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final JsonFields fields;
    private final String toolVersion;

    private JsonAudit(JsonGenerator json, String toolVersion) {
        this.json = json;
        this.fields = new JsonFields(json);
        this.toolVersion = toolVersion;
    }

    /**
     * Writes the whole document, with a line end after it. The stream is flushed and left open.
     *
     * @throws IOException when the stream fails
     */
    public static void write(Audit audit, String toolVersion, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(prettyPrinter());
            new JsonAudit(json, toolVersion).document(audit);
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private void document(Audit audit) throws IOException {
        json.writeStartObject();
        fields.text("schema", SCHEMA);
        fields.object("tool", toolVersion, version -> fields.text("version", version));
        fields.object("project", audit.project(), this::project);
        fields.objects("apps", audit.apps(), app -> {
            fields.text("name", app.name());
            fields.source("entry", app.entry());
            fields.outcomes("shared", app.shared());
        });
        fields.object("summary", audit.summary(), new JsonSummary(fields)::write);
        fields.objects("groups", audit.groups(), this::group);
        fields.objects("routes", audit.routes(), new JsonRoute(fields)::write);
        fields.objects("tests", audit.tests(), new JsonTestFile(fields)::write);
        fields.objects("services", audit.services(), this::service);
        fields.objects("workers", audit.workers(), new JsonWorker(fields)::write);
        fields.objects("stateMachines", audit.stateMachines(), new JsonStateMachine(fields)::write);
        fields.texts("workflows", List.of());
        fields.objects("gaps", audit.gaps(), this::gap);
        fields.objects("unresolved", audit.unresolved(), spot -> {
            fields.source("source", spot.source());
            fields.text("what", spot.what());
            fields.text("why", spot.why());
        });
        fields.objects("diagnostics", audit.diagnostics(), diagnostic -> {
            fields.text("level", Words.of(diagnostic.level()));
            fields.source("source", diagnostic.source());
            fields.text("message", diagnostic.message());
        });
        json.writeEndObject();
    }

    private void project(ProjectFact project) throws IOException {
        fields.text("name", project.name());
        fields.text("commit", project.commit());
        fields.texts("languages", project.languages());
        fields.texts("frameworks", project.frameworks());
    }

    private void group(GroupResult group) throws IOException {
        fields.text("name", group.name());
        fields.text("app", group.app());
        fields.texts("contract", group.contract());
        fields.texts("routes", group.routes());
        fields.text("verdict", label(group.verdict()));
        fields.text("verdictByDefault", label(group.verdictByDefault()));
        fields.missing(group.missing());
    }

    private void service(ServiceResult service) throws IOException {
        fields.text("name", service.name());
        fields.text("app", service.app());
        fields.text("kind", service.kind());
        fields.source("source", service.source());
        fields.text("verdict", service.verdict().label());
        fields.texts("tests", service.tests());
    }

    private void gap(Gap gap) throws IOException {
        fields.text("id", gap.id());
        fields.text("priority", gap.priority().label());
        fields.text("subject", gap.subject());
        fields.object("scenario", gap.scenario(), fields::scenario);
        fields.text("why", gap.why());
    }

    private static @Nullable String label(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.label();
    }
}
