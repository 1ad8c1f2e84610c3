package dev.throughline.packs.runner;

import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the members in front of a registration say: {@code describe.skip.each(rows)(…)}.
 *
 * @param todo whether it is only announced
 * @param optIn the switch that it is put behind, or null
 * @param rows the runs
 */
record Modifiers(boolean todo, @Nullable String optIn, List<List<Value>> rows, Fixtures fixtures) {
    static final Modifiers NONE = new Modifiers(false, null, Rows.NONE, Fixtures.NONE);

    Modifiers announced() {
        return new Modifiers(true, optIn, rows, fixtures);
    }

    Modifiers behind(@Nullable String name) {
        return new Modifiers(todo, SwitchNames.both(optIn, name), rows, fixtures);
    }

    Modifiers forEach(List<List<Value>> table) {
        return new Modifiers(todo, optIn, table, fixtures);
    }

    Modifiers with(Fixtures more) {
        return new Modifiers(todo, optIn, rows, more);
    }
}
