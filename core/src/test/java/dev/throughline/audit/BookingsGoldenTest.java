package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.Substitute;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit of {@code examples/express-bookings} finds what people have read from its code. */
class BookingsGoldenTest {
    /** Made by a library alone: no class of the project tells that it runs. */
    private static final Set<String> OUTSIDE_CLASSES = Set.of("database");

    private static Audit audit;

    @BeforeAll
    static void auditOnce() throws IOException {
        audit = new Auditor(words -> {}).audit(Examples.folder("express-bookings"));
    }

    @Test
    void findsTheRoutesWithTheirPlacesAndGuards() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> r.source().file() + ":" + r.source().line() + " auth " + r.auth() + " " + r.group()))
                .isEqualTo(byName(expected("routes"), BookingsGoldenTest::id,
                        r -> text(r, "source") + " auth " + text(r, "auth") + " " + text(r, "group")));
    }

    @Test
    void findsTheOutcomesOfEveryRoute() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> r.outcomes().stream().map(BookingsGoldenTest::outcome).sorted().toList().toString()))
                .isEqualTo(byName(expected("routes"), BookingsGoldenTest::id,
                        r -> items(r, "outcomes").map(o -> text(o, "status") + " " + text(o, "code") + " "
                                + text(o, "origin")).sorted().toList().toString()));
    }

    @Test
    void judgesTheRoutes() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> r.verdict().label() + ", by default " + r.verdictByDefault().label()))
                .isEqualTo(byName(expected("routes"), BookingsGoldenTest::id,
                        r -> text(r, "verdict") + ", by default " + text(r, "verdictByDefault")));
    }

    @Test
    void judgesTheGroups() throws IOException {
        assertThat(byName(audit.groups().stream(), g -> g.name(), g -> g.verdict().label()))
                .isEqualTo(byName(expected("groups"), g -> text(g, "group"), g -> text(g, "status")));
    }

    @Test
    void judgesTheServices() throws IOException {
        assertThat(byName(audit.services().stream().filter(s -> !OUTSIDE_CLASSES.contains(s.name())), s -> s.name(),
                s -> s.verdict().label()))
                .isEqualTo(byName(items(file("services"), "registered")
                        .filter(s -> !OUTSIDE_CLASSES.contains(text(s, "name"))), s -> text(s, "name"),
                        s -> text(s, "verdict")));
    }

    @Test
    void readsTheTestFiles() throws IOException {
        assertThat(byName(integration(), TestFileResult::file,
                t -> t.cases() + " cases, " + t.harness().stream().map(h -> h.label()).toList() + ", "
                        + t.classification().label() + ", doubles " + !doubles(t).isEmpty()))
                .isEqualTo(byName(expected("tests"), t -> text(t, "file"),
                        t -> text(t, "cases") + " cases, [" + text(t, "harness") + "], "
                                + text(t, "classification") + ", doubles " + !t.path("doubles").isEmpty()));
    }

    @Test
    void findsTheDoubles() throws IOException {
        for (JsonNode file : expected("tests").toList()) {
            TestFileResult found = integration().filter(t -> t.file().equals(text(file, "file"))).findAny()
                    .orElseThrow();
            // A module is named by its file alone.
            assertThat(doubles(found)).as(found.file()).containsAll(items(file, "doubles")
                    .map(name -> name.asText().substring(name.asText().lastIndexOf('/') + 1)).toList());
        }
    }

    @Test
    void readsTheExercisesWithTheStatusesThatTheyAssert() throws IOException {
        assertThat(byName(integration(), TestFileResult::file, t -> sorted(t.exercises().stream()
                .filter(e -> e.route() != null)
                .flatMap(e -> asserted(e).stream().map(status -> e.route() + " " + status)))))
                .isEqualTo(byName(expected("tests"), t -> text(t, "file"), t -> sorted(items(t, "exercises")
                        .filter(e -> !e.path("path").isNull() && !text(e, "note").startsWith("no status"))
                        .flatMap(e -> strings(e, "asserted").stream().map(status -> id(e) + " " + status)))));
    }

    @Test
    void findsTheRouterThatIsMountedNowhere() {
        assertThat(audit.diagnostics()).extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("mounted in no app"));
        assertThat(audit.routes()).filteredOn(r -> r.shadowedBy() != null).extracting(RouteResult::id)
                .containsExactly("GET /api/bookings/export");
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(new Auditor(words -> {}).audit(Examples.folder("express-bookings"))).isEqualTo(audit);
    }

    private static Stream<TestFileResult> integration() {
        return audit.tests().stream().filter(t -> t.suite().equals("integration"));
    }

    private static String outcome(Outcome outcome) {
        return outcome.status() + " " + outcome.code() + " " + outcome.origin().name().toLowerCase(Locale.ROOT);
    }

    /** A parametrised case sends its requests row by row, so each pair counts once. */
    private static String sorted(Stream<String> words) {
        return new TreeSet<>(words.toList()).toString();
    }

    private static List<String> asserted(TestExercise exercise) {
        return exercise.asserted().stream()
                .map(status -> switch (status) {
                    case AssertedStatus.Exact(int number) -> String.valueOf(number);
                    case AssertedStatus.StatusClass(String label) -> label;
                })
                .sorted()
                .toList();
    }

    private static List<String> doubles(TestFileResult file) {
        return file.substitutes().stream().filter(s -> s.kind().isDouble()).map(Substitute::name).sorted().toList();
    }

    private static JsonNode file(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Examples.folder("express-bookings").resolve("expected/" + name + ".json").toFile());
    }

    private static Stream<JsonNode> expected(String name) throws IOException {
        return StreamSupport.stream(file(name).spliterator(), false);
    }

    private static Stream<JsonNode> items(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static List<String> strings(JsonNode node, String field) {
        return items(node, field).map(JsonNode::asText).sorted().toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String id(JsonNode route) {
        return text(route, "method") + " " + text(route, "path");
    }

    /** One line per thing, sorted, so that a failure shows what differs. */
    private static <T> String byName(Stream<T> all, Function<T, String> name, Function<T, String> words) {
        TreeMap<String, String> lines = new TreeMap<>();
        all.forEach(each -> lines.merge(name.apply(each), words.apply(each), (a, b) -> a + " and " + b));
        return lines.entrySet().stream().map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
