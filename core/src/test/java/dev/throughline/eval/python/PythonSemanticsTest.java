package dev.throughline.eval.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.ValueText;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonSemanticsTest {
    private static final Value PATH = new Template(List.of(new Text("/items/"), Unknown.ANY, new Text("/owner")));

    private final PythonWorld world = new PythonWorld();

    /** What an expression, as people would write it, has to give. */
    record Case(String expression, Function<PythonWorld, Value> value, String expected) {
        @Override
        public String toString() {
            return expression;
        }
    }

    private static Case expect(String expression, String expected, Function<PythonWorld, Value> value) {
        return new Case(expression, value, expected);
    }

    static Stream<Case> texts() {
        return Stream.of(
                expect("'/a/{}/{x}'.format(1, x='b')", "'/a/1/b'", w -> w.interpreter().call(
                        w.interpreter().get(w.value("/a/{}/{x}"), "format", dev.throughline.eval.Site.NOWHERE),
                        new dev.throughline.eval.Invocation(Nothing.UNDEFINED, List.of(new Num(1)), false,
                                Map.of("x", new Text("b")), false, dev.throughline.eval.Site.NOWHERE))),
                expect("'{:03d}|{:>4}|{:.2f}'.format(7, 'a', 1.5)", "'007|   a|1.50'",
                        w -> w.call("{:03d}|{:>4}|{:.2f}", "format", 7, "a", 1.5)),
                expect("'{0[k]}{{}}'.format({'k': 2})", "'2{}'", w -> w.call("{0[k]}{{}}", "format", Map.of("k", 2))),
                expect("'/{}'.format(unknown)", "`/${unknown}`", w -> w.call("/{}", "format", Unknown.ANY)),
                expect("'{a}'.format_map({'a': True})", "'True'", w -> w.call("{a}", "format_map", Map.of("a", true))),
                expect("'%s/%d%%' % ('a', 3)", "'a/3%'", w -> w.operate("%s/%d%%", "%", List.of("a", 3))),
                expect("'%(x)s-%05d'", "'a-?'".replace("?", "${unknown}").replace('\'', '`'),
                        w -> w.operate("%(x)s-%05d", "%", Map.of("x", "a"))),
                expect("'%s' % unknown", "`${unknown}`", w -> w.operate("%s", "%", Unknown.ANY)),
                expect("', '.join(['a', 'b'])", "'a, b'", w -> w.call(", ", "join", List.of("a", "b"))),
                expect("'/'.join(['a', unknown])", "`a/${unknown}`",
                        w -> w.call("/", "join", List.of("a", Unknown.ANY))),
                expect("'a/b/c'.split('/', 1)", "['a', 'b/c']", w -> w.call("a/b/c", "split", "/", 1)),
                expect("'a/b/c'.rsplit('/', 1)", "['a/b', 'c']", w -> w.call("a/b/c", "rsplit", "/", 1)),
                expect("' a  b '.split()", "['a', 'b']", w -> w.call(" a  b ", "split")),
                expect("'/a/'.strip('/')", "'a'", w -> w.call("/a/", "strip", "/")),
                expect("path.lstrip('/')", "`items/${unknown}/owner`", w -> w.call(PATH, "lstrip", "/")),
                expect("'a-b'.replace('-', '_')", "'a_b'", w -> w.call("a-b", "replace", "-", "_")),
                expect("'x1'.removeprefix('x')", "'1'", w -> w.call("x1", "removeprefix", "x")),
                expect("path.removesuffix('/owner')", "`/items/${unknown}`",
                        w -> w.call(PATH, "removesuffix", "/owner")),
                expect("path.startswith('/items')", "true", w -> w.call(PATH, "startswith", "/items")),
                expect("path.startswith(('/a', '/b'))", "false",
                        w -> w.call(PATH, "startswith", List.of("/a", "/b"))),
                expect("path.endswith('x/owner')", "unknown", w -> w.call(PATH, "endswith", "x/owner")),
                expect("'user_name'.title()", "'User_Name'", w -> w.call("user_name", "title")),
                expect("'7'.zfill(3)", "'007'", w -> w.call("7", "zfill", 3)),
                expect("'42'.isdigit()", "true", w -> w.call("42", "isdigit")),
                expect("'a=b'.partition('=')", "['a', '=', 'b']", w -> w.call("a=b", "partition", "=")),
                expect("'abc'.find('c')", "2", w -> w.call("abc", "find", "c")),
                expect("'abc'[-1]", "'c'", w -> w.item("abc", -1)),
                expect("'abc'[::-1]", "'cba'",
                        w -> w.item("abc", new SliceValue(Nothing.NULL, Nothing.NULL, new Num(-1)))),
                expect("'ab' * 2", "'abab'", w -> w.operate("ab", "*", 2)));
    }

    static Stream<Case> operators() {
        return Stream.of(
                expect("7 // 2", "3", w -> w.operate(7, "//", 2)),
                expect("-7 % 3", "2", w -> w.operate(-7, "%", 3)),
                expect("2 ** 10", "1024", w -> w.operate(2, "**", 10)),
                expect("True + 1", "2", w -> w.operate(true, "+", 1)),
                expect("[1] + [2]", "[1, 2]", w -> w.operate(List.of(1), "+", List.of(2))),
                expect("[0] * 3", "[0, 0, 0]", w -> w.operate(List.of(0), "*", 3)),
                expect("{'a': 1} | {'b': 2}", "Map{'a': 1, 'b': 2}",
                        w -> w.operate(Map.of("a", 1), "|", Map.of("b", 2))),
                expect("{1, 2} - {2}", "Set{1}",
                        w -> w.operate(w.run("set", List.of(1, 2)), "-", w.run("set", List.of(2)))),
                expect("'a' < 'b'", "true", w -> w.operate("a", "<", "b")),
                expect("(1, 'b') < (1, 'c')", "true", w -> w.operate(List.of(1, "b"), "<", List.of(1, "c"))),
                expect("1 < unknown", "unknown", w -> w.operate(1, "<", Unknown.ANY)),
                expect("~1", "-2", w -> w.interpreter().semantics().unary("~", new Num(1))));
    }

    static Stream<Case> collections() {
        return Stream.of(
                expect("[1, 2, 3][-1]", "3", w -> w.item(List.of(1, 2, 3), -1)),
                expect("[1, 2, 3][1:]", "[2, 3]",
                        w -> w.item(List.of(1, 2, 3), new SliceValue(new Num(1), Nothing.NULL, Nothing.NULL))),
                expect("{'a': 1}['a']", "1", w -> w.item(Map.of("a", 1), "a")),
                expect("{('GET', 1): 2}[('GET', 1)]", "2",
                        w -> w.item(Map.of(List.of("GET", 1), 2), List.of("GET", 1))),
                expect("{'a': 1}.get('b')", "null", w -> w.call(Map.of("a", 1), "get", "b")),
                expect("{'a': 1}.get('b', 5)", "5", w -> w.call(Map.of("a", 1), "get", "b", 5)),
                expect("{'a': 1}.get(unknown)", "1 | null | unknown", w -> w.call(Map.of("a", 1), "get", Unknown.ANY)),
                expect("{'a': 1}.items()", "[['a', 1]]", w -> w.call(Map.of("a", 1), "items")),
                expect("dict.fromkeys(['a'], 0)", "Map{'a': 0}", w -> w.call(BuiltinTypes.DICT, "fromkeys",
                        List.of("a"), 0)),
                expect("{1} >= {2}", "false", w -> w.call(w.run("set", List.of(1)), "issuperset",
                        w.run("set", List.of(2)))),
                expect("{1, 2} & {2}", "Set{2}", w -> w.call(w.run("set", List.of(1, 2)), "intersection", List.of(2))),
                expect("['b', 'a'].index('a')", "1", w -> w.call(List.of("b", "a"), "index", "a")),
                expect("[1, 2, 1].count(1)", "2", w -> w.call(List.of(1, 2, 1), "count", 1)),
                expect("list[int]", "class list[class int]", w -> w.item(BuiltinTypes.LIST, BuiltinTypes.INT)));
    }

    static Stream<Case> functions() {
        return Stream.of(
                expect("len({'a': 1})", "1", w -> w.run("len", Map.of("a", 1))),
                expect("len(unknown)", "unknown", w -> w.run("len", Unknown.ANY)),
                expect("str(None)", "'None'", w -> w.run("str", (Object) null)),
                expect("str(1.5)", "'1.5'", w -> w.run("str", 1.5)),
                expect("int('42')", "42", w -> w.run("int", "42")),
                expect("float('1e3')", "1000", w -> w.run("float", "1e3")),
                expect("bool([])", "false", w -> w.run("bool", List.of())),
                expect("range(1, 7, 2)", "[1, 3, 5]", w -> w.run("range", 1, 7, 2)),
                expect("range(3, 0, -1)", "[3, 2, 1]", w -> w.run("range", 3, 0, -1)),
                expect("enumerate('ab', 1)", "[[1, 'a'], [2, 'b']]", w -> w.run("enumerate", "ab", 1)),
                expect("zip([1, 2], 'ab')", "[[1, 'a'], [2, 'b']]", w -> w.run("zip", List.of(1, 2), "ab")),
                expect("map(str, [1, 2])", "['1', '2']", w -> w.run("map", BuiltinTypes.STR, List.of(1, 2))),
                expect("filter(None, [0, 1])", "[1]", w -> w.run("filter", null, List.of(0, 1))),
                expect("sorted([3, 1, 2], reverse=True)", "[3, 2, 1]",
                        w -> w.run("sorted", List.of(List.of(3, 1, 2)), Map.of("reverse", true))),
                expect("sorted(['a', unknown])", "['a' | unknown, 'a' | unknown]",
                        w -> w.run("sorted", List.of("a", Unknown.ANY))),
                expect("max(1, 3, 2)", "3", w -> w.run("max", 1, 3, 2)),
                expect("min([], default=0)", "0", w -> w.run("min", List.of(List.of()), Map.of("default", 0))),
                expect("sum([1, 2])", "3", w -> w.run("sum", List.of(1, 2))),
                expect("any([0, unknown])", "unknown", w -> w.run("any", List.of(0, Unknown.ANY))),
                expect("all([])", "true", w -> w.run("all", List.of())),
                expect("round(2.567, 2)", "2.57", w -> w.run("round", 2.567, 2)),
                expect("isinstance('a', (int, str))", "true",
                        w -> w.run("isinstance", "a", List.of(BuiltinTypes.INT, BuiltinTypes.STR))),
                expect("isinstance(True, int)", "true", w -> w.run("isinstance", true, BuiltinTypes.INT)),
                expect("isinstance(KeyError(), LookupError)", "true",
                        w -> w.run("isinstance", w.run("KeyError"), ExceptionType.named("LookupError"))),
                expect("isinstance(KeyError(), ValueError)", "false",
                        w -> w.run("isinstance", w.run("KeyError"), ExceptionType.named("ValueError"))),
                expect("isinstance(unknown, str)", "unknown", w -> w.run("isinstance", Unknown.ANY, BuiltinTypes.STR)),
                expect("issubclass(OSError, Exception)", "true", w -> w.run("issubclass",
                        ExceptionType.named("OSError"), ExceptionType.named("Exception"))),
                expect("type('a')", "class str", w -> w.run("type", "a")),
                expect("str(ValueError('no'))", "'no'", w -> w.run("str", w.run("ValueError", "no"))),
                expect("getattr('a', 'nothing', 1)", "1", w -> w.run("getattr", "a", "nothing", 1)),
                expect("callable(len)", "true", w -> w.run("callable", w.named("len"))),
                expect("next(iter([]), 0)", "0", w -> w.run("next", w.run("iter", List.of()), 0)));
    }

    @ParameterizedTest
    @MethodSource({"texts", "operators", "collections", "functions"})
    void givesWhatPythonGives(Case example) {
        assertThat(ValueText.of(example.value.apply(world))).isEqualTo(example.expected);
    }

    @Test
    void emptyCollectionsCountAsFalse() {
        List<Value> empty = List.of(world.value(List.of()), world.value(Map.of()), world.run("set"), world.value(""));

        assertThat(empty).allMatch(v -> Truth.of(v) == Ternary.FALSE);
        assertThat(Truth.of(ListValue.maybe(List.of(new Num(1))))).isEqualTo(Ternary.MAYBE);
        assertThat(Truth.of(world.run("ValueError"))).isEqualTo(Ternary.TRUE);
    }

    @Test
    void equalityLooksInside() {
        assertThat(equal(List.of(1, Map.of("a", 2)), List.of(true, Map.of("a", 2)))).isEqualTo(Ternary.TRUE);
        assertThat(equal(List.of(1, Unknown.ANY), List.of(2, 3))).isEqualTo(Ternary.FALSE);
        assertThat(equal(List.of(1, Unknown.ANY), List.of(1, 3))).isEqualTo(Ternary.MAYBE);
        assertThat(equal("1", 1)).isEqualTo(Ternary.FALSE);
        assertThat(equal(PATH, "/users/1/owner")).isEqualTo(Ternary.FALSE);
        assertThat(equal(PATH, "/items/1/owner")).isEqualTo(Ternary.MAYBE);
        assertThat(equal(Unknown.PRESENT, Nothing.NULL)).isEqualTo(Ternary.FALSE);
        assertThat(Equality.of(world.value(List.of()), world.value(List.of()), true)).isEqualTo(Ternary.FALSE);
    }

    private Ternary equal(Object left, Object right) {
        return Equality.of(world.value(left), world.value(right), false);
    }

    @Test
    void containmentDependsOnTheContainer() {
        assertThat(contains(List.of(200, 201), 201)).isEqualTo(Ternary.TRUE);
        assertThat(contains(List.of(200, Unknown.ANY), 404)).isEqualTo(Ternary.MAYBE);
        assertThat(contains(Map.of("a", 1), "a")).isEqualTo(Ternary.TRUE);
        assertThat(contains(Map.of("a", 1), "b")).isEqualTo(Ternary.FALSE);
        assertThat(contains("abc", "bc")).isEqualTo(Ternary.TRUE);
        assertThat(contains(PATH, "items")).isEqualTo(Ternary.TRUE);
        assertThat(contains(PATH, "users")).isEqualTo(Ternary.MAYBE);
    }

    private Ternary contains(Object container, Object value) {
        return Containment.of(world.interpreter(), world.value(container), world.value(value));
    }

    @Test
    void methodsChangeLists() {
        Value list = world.value(List.of(2));

        world.call(list, "append", 1);
        world.call(list, "extend", List.of(3));
        world.call(list, "insert", 0, 4);
        world.call(list, "sort");
        world.call(list, "remove", 4);

        assertThat(ValueText.of(world.call(list, "pop"))).isEqualTo("3");
        assertThat(ValueText.of(list)).isEqualTo("[1, 2]");
    }

    @Test
    void methodsChangeMaps() {
        Value map = world.value(Map.of("a", 1));

        world.call(map, "update", Map.of("b", 2));
        world.call(map, "setdefault", "c", 3);
        world.call(map, "setdefault", "a", 9);
        Subscripts.write(world.interpreter(), map, new Text("b"), Nothing.MISSING, dev.throughline.eval.Site.NOWHERE);

        assertThat(ValueText.of(world.call(map, "pop", "a"))).isEqualTo("1");
        assertThat(ValueText.of(map)).isEqualTo("Map{'c': 3}");
    }

    @Test
    void whatIsNotThereMayThrow() {
        assertThat(world.thrown(() -> world.item(Map.of("a", 1), "b"))).containsExactly("KeyError");
        assertThat(world.thrown(() -> world.item(List.of(), 0))).containsExactly("IndexError");
        assertThat(world.thrown(() -> world.run("next", world.run("iter", List.of()))))
                .containsExactly("StopIteration");
        assertThat(world.thrown(() -> world.item(Map.of("a", 1), "a"))).isEmpty();
    }

    @Test
    void anIteratorIsUsedUp() {
        Value iterator = world.run("iter", List.of(1, 2));

        List<String> taken = Stream.of(1, 2).map(i -> ValueText.of(world.run("next", iterator))).toList();

        assertThat(taken).containsExactly("1", "2");
    }

    @Test
    void narrowingTellsKindsOfValues() {
        Value value = Union.of(List.of(new Text("a"), new Num(1), Nothing.NULL));

        List<Ternary> answers = Arrays.asList(
                InstanceTests.instance(value, BuiltinTypes.STR),
                InstanceTests.instance(new Num(1), Nothing.NULL),
                InstanceTests.instance(Nothing.NULL, new GenericAlias(Unknown.library(GenericAlias.UNION),
                        List.of(BuiltinTypes.STR, Nothing.NULL))));

        assertThat(answers).containsExactly(Ternary.MAYBE, Ternary.FALSE, Ternary.TRUE);
    }
}
