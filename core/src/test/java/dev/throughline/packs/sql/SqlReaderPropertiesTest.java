package dev.throughline.packs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlReaderPropertiesTest {
    private static final List<String> WORDS = List.of(
            "UPDATE", "jobs", "SET", "status", "=", "'new'", "'", "WHERE", "id", "IN", "(", ")", ",", "$1", "?", ":a",
            "@b", "%s", "%(c)s", "AND", "OR", "NOT", "WITH", "n", "AS", "SELECT", "FROM", "INSERT", "INTO", "VALUES",
            "CASE", "WHEN", "THEN", "ELSE", "END", "::text", "ANY", "ARRAY[", "]", "--", "/*", ";", "\u0000", "\"", "`",
            "RETURNING", "*");

    @Property(tries = 300)
    void wordsOfStatementsInAnyOrderAreReadOrNot(@ForAll("statements") List<String> pieces) {
        assertThat(SqlReader.read(pieces)).isNotNull();
    }

    @Property(tries = 200)
    void anyTextIsReadOrNot(@ForAll String text) {
        assertThat(SqlReader.read(List.of("UPDATE jobs SET status = " + text))).isNotNull();
    }

    @Property(tries = 200)
    void whatIsWrittenAsTextIsReadAsIs(@ForAll("states") String from, @ForAll("states") String to) {
        String sql = "UPDATE jobs SET status = '" + to + "' WHERE status = '" + from + "'";

        assertThat(SqlReader.read(List.of(sql))).hasValueSatisfying(change -> {
            assertThat(change.written()).containsEntry("status", new SqlTerm.Constant(to));
            assertThat(change.filters())
                    .containsExactly(new SqlFilter("status", List.of(new SqlTerm.Constant(from)), true));
        });
    }

    @Provide
    Arbitrary<List<String>> statements() {
        return Arbitraries.of(WORDS).list().ofMaxSize(30).map(words -> String.join(" ", words))
                .list().ofMinSize(1).ofMaxSize(3)
                .map(pieces -> pieces.stream().map(piece -> "UPDATE " + piece).toList());
    }

    @Provide
    Arbitrary<String> states() {
        return Arbitraries.strings().withCharRange('a', 'z').withChars("_- ").ofMinLength(1).ofMaxLength(20);
    }
}
