package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineTableTest {

    @Test
    void countsALineFeedToTheLineThatItEnds() {
        LineTable lines = LineTable.of("ab\n\nc".getBytes(StandardCharsets.US_ASCII));

        assertThat(lines.lineAt(0)).isEqualTo(1);
        assertThat(lines.lineAt(2)).isEqualTo(1);
        assertThat(lines.lineAt(3)).isEqualTo(2);
        assertThat(lines.lineAt(4)).isEqualTo(3);
        assertThat(lines.lineAt(5)).isEqualTo(3);
    }

    @Test
    void givesAnEmptySourceOneLine() {
        assertThat(LineTable.of(new byte[0]).lineAt(0)).isEqualTo(1);
    }
}
