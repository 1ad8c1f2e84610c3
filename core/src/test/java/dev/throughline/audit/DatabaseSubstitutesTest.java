package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Site;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.boundary.DatabaseUrl;
import dev.throughline.syntax.ir.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSubstitutesTest {
    private static final Site ENGINE = new Site("shop/database.py", new Span(0, 1, 7));
    private static final Site IN_TEST = new Site("tests/conftest.py", new Span(0, 1, 3));

    private static DatabaseChosen chosen(String setting, String url, Site... way) {
        List<DatabaseUrl> databases = Stream.of(url.split(" "))
                .map(DatabaseUrl::read)
                .flatMap(Optional::stream)
                .toList();
        return new DatabaseChosen(setting, databases, List.of(way));
    }

    private static List<String> found(String production, DatabaseChosen... choices) {
        return new DatabaseSubstitutes(TestSide.NONE, List.of(chosen("engine", production, ENGINE)))
                .of(List.of(choices), true)
                .stream()
                .map(substitute -> substitute.name() + " at " + substitute.source())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://h/d, sqlite://, true",
        "postgresql://h/d, sqlite:///file.db, true",
        "sqlite:///file.db, sqlite:///:memory:, true",
        "sqlite:///file.db, sqlite:///other.db, false",
        "postgresql://h/d, postgresql://h/other, false",
        "postgresql://h/d, mysql://h/d, false",
        "sqlite://, sqlite://, false",
        "sqlite:// postgresql://h/d, sqlite://, true",
        "unknown, sqlite://, true",
        "unknown, sqlite:///file.db, false",
    })
    void tellsWhatProductionsOwnEngineStandsInFor(String production, String inTest, boolean expected) {
        assertThat(found(production, chosen("engine", inTest, ENGINE))).hasSize(expected ? 1 : 0);
    }

    @Test
    void comparesAnEngineOfTheTestsWithAllOfProduction() {
        assertThat(found("postgresql://h/d", chosen("another", "sqlite:///file.db", IN_TEST)))
                .containsExactly("sqlite at tests/conftest.py:3");
    }

    @Test
    void namesThePlaceInTheTestsThatLeadsThere() {
        assertThat(found("postgresql://h/d", chosen("engine", "sqlite://", ENGINE, IN_TEST)))
                .containsExactly("sqlite at tests/conftest.py:3");
    }

    @Test
    void namesTheVariableThatLeadsThere() {
        assertThat(found("postgresql://h/d",
                chosen("engine", "sqlite://", ENGINE), chosen("variable DATABASE_URL", "sqlite://", IN_TEST)))
                .containsExactly("sqlite at tests/conftest.py:3");
    }

    @Test
    void keepsSilentWhereNothingTalksToADatabase() {
        DatabaseSubstitutes substitutes = new DatabaseSubstitutes(TestSide.NONE, List.of());

        assertThat(substitutes.of(List.of(chosen("engine", "sqlite://", ENGINE)), false)).isEmpty();
    }

    @Test
    void keepsWhatWasChosenForNoFileAlone() {
        DatabaseSubstitutes substitutes = new DatabaseSubstitutes(TestSide.NONE, List.of());

        assertThat(substitutes.isOfOneFile(chosen("engine", "sqlite://", ENGINE, IN_TEST))).isTrue();
        assertThat(substitutes.isOfOneFile(chosen("engine", "sqlite://", ENGINE, Site.NOWHERE))).isFalse();
    }
}
