package dev.throughline.packs.pytest;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test file holds: cases, and classes of cases. */
sealed interface TestItem {

    /** Names of the classes around and its own, outermost first, joined by {@code " > "}; empty for the file. */
    String name();

    /**
     * A file or a class.
     *
     * @param type the class, null for a file
     */
    record Group(String name, @Nullable ClassValue type, FixtureTable fixtures, List<TestItem> items)
            implements TestItem {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A case.
     *
     * @param attribute the name of its function
     * @param function its function, as the module or class holds it
     * @param type the class whose method it is, or null
     * @param marks its markers, those of its own function first, then of the classes and modules around
     */
    record Case(
            String name,
            String attribute,
            Value function,
            TestFunction written,
            @Nullable ClassValue type,
            boolean ofUnittest,
            List<Mark> marks,
            FixtureTable fixtures)
            implements TestItem {
        public Case {
            marks = List.copyOf(marks);
        }

        /** Where it is declared. */
        Site site() {
            return written.site();
        }

        /** Its markers of one name, nearest first. */
        List<Mark> marks(String kind) {
            return marks.stream().filter(mark -> mark.is(kind)).toList();
        }
    }
}
