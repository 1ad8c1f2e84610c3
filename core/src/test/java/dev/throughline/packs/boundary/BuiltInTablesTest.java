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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The built-in tables as data; what a user's table is refused for, they must not have either. */
class BuiltInTablesTest {
    private static final int FEWEST_PACKAGES = 150;
    private static final int FEWEST_ENTRIES = 100;
    private static final Pattern NPM_PACKAGE = Pattern
            .compile("(@[a-z0-9][a-z0-9._-]*/)?([.a-z0-9][a-z0-9._:-]*|\\*)(/[a-z0-9*-]+)*\\*?");
    private static final Pattern PYTHON_PACKAGE = Pattern.compile("\\w+(\\.\\w+)*(\\.\\*)?");
    private static final Pattern CRATE = Pattern.compile("\\w+\\*?(\\.\\w+)*");
    private static final Pattern MEMBER = Pattern.compile("[$_A-Za-z][$\\w]*\\*?|\\(\\)|\\*");
    private static final Pattern CLIENT = Pattern
            .compile("(([$\\w]+|\\*)(\\(\\))*|(\\(\\))+)(\\.([$\\w]+|\\*)(\\(\\))*)*");

    private static JsonNode table(LibraryLanguage language) throws IOException {
        try (InputStream json = BoundaryTable.class.getResourceAsStream(language.resource())) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json));
        }
    }

    @ParameterizedTest
    @EnumSource(LibraryLanguage.class)
    void isReadWithoutComplaintForItsLanguageAlone(LibraryLanguage language)
            throws IOException, BoundaryTableUnreadable {
        try (InputStream json = BoundaryTable.class.getResourceAsStream(language.resource())) {
            var documents = BoundaryTableReader.read(Objects.requireNonNull(json), language.resource());

            assertThat(documents).containsOnlyKeys(language);
            assertThat(documents.get(language).rules()).hasSizeGreaterThan(FEWEST_PACKAGES);
            assertThat(documents.get(language).substitutes()).hasSizeGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource(LibraryLanguage.class)
    void entriesUseKnownKindsAndWellFormedNames(LibraryLanguage language) throws IOException {
        JsonNode table = table(language);
        Pattern packageName = switch (language) {
            case JAVASCRIPT -> NPM_PACKAGE;
            case PYTHON -> PYTHON_PACKAGE;
            case RUST -> CRATE;
        };
        List<String> kinds = Arrays.stream(BoundaryKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(table.path("boundaries").size()).isGreaterThan(FEWEST_ENTRIES);
        for (String part : List.of("boundaries", "externalSubstitutes")) {
            for (JsonNode entry : table.path(part)) {
                assertThat(kinds).contains(entry.path("kind").asText());
                assertThat(entry.path("name").asText()).matches("[a-z0-9][a-z0-9 /-]*");
                assertThat(texts(entry.path("packages"))).allSatisfy(name -> assertThat(name).matches(packageName));
                assertThat(texts(entry.path("clients"))).allSatisfy(name -> assertThat(name).matches(CLIENT));
                for (String names : List.of("operations", "onResults", "reopens")) {
                    assertThat(texts(entry.path(names))).allSatisfy(name -> assertThat(name).matches(MEMBER));
                }
            }
        }
        assertThat(texts(table.path("observability"))).allSatisfy(name -> assertThat(name).matches(packageName));
        assertThat(texts(table.path("inProcess"))).allSatisfy(name -> assertThat(name).matches(packageName));
    }

    @ParameterizedTest
    @EnumSource(LibraryLanguage.class)
    void everythingIsSortedSoThatAdditionsHaveOnePlace(LibraryLanguage language) throws IOException {
        JsonNode table = table(language);
        for (String part : List.of("boundaries", "externalSubstitutes")) {
            List<String> order = new ArrayList<>();
            for (JsonNode entry : table.path(part)) {
                order.add(first(entry, "packages") + " " + first(entry, "clients") + " " + first(entry, "operations"));
                for (JsonNode field : entry) {
                    assertThat(texts(field)).isSorted().doesNotHaveDuplicates();
                }
            }
            assertThat(order).isSorted().doesNotHaveDuplicates();
        }
        assertThat(texts(table.path("observability"))).isSorted().doesNotHaveDuplicates();
        assertThat(texts(table.path("inProcess"))).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(LibraryLanguage.class)
    void aPatternForOperationsCoversNoOtherOperationOfItsEntry(LibraryLanguage language) throws IOException {
        for (JsonNode entry : table(language).path("boundaries")) {
            List<String> operations = texts(entry.path("operations"));
            for (String operation : operations) {
                List<String> others = operations.stream().filter(other -> !other.equals(operation)).toList();
                assertThat(NamePatterns.of(others).contains(operation))
                        .as("%s of %s", operation, entry.path("packages"))
                        .isFalse();
            }
        }
    }

    private static String first(JsonNode entry, String field) {
        return entry.path(field).path(0).asText();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }
}
