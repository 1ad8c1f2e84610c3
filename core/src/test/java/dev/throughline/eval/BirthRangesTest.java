package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BirthRangesTest {

    /** Lengths of what lies before a range, of the range, and how many ranges before it that one takes in. */
    @Property(tries = 200)
    void containsWhatWasAdded(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> steps,
            @ForAll @IntRange(min = 0, max = 3) int nested) {
        BirthRanges ranges = new BirthRanges();
        BitSet expected = new BitSet();
        int now = 1;
        for (int step : steps) {
            int outer = now;
            for (int i = 0; i < nested; i++) {
                now += 2;
                ranges.add(now, now + step);
                now += step;
            }
            now++;
            if (step % 2 == 0) {
                ranges.add(outer, now);
                expected.set(outer, now);
            } else {
                int at = outer;
                for (int i = 0; i < nested; i++) {
                    at += 2;
                    expected.set(at, at + step);
                    at += step;
                }
            }
        }
        for (int birth = 0; birth < now + 3; birth++) {
            assertThat(ranges.contains(birth)).as("birth %s", birth).isEqualTo(expected.get(birth));
        }
    }
}
