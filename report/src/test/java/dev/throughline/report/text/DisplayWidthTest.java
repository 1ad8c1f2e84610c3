package dev.throughline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisplayWidthTest {

    @Test
    void countsColumnsNotCharacters() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("世界")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("🚀")).isEqualTo(2);
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(DisplayWidth.fit("abcdef", 6, "…")).isEqualTo("abcdef");
        assertThat(DisplayWidth.fit("abcdefg", 6, "…")).isEqualTo("abcde…");
        assertThat(DisplayWidth.fit("世界世界", 6, "...")).isEqualTo("世...");
        assertThat(DisplayWidth.fit("abcdef", 2, "...")).isEqualTo("..");
    }

    @Property
    void whatFitsIsNeverWider(@ForAll String text, @ForAll @IntRange(max = 40) int columns) {
        assertThat(DisplayWidth.of(DisplayWidth.fit(text, columns, "…"))).isLessThanOrEqualTo(columns);
    }
}
