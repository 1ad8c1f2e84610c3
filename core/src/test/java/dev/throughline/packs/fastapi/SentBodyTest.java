package dev.throughline.packs.fastapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.RequestValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentBodyTest {
    private static final Parameters.Parameter ITEM = new Parameters.Parameter("item", null, List.of(), null);

    private static SentBody of(Value body) {
        RecordValue nothing = RecordValue.closed(null);
        Value request = RequestValue.concrete("POST", "/items", nothing, nothing, body);
        return SentBody.of(new Exchanged(request, Nothing.UNDEFINED, Nothing.UNDEFINED, Site.NOWHERE), ITEM);
    }

    private static MapValue map(Map<String, Value> entries) {
        MapValue map = MapValue.byContent(false);
        entries.forEach((key, value) -> map.restore(Objects.requireNonNull(map.slotFor(new Text(key))), value));
        return map;
    }

    @Test
    void fillsWhatATextIsSentFor() {
        SentBody body = of(map(Map.of("name", new Text("Table"))));
        assertThat(body.fills("name")).isTrue();
        assertThat(body.fills("size")).isFalse();
    }

    @Test
    void looksIntoThePartThatHasTheNameOfTheParameter() {
        assertThat(of(map(Map.of("item", map(Map.of("name", new Text("Table")))))).fills("name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "false", "No", "0", "-0.0"})
    void fillsNothingThatMayCountAsFalse(String sent) {
        assertThat(of(map(Map.of("name", new Text(sent)))).fills("name")).isFalse();
    }

    @Test
    void fillsNothingThatIsNotKnown() {
        assertThat(of(map(Map.of("name", Unknown.ANY))).fills("name")).isFalse();
        assertThat(of(map(Map.of("name", Union.of(new Text("Table"), Nothing.NULL)))).fills("name")).isFalse();
        assertThat(of(Unknown.ANY).fills("name")).isFalse();
    }
}
