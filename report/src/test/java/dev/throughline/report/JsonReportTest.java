package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.throughline.model.audit.Audit;
import dev.throughline.report.sample.GoldenFile;
import dev.throughline.report.sample.Hostile;
import dev.throughline.report.sample.Rendering;
import dev.throughline.report.sample.SampleAudit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonReport report = new JsonReport("1.2.3");

    @Test
    void writesTheAuditInTheOrderOfThePublishedFormat() {
        GoldenFile.assertMatches("throughline.json", Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void writesAnEmptyAudit() {
        GoldenFile.assertMatches("empty.json", Rendering.bytes(report, SampleAudit.empty()));
    }

    @Test
    void writesTheSameBytesTwice() {
        assertThat(Rendering.bytes(report, SampleAudit.full())).isEqualTo(Rendering.bytes(report, SampleAudit.full()));
    }

    @Test
    void reportsAreValid() throws IOException {
        assertThat(problems(SampleAudit.full())).isEmpty();
        assertThat(problems(SampleAudit.empty())).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryFieldThatIsWritten() throws IOException {
        JsonNode closed = schema();
        close(closed);
        assertThat(validate(closed, parse(SampleAudit.full()))).isEmpty();
    }

    @Test
    void theSchemaRefusesAReportWithoutAFieldOrWithAnotherSchema() throws IOException {
        for (String field : List.of("schema", "summary", "routes", "unresolved")) {
            ObjectNode report = (ObjectNode) parse(SampleAudit.full());
            report.remove(field);
            assertThat(validate(schema(), report)).as("without %s", field).isNotEmpty();
        }
        ObjectNode report = (ObjectNode) parse(SampleAudit.full());
        report.put("schema", "throughline/2");
        assertThat(validate(schema(), report)).isNotEmpty();
    }

    @Test
    void unknownIsNull() throws IOException {
        JsonNode json = parse(SampleAudit.full());
        JsonNode shadowed = json.at("/routes/4");
        assertThat(shadowed.get("handler").isNull()).isTrue();
        assertThat(shadowed.get("auth").isNull()).isTrue();
        assertThat(json.at("/groups/1/verdict").isNull()).isTrue();
        assertThat(json.at("/tests/3/cases").isNull()).isTrue();
    }

    @Test
    void assertedHoldsNumbersAndClasses() throws IOException {
        assertThat(parse(SampleAudit.full()).at("/routes/1/exercises/0/asserted").toString())
                .isEqualTo("[200,\"not-200\"]");
    }

    @Test
    void hostileNamesStayData() throws IOException {
        JsonNode route = parse(SampleAudit.full()).at("/routes/5");
        assertThat(route.get("path").asText()).isEqualTo("/" + Hostile.MARKUP);
        assertThat(route.at("/outcomes/0/code").asText()).isEqualTo(Hostile.TERMINAL);
        assertThat(route.at("/exercises/0/test").asText()).endsWith("half \uFFFD pair");
    }

    @Property(tries = 100)
    void anyNameGivesAValidReport(@ForAll String name) throws IOException {
        assertThat(problems(SampleAudit.named(name))).isEmpty();
    }

    private Set<ValidationMessage> problems(Audit audit) throws IOException {
        return validate(schema(), parse(audit));
    }

    private JsonNode parse(Audit audit) throws IOException {
        return MAPPER.readTree(Rendering.bytes(report, audit));
    }

    private static Set<ValidationMessage> validate(JsonNode schema, JsonNode document) {
        JsonSchema validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        return validator.validate(document);
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                JsonReport.class.getResourceAsStream("throughline-1.schema.json"), "the schema is missing")) {
            return MAPPER.readTree(in);
        }
    }

    /** Makes every object of the schema refuse fields that it does not name. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
            close(fields.next().getValue());
        }
        if (node.isArray()) {
            node.forEach(JsonReportTest::close);
        }
    }
}
