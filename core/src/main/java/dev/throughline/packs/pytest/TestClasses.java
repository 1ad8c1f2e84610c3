package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the runner sees of classes. */
final class TestClasses {
    private static final String TEST_CASE = "TestCase";

    private TestClasses() {}

    /** Whether it is one of unittest's, or of a library's that builds on it. */
    static boolean isTestCase(ClassValue type) {
        return libraryBases(type).stream().anyMatch(path -> path.endsWith(TEST_CASE));
    }

    /** Paths of the classes of libraries above it. */
    static List<String> libraryBases(ClassValue type) {
        return Linearisation.of(type).stream()
                .map(base -> base instanceof Unknown library && library.path() != null ? library.path() : "")
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** A member as the first class of the project has it, or null. */
    static @Nullable Value member(ClassValue type, String name) {
        for (Value each : Linearisation.of(type)) {
            Value member = each instanceof ClassValue project ? project.field(name) : null;
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /** Whether it says itself that it holds no tests. */
    static boolean isExcluded(ClassValue type) {
        return Bool.FALSE.equals(member(type, "__test__"));
    }

    /** Whether it makes its instances in a way of its own, as pytest's classes must not. */
    static boolean hasInitialiser(ClassValue type) {
        return member(type, "__init__") != null || member(type, "__new__") != null;
    }

    /** Its members by name, also those of the classes of the project above it, topmost first. */
    static Map<String, Value> members(ClassValue type) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Value each : Linearisation.of(type).reversed()) {
            if (each instanceof ClassValue project) {
                for (String name : List.copyOf(project.slotNames())) {
                    Value member = project.field(name);
                    if (member != null) {
                        members.put(name, member);
                    }
                }
            }
        }
        return members;
    }

    /** An instance that no code of the project has initialised. */
    static RecordValue bare(ClassValue type, Site site) {
        return RecordValue.instance(type, true, site);
    }

    /** A member as an instance has it, which binds methods. */
    static Value bound(Interpreter in, Value instance, String name, Site site) {
        return in.get(instance, name, site);
    }
}
