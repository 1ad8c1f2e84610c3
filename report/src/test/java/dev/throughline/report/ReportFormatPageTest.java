package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that documents the JSON format, {@code docs/report-format.md}, against the schema. */
class ReportFormatPageTest {

    private static final Path PAGE = Path.of("..", "docs", "report-format.md");
    private static final Pattern CODE = Pattern.compile("`\"?([^`\"]+)\"?`");

    @Test
    void thePageNamesEveryFieldAndValueOfTheSchema() throws IOException {
        Set<String> documented = CODE.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> words = new TreeSet<>();
        collect(new ObjectMapper().readTree(JsonReport.class.getResource("throughline-1.schema.json")), words);
        assertThat(words).hasSizeGreaterThan(60);
        assertThat(documented).containsAll(words);
    }

    @Test
    void theLinkToTheSchemaLeadsToIt() throws IOException {
        Matcher link = Pattern.compile("\\]\\((\\S+\\.schema\\.json)\\)").matcher(Files.readString(PAGE));
        assertThat(link.find()).isTrue();
        assertThat(PAGE.resolveSibling(link.group(1))).exists();
    }

    /** The names of all properties and the values of all enumerations. */
    private static void collect(JsonNode node, Set<String> words) {
        JsonNode properties = node.path("properties");
        if (properties.isObject()) {
            properties.fieldNames().forEachRemaining(words::add);
        }
        node.path("enum").forEach(value -> words.add(value.asText()));
        node.forEach(child -> collect(child, words));
    }
}
