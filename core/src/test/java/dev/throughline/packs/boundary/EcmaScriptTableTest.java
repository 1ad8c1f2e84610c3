package dev.throughline.packs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.model.BoundaryKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built-in table as data; what a user's table is refused for, it must not have either. */
class EcmaScriptTableTest {
    private static final int FEWEST_ENTRIES = 150;
    private static final Pattern PACKAGE = Pattern
            .compile("(@[a-z0-9][a-z0-9._-]*/)?([.a-z0-9][a-z0-9._:-]*|\\*)(/[a-z0-9*-]+)*\\*?");
    private static final Pattern MEMBER = Pattern.compile("[$_A-Za-z][$\\w]*\\*?|\\(\\)|\\*");
    private static final Pattern CLIENT = Pattern
            .compile("(([$\\w]+|\\*)(\\(\\))*|(\\(\\))+)(\\.([$\\w]+|\\*)(\\(\\))*)*");

    private JsonNode table;

    @BeforeEach
    void read() throws IOException {
        try (InputStream json = BoundaryTable.class.getResourceAsStream("ecmascript.json")) {
            table = new ObjectMapper().readTree(Objects.requireNonNull(json));
        }
    }

    @Test
    void isReadWithoutComplaint() throws IOException, BoundaryTableUnreadable {
        try (InputStream json = BoundaryTable.class.getResourceAsStream("ecmascript.json")) {
            BoundaryDocument document = BoundaryTableReader.read(Objects.requireNonNull(json), "ecmascript.json");

            assertThat(document.rules()).hasSizeGreaterThan(FEWEST_ENTRIES);
            assertThat(document.substitutes()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void entriesUseKnownKindsAndWellFormedNames() {
        List<String> kinds = Arrays.stream(BoundaryKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(table.path("boundaries").size()).isGreaterThan(FEWEST_ENTRIES);
        for (String part : List.of("boundaries", "externalSubstitutes")) {
            for (JsonNode entry : table.path(part)) {
                assertThat(kinds).contains(entry.path("kind").asText());
                assertThat(entry.path("name").asText()).matches("[a-z0-9][a-z0-9 /-]*");
                assertThat(texts(entry.path("packages"))).allSatisfy(name -> assertThat(name).matches(PACKAGE));
                assertThat(texts(entry.path("clients"))).allSatisfy(name -> assertThat(name).matches(CLIENT));
                for (String names : List.of("operations", "onResults", "reopens")) {
                    assertThat(texts(entry.path(names))).allSatisfy(name -> assertThat(name).matches(MEMBER));
                }
            }
        }
        assertThat(texts(table.path("observability"))).allSatisfy(name -> assertThat(name).matches(PACKAGE));
        assertThat(texts(table.path("inProcess"))).allSatisfy(name -> assertThat(name).matches(PACKAGE));
    }

    @Test
    void everythingIsSortedSoThatAdditionsHaveOnePlace() {
        for (String part : List.of("boundaries", "externalSubstitutes")) {
            List<String> order = new ArrayList<>();
            for (JsonNode entry : table.path(part)) {
                order.add(entry.path("packages").path(0).asText() + " " + entry.path("clients").path(0).asText());
                for (JsonNode field : entry) {
                    assertThat(texts(field)).isSorted().doesNotHaveDuplicates();
                }
            }
            assertThat(order).isSorted().doesNotHaveDuplicates();
        }
        assertThat(texts(table.path("observability"))).isSorted().doesNotHaveDuplicates();
        assertThat(texts(table.path("inProcess"))).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPatternForOperationsCoversNoOtherOperationOfItsEntry() {
        for (JsonNode entry : table.path("boundaries")) {
            List<String> operations = texts(entry.path("operations"));
            for (String operation : operations) {
                List<String> others = operations.stream().filter(other -> !other.equals(operation)).toList();
                assertThat(NamePatterns.of(others).contains(operation))
                        .as("%s of %s", operation, entry.path("packages"))
                        .isFalse();
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }
}
