package dev.throughline.packs.pytest;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fixtures are set up for: one run of a case, or all cases of a file or class.
 *
 * @param test the case, or null
 * @param row how the case is run
 * @param type the class whose tests they are, or null
 * @param instance the object that the test is a method of, or one that stands for it; null outside of classes
 * @param fixtures the fixtures that are seen there
 * @param used the fixtures that have been set up for it
 */
record CaseContext(
        TestItem.@Nullable Case test,
        CaseRow row,
        @Nullable ClassValue type,
        @Nullable Value instance,
        FixtureTable fixtures,
        Set<FixtureInstance> used) {

    /** For all cases of a file or class. */
    static CaseContext of(TestItem.Group group, @Nullable Value instance) {
        return new CaseContext(null, CaseRow.PLAIN, group.type(), instance, group.fixtures(), new LinkedHashSet<>());
    }

    /** For a run of a case. */
    static CaseContext of(TestItem.Case test, CaseRow row, @Nullable Value instance) {
        return new CaseContext(test, row, test.type(), instance, test.fixtures(), new LinkedHashSet<>());
    }

    /** The names of the fixtures that the case asks for itself, by its markers first. */
    static List<String> asked(TestItem.Case test) {
        Set<String> names = new LinkedHashSet<>();
        for (Mark mark : test.marks("usefixtures")) {
            for (Value argument : mark.arguments().arguments()) {
                if (argument instanceof dev.throughline.eval.value.Text(String name)) {
                    names.add(name);
                }
            }
        }
        if (!test.ofUnittest()) {
            names.addAll(test.written().fixtureNames());
        }
        return List.copyOf(names);
    }
}
