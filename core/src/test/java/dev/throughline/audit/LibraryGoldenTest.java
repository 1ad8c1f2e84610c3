package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.Substitute;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.TestFileResult;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit of {@code examples/fastapi-library} finds what people have read from its code. */
class LibraryGoldenTest {
    private static final String WEBSOCKET = "WS ";

    private static Audit audit;

    @BeforeAll
    static void auditOnce() throws IOException {
        audit = new Auditor(words -> {}).audit(Examples.folder("fastapi-library"));
    }

    @Test
    void findsTheRoutesWithTheirPlacesGuardsAndGroups() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> r.source().file() + ":" + r.source().line() + " auth " + r.auth() + " " + r.group()))
                .isEqualTo(byName(expected("routes"), LibraryGoldenTest::id,
                        r -> text(r, "source") + " auth " + text(r, "auth") + " " + text(r, "group")));
    }

    /** What a websocket answers has no status. */
    @Test
    void findsTheStatusesOfEveryRoute() throws IOException {
        assertThat(byName(audit.routes().stream().filter(r -> !r.id().startsWith(WEBSOCKET)), RouteResult::id,
                r -> new TreeSet<>(r.outcomes().stream().map(o -> String.valueOf(o.status())).toList()).toString()))
                .isEqualTo(byName(expected("routes").filter(r -> !id(r).startsWith(WEBSOCKET)), LibraryGoldenTest::id,
                        r -> new TreeSet<>(items(r, "outcomes").map(o -> text(o, "status")).toList()).toString()));
    }

    @Test
    void classifiesTheTestFiles() throws IOException {
        assertThat(byName(audit.tests().stream().filter(t -> t.suite().equals("integration")), TestFileResult::file,
                t -> t.cases() + " cases, " + t.classification().label()))
                .isEqualTo(byName(expected("tests"), t -> text(t, "file"),
                        t -> text(t, "cases") + " cases, " + text(t, "classification")));
    }

    @Test
    void namesWhatIsOverriddenAndPatched() {
        Map<String, String> kinds = new TreeMap<>();
        audit.tests().forEach(test -> test.substitutes().forEach(s -> kinds.put(s.name(), kind(s))));
        assertThat(kinds)
                .containsEntry("lending_service", "internal")
                .containsEntry("catalogue_service", "internal")
                .containsEntry("AccountService.change", "internal")
                .containsEntry("current_member", "auth")
                .containsEntry("get_session", "wiring");
    }

    @Test
    void findsTheServices() throws IOException {
        assertThat(audit.services().stream().map(s -> s.name()).toList())
                .containsAll(items(file("services"), "registered").map(s -> text(s, "name")).toList());
    }

    @Test
    void reportsWhatCannotWork() {
        assertThat(audit.routes().stream().filter(r -> r.shadowedBy() != null).map(RouteResult::id))
                .containsExactly("GET /api/v1/books/newest");
        assertThat(audit.diagnostics().stream().map(Diagnostic::message))
                .anyMatch(message -> message.contains("is mounted in no app"))
                .anyMatch(message -> message.contains("took over a copy"));
    }

    // ------------------------------------------------------------------ the expected files

    private static String kind(Substitute substitute) {
        return substitute.kind().name().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, String> byName(
            Stream<T> all, Function<T, String> name, Function<T, String> value) {
        Map<String, String> sorted = new TreeMap<>();
        all.forEach(one -> sorted.put(name.apply(one), value.apply(one)));
        return sorted;
    }

    private static Stream<JsonNode> expected(String name) throws IOException {
        return StreamSupport.stream(file(name).spliterator(), false);
    }

    private static JsonNode file(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Examples.folder("fastapi-library").resolve("expected").resolve(name + ".json").toFile());
    }

    private static Stream<JsonNode> items(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static String id(JsonNode route) {
        return text(route, "method") + " " + text(route, "path");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
