package dev.throughline.packs.cargotest;

import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a table gives one run of a test.
 *
 * @param arguments by the position of the parameter; the others are not the table's matter
 * @param expected what the test is expected to give, or null where the table does not say
 */
record CaseRow(Map<Integer, Value> arguments, @Nullable Value expected) {
    /** The run of a test that has no table. */
    static final CaseRow PLAIN = new CaseRow(Map.of(), null);

    /** This row with an argument more. */
    CaseRow with(int position, Value argument) {
        Map<Integer, Value> all = new LinkedHashMap<>(arguments);
        all.put(position, argument);
        return new CaseRow(all, expected);
    }
}
