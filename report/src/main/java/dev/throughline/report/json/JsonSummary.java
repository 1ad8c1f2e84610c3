package dev.throughline.report.json;

import dev.throughline.model.audit.Summary;
import java.io.IOException;

/** Writes the totals. */
final class JsonSummary {

    private final JsonFields fields;

    JsonSummary(JsonFields fields) {
        this.fields = fields;
    }

    void write(Summary summary) throws IOException {
        fields.object("routes", summary.routes(), this::verdicts);
        fields.object("groups", summary.groups(), this::verdicts);
        fields.object("services", summary.services(), this::services);
        fields.object("workers", summary.workers(), this::services);
        fields.object("outcomes", summary.outcomes(), outcomes -> {
            fields.number("total", outcomes.total());
            fields.number("asserted", outcomes.asserted());
        });
        fields.object("tests", summary.tests(), tests -> {
            fields.number("files", tests.files());
            fields.number("cases", tests.cases());
            fields.number("exercises", tests.exercises());
        });
        fields.number("unresolved", summary.unresolved());
    }

    private void verdicts(Summary.VerdictCounts counts) throws IOException {
        fields.number("total", counts.total());
        fields.number("covered", counts.covered());
        fields.number("partial", counts.partial());
        fields.number("mislabeled-unit-test", counts.mislabeledUnitTest());
        fields.number("none", counts.none());
    }

    private void services(Summary.ServiceCounts counts) throws IOException {
        fields.number("total", counts.total());
        fields.number("covered", counts.covered());
        fields.number("unit-only", counts.unitOnly());
        fields.number("mocked-only", counts.mockedOnly());
        fields.number("none", counts.none());
    }
}
