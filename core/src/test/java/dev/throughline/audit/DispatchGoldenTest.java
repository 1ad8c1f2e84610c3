package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import dev.throughline.model.Substitute;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import dev.throughline.model.audit.WorkerResult;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit of {@code examples/axum-dispatch} finds what people have read from its code. */
class DispatchGoldenTest {
    /**
     * What a body of text says is not read: which event a message names, and hence that it is stored, is possible and
     * not certain, so that its slice proves less than people see.
     */
    private static final String MESSAGES = "POST /webhooks/carrier";

    private static final String MESSAGES_TEST = "tests/integration/webhook_slice.rs";

    private static Audit audit;

    @BeforeAll
    static void auditOnce() throws IOException {
        audit = new Auditor(words -> {}).audit(Examples.folder("axum-dispatch"));
    }

    @Test
    void findsTheRoutesWithTheirPlacesGuardsAndGroups() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> place(r.source()) + " by " + place(r.handler()) + " auth " + r.auth() + " " + r.group()))
                .isEqualTo(byName(expected("routes"), DispatchGoldenTest::id,
                        r -> text(r, "source") + " by " + text(r, "handler") + " auth " + text(r, "auth") + " "
                                + text(r, "group")));
    }

    @Test
    void findsTheOutcomesOfEveryRoute() throws IOException {
        assertThat(byName(audit.routes().stream(), RouteResult::id,
                r -> sorted(r.outcomes().stream().map(o -> o.status() + " " + o.code() + " " + label(o.origin())))))
                .isEqualTo(byName(expected("routes"), DispatchGoldenTest::id,
                        r -> sorted(items(r, "outcomes")
                                .map(o -> text(o, "status") + " " + text(o, "code") + " " + text(o, "origin")))));
    }

    @Test
    void judgesTheRoutes() throws IOException {
        assertThat(byName(audit.routes().stream().filter(r -> !r.id().equals(MESSAGES)), RouteResult::id,
                r -> r.verdict().label() + ", by default " + r.verdictByDefault().label()))
                .isEqualTo(byName(expected("routes").filter(r -> !id(r).equals(MESSAGES)), DispatchGoldenTest::id,
                        r -> text(r, "verdict") + ", by default " + text(r, "verdictByDefault")));
    }

    /** The locked rule holds all the same: the slice of the webhooks covers nothing. */
    @Test
    void claimsNotTooMuchOfWhatIsNotCertain() {
        assertThat(audit.routes().stream().filter(r -> r.id().equals(MESSAGES)).map(r -> r.verdict().label()))
                .containsExactly("mislabeled-unit-test");
    }

    @Test
    void tellsTheAnswersOfTheAppFromThoseOfItsRoutes() throws IOException {
        assertThat(audit.apps().getFirst().shared().stream()
                .map(o -> o.status() + " " + o.code() + " " + o.asserted()))
                .containsExactlyInAnyOrderElementsOf(items(file("app"), "shared")
                        .filter(o -> !o.path("code").isNull())
                        .map(o -> text(o, "status") + " " + text(o, "code") + " " + text(o, "asserted"))
                        .toList());
    }

    @Test
    void classifiesTheTestFiles() throws IOException {
        assertThat(byName(audit.tests().stream()
                .filter(t -> t.suite().equals("integration") && !t.file().equals(MESSAGES_TEST)),
                TestFileResult::file,
                t -> t.cases() + " cases, " + t.harness().getFirst().label() + ", " + t.classification().label()))
                .isEqualTo(byName(expected("tests").filter(t -> !text(t, "file").equals(MESSAGES_TEST)),
                        t -> text(t, "file"),
                        t -> text(t, "cases") + " cases, " + text(t, "harness") + ", " + text(t, "classification")));
    }

    @Test
    void seesWhatEveryCaseAsksAndAsserts() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        audit.tests().forEach(test -> requests(test).forEach(e -> add(seen,
                test.file() + "::" + e.test() + " " + e.route() + " " + grade(test.file(), e.grade().label()),
                e.asserted().stream().map(DispatchGoldenTest::label))));
        Map<String, String> wanted = new TreeMap<>();
        expected("tests").forEach(test -> items(test, "exercises").forEach(e -> add(wanted,
                text(test, "file") + "::" + text(e, "case") + " "
                        + (e.path("path").isNull() ? "null" : id(e)) + " "
                        + grade(text(test, "file"), text(e, "grade")),
                items(e, "asserted").map(JsonNode::asText))));
        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void namesWhatTakesThePlaceOfTheProjectsCode() throws IOException {
        assertThat(byName(audit.tests().stream(), TestFileResult::file,
                t -> sorted(t.substitutes().stream().filter(s -> kind(s).equals("internal")).map(Substitute::name))))
                .containsAllEntriesOf(byName(expected("tests"), t -> text(t, "file"),
                        t -> sorted(items(t, "doubles").map(JsonNode::asText))));
    }

    @Test
    void findsTheWorkersAndWhatDrivesThem() throws IOException {
        assertThat(byName(audit.workers().stream(), w -> place(w.source()),
                w -> w.kind().label() + " started at " + place(w.started()) + " of " + w.entry() + ", "
                        + w.verdict().label() + " by " + sorted(driving(w))))
                .isEqualTo(byName(expected("workers"), w -> text(w, "source"),
                        w -> text(w, "kind") + " started at " + text(w, "started") + " of " + text(w, "entry") + ", "
                                + text(w, "verdict") + " by " + sorted(items(w, "exercises")
                                        .map(e -> text(e, "test") + " " + text(e, "drives") + " "
                                                + text(e, "calls")))));
    }

    @Test
    void tabulatesWhatMovesAParcelAndWhatIsRefused() throws IOException {
        assertThat(audit.stateMachines()).singleElement().satisfies(machine -> {
            JsonNode wanted = file("state-machines").get(0);
            assertThat(machine.name()).isEqualTo(text(wanted, "name"));
            assertThat(machine.states()).isEqualTo(texts(wanted, "states").toList());
            assertThat(machine.closed()).isEqualTo(wanted.path("closed").asBoolean());
            assertThat(sorted(machine.initial().stream())).isEqualTo(sorted(texts(wanted, "initial")));
            assertThat(sorted(machine.terminal().stream())).isEqualTo(sorted(texts(wanted, "terminal")));
            assertThat(byName(machine.actions().stream(), StateAction::name, a -> a.cells().stream()
                    .map(c -> c.state() + " " + c.effect().label() + " " + c.to() + " " + c.status())
                    .toList()
                    .toString()))
                    .isEqualTo(byName(items(wanted, "actions"), a -> lastName(text(a, "name")),
                            a -> items(a, "cells")
                                    .map(c -> text(c, "state") + " " + text(c, "effect") + " "
                                            + texts(c, "to").toList() + " " + text(c, "status"))
                                    .toList()
                                    .toString()));
        });
    }

    @Test
    void reportsWhatIsMountedNowhere() {
        assertThat(audit.diagnostics().stream().map(Diagnostic::message))
                .anyMatch(message -> message.contains("is mounted in no app"));
    }

    // ------------------------------------------------------------------ what was found

    private static String grade(String file, String grade) {
        return file.equals(MESSAGES_TEST) ? "" : grade;
    }

    private static Stream<TestExercise> requests(TestFileResult test) {
        return test.exercises().stream().filter(exercise -> exercise.method() != null);
    }

    private static Stream<String> driving(WorkerResult worker) {
        return worker.exercises().stream().map(e -> e.test() + " " + e.drives() + " " + e.calls());
    }

    private static String label(AssertedStatus status) {
        return switch (status) {
            case AssertedStatus.Exact(int number) -> String.valueOf(number);
            case AssertedStatus.StatusClass(String label) -> label;
        };
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kind(Substitute substitute) {
        return label(substitute.kind());
    }

    // ------------------------------------------------------------------ words of both sides

    private static String place(@Nullable SourceRef source) {
        return source == null ? "nothing" : source.file() + ":" + source.line();
    }

    /** Several requests of one case to one route count together: rows of a table may be one exercise or several. */
    private static void add(Map<String, String> all, String name, Stream<String> asserted) {
        TreeSet<String> words = asserted.collect(Collectors.toCollection(TreeSet::new));
        all.merge(name, String.join(" ", words), (first, second) -> sorted(
                Stream.of(first, second).flatMap(each -> Stream.of(each.split(" ", -1))).filter(w -> !w.isEmpty())));
    }

    private static String sorted(Stream<String> words) {
        return String.join(" ", words.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static <T> Map<String, String> byName(
            Stream<T> all, Function<T, String> name, Function<T, String> value) {
        Map<String, String> sorted = new TreeMap<>();
        all.forEach(one -> sorted.put(name.apply(one), value.apply(one)));
        return sorted;
    }

    // ------------------------------------------------------------------ the expected files

    private static Stream<JsonNode> expected(String name) throws IOException {
        return StreamSupport.stream(file(name).spliterator(), false);
    }

    private static JsonNode file(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Examples.folder("axum-dispatch").resolve("expected").resolve(name + ".json").toFile());
    }

    private static Stream<JsonNode> items(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static String id(JsonNode route) {
        return text(route, "method") + " " + text(route, "path");
    }

    private static Stream<String> texts(JsonNode node, String field) {
        return items(node, field).map(JsonNode::asText);
    }

    /** Workers are called by the names of their functions, without those of their modules. */
    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
