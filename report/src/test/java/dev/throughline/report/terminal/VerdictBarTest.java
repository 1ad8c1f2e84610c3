package dev.throughline.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Summary;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VerdictBarTest {

    @Test
    void showsEachVerdictByItsShare() {
        Summary.VerdictCounts counts = new Summary.VerdictCounts(10, 5, 2, 2, 1);
        assertThat(VerdictBar.of(counts, 10, new TerminalStyle(false, false, 80))).isEqualTo("#####==--.");
    }

    @Test
    void aRareVerdictIsSeen() {
        Summary.VerdictCounts counts = new Summary.VerdictCounts(1000, 999, 0, 0, 1);
        assertThat(VerdictBar.of(counts, 20, new TerminalStyle(false, false, 80))).isEqualTo("#".repeat(19) + ".");
    }

    @Test
    void withoutRoutesThereIsNoBar() {
        assertThat(VerdictBar.of(new Summary.VerdictCounts(0, 0, 0, 0, 0), 20, TerminalStyle.plain())).isEmpty();
    }

    @Property
    void fillsItsColumnsAndHidesNothing(
            @ForAll @Size(4) int[] numbers, @ForAll @IntRange(min = 4, max = 200) int columns) {
        int[] counts = Arrays.stream(numbers).map(n -> Math.floorMod(n, 100_000)).toArray();
        int[] cells = VerdictBar.cells(counts, columns);
        int expected = Arrays.stream(counts).sum() == 0 ? 0 : columns;
        assertThat(Arrays.stream(cells).sum()).isEqualTo(expected);
        for (int i = 0; i < counts.length; i++) {
            assertThat(cells[i] > 0).isEqualTo(counts[i] > 0);
        }
    }
}
