package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.throughline.audit.Auditor;
import dev.throughline.model.audit.Audit;
import dev.throughline.report.sample.GoldenFile;
import dev.throughline.report.sample.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole reports of a real audit, that of {@code examples/express-bookings}. */
class BookingsReportTest {
    private static final Path PROJECT = Path.of("..", "examples", "express-bookings");

    private static Audit audit;

    private final JsonReport json = new JsonReport("1.2.3");
    private final MarkdownReport markdown = new MarkdownReport();

    @BeforeAll
    static void auditOnce() throws IOException {
        audit = new Auditor(words -> {}).audit(PROJECT);
    }

    @Test
    void writesTheJsonReport() {
        GoldenFile.assertMatches("express-bookings.json", Rendering.bytes(json, audit));
    }

    @Test
    void writesTheMarkdownReport() {
        GoldenFile.assertMatches("express-bookings.md", Rendering.bytes(markdown, audit));
    }

    @Test
    void aSecondAuditGivesTheSameBytes() throws IOException {
        Audit again = new Auditor(words -> {}).audit(PROJECT);

        assertThat(Rendering.bytes(json, again)).isEqualTo(Rendering.bytes(json, audit));
        assertThat(Rendering.bytes(markdown, again)).isEqualTo(Rendering.bytes(markdown, audit));
    }

    @Test
    void theJsonReportIsValid() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                JsonReport.class.getResourceAsStream("throughline-1.schema.json"), "the schema is missing")) {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode schema = mapper.readTree(in);
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema)
                    .validate(mapper.readTree(Rendering.bytes(json, audit)))).isEmpty();
        }
    }
}
