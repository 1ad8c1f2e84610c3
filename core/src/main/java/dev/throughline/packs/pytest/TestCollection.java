package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the cases of a test file in the order in which they stand in it. */
final class TestCollection {
    private static final int DEEPEST = 10;

    private final Interpreter in;
    private final PytestRules rules;
    private final FixtureReader fixtures;

    TestCollection(Interpreter in, PytestRules rules) {
        this.in = in;
        this.rules = rules;
        this.fixtures = new FixtureReader(in);
    }

    /** Something that a name holds, with its place. */
    private record Held(String name, Value value, Site site) {}

    /**
     * The cases of a module.
     *
     * @param outer the fixtures that are seen around it
     */
    TestItem.Group of(ModuleValue module, FixtureTable outer) {
        FixtureTable table = fixtures.inside(outer, module);
        if (!rules.unittest()) {
            table = table.with(List.of(
                    FixtureDefinition.around(SetupMethods.OF_MODULE, FixtureScope.MODULE, Site.NOWHERE)));
        } else {
            table = FixtureTable.EMPTY.with(List.of(
                    FixtureDefinition.around(SetupMethods.OF_MODULE, FixtureScope.MODULE, Site.NOWHERE)));
        }
        List<Mark> marks = Mark.held(in, module.own(Mark.ATTRIBUTE));
        List<TestItem> items = new ArrayList<>();
        for (Held held : held(module)) {
            TestItem item = held.value instanceof ClassValue type
                    ? group(held.name, "", type, marks, table, 0)
                    : function(held, marks, table);
            if (item != null) {
                items.add(item);
            }
        }
        return new TestItem.Group("", null, table, items);
    }

    private static List<Held> held(ModuleValue module) {
        List<Held> all = new ArrayList<>();
        for (String name : module.names()) {
            Value value = module.own(name);
            for (Value option : value == null ? List.<Value>of() : Union.options(value)) {
                Site site = site(option);
                if (site != null) {
                    all.add(new Held(name, option, site));
                    break;
                }
            }
        }
        all.sort(Comparator.comparing((Held held) -> !held.site.file().equals(module.file()))
                .thenComparing(held -> held.site.file())
                .thenComparingInt(held -> held.site.span().start())
                .thenComparing(Held::name));
        return all;
    }

    /** Where a class or function is declared; null for anything else. */
    private static @Nullable Site site(Value value) {
        if (value instanceof ClassValue type) {
            Span span = type.node().span();
            return new Site(type.module().file(), span);
        }
        TestFunction function = TestFunction.of(value);
        return function == null ? null : function.site();
    }

    private @Nullable TestItem function(Held held, List<Mark> marks, FixtureTable table) {
        TestFunction written = TestFunction.of(held.value);
        if (rules.unittest() || !rules.isFunction(held.name) || written == null) {
            return null;
        }
        List<Mark> all = new ArrayList<>(Mark.of(in, held.value));
        all.addAll(marks);
        return new TestItem.Case(held.name, held.name, held.value, written, null, false, all, table.with(List.of(
                FixtureDefinition.around(SetupMethods.OF_FUNCTION, FixtureScope.FUNCTION, Site.NOWHERE))));
    }

    private TestItem.@Nullable Group group(
            String name, String around, ClassValue type, List<Mark> outerMarks, FixtureTable outer, int depth) {
        boolean testCase = TestClasses.isTestCase(type);
        boolean collected = testCase
                || (!rules.unittest() && rules.isClass(name) && !TestClasses.hasInitialiser(type));
        if (!collected || TestClasses.isExcluded(type) || depth > DEEPEST) {
            return null;
        }
        String path = around.isEmpty() ? name : around + " > " + name;
        List<Mark> marks = new ArrayList<>(Mark.ofClass(in, type));
        marks.addAll(outerMarks);
        FixtureTable table = (rules.unittest() ? outer : fixtures.inside(outer, type)).with(around(testCase));
        RecordValue bare = TestClasses.bare(type, Site.NOWHERE);
        List<TestItem> items = new ArrayList<>();
        for (Map.Entry<String, Value> member : TestClasses.members(type).entrySet()) {
            Value value = Union.options(member.getValue()).getFirst();
            TestItem item = value instanceof ClassValue nested
                    ? testCase ? null : group(member.getKey(), path, nested, marks, table, depth + 1)
                    : method(member.getKey(), path, value, type, testCase, bare, marks, table);
            if (item != null) {
                items.add(item);
            }
        }
        return items.isEmpty() ? null : new TestItem.Group(path, type, table, items);
    }

    private static List<FixtureDefinition> around(boolean testCase) {
        return testCase
                ? List.of(
                        FixtureDefinition.around(
                                SetupMethods.OF_TEST_CASE_CLASS, FixtureScope.CLASS, Site.NOWHERE),
                        FixtureDefinition.around(SetupMethods.OF_TEST_CASE, FixtureScope.FUNCTION, Site.NOWHERE))
                : List.of(
                        FixtureDefinition.around(SetupMethods.OF_CLASS, FixtureScope.CLASS, Site.NOWHERE),
                        FixtureDefinition.around(SetupMethods.OF_METHOD, FixtureScope.FUNCTION, Site.NOWHERE));
    }

    private @Nullable TestItem method(
            String name,
            String path,
            Value value,
            ClassValue type,
            boolean testCase,
            RecordValue bare,
            List<Mark> outerMarks,
            FixtureTable table) {
        boolean isTest = testCase ? name.startsWith("test") : rules.isFunction(name);
        if (!isTest || value instanceof Fixture) {
            return null;
        }
        TestFunction written = TestFunction.of(TestClasses.bound(in, bare, name, Site.NOWHERE));
        if (written == null) {
            return null;
        }
        List<Mark> marks = new ArrayList<>(Mark.of(in, value));
        marks.addAll(outerMarks);
        return new TestItem.Case(path + " > " + name, name, value, written, type, testCase, marks, table);
    }
}
