package dev.throughline.packs.pystd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.ValueText;
import dev.throughline.eval.python.AnnotatedType;
import dev.throughline.eval.python.BuiltinTypes;
import dev.throughline.eval.python.PythonWorld;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonStandardPackTest {
    private final PythonWorld world = new PythonWorld(new PythonStandardPack());

    /** What an expression has to give. */
    record Case(String expression, Function<PythonWorld, Value> value, String expected) {
        @Override
        public String toString() {
            return expression;
        }
    }

    private static Case expect(String expression, String expected, Function<PythonWorld, Value> value) {
        return new Case(expression, value, expected);
    }

    static Stream<Case> cases() {
        return Stream.of(
                expect("os.getenv('X', 'a')", "'a' | unknown", w -> w.run("os.getenv", "X", "a")),
                expect("os.environ.get('X')", "null | unknown", w -> w.call(w.named("os.environ"), "get", "X")),
                expect("os.path.join('a', 'b', 'c')", "'a/b/c'", w -> w.run("os.path.join", "a", "b", "c")),
                expect("os.path.join('a', '/b')", "'/b'", w -> w.run("os.path.join", "a", "/b")),
                expect("os.path.dirname('a/b.py')", "'a'", w -> w.run("os.path.dirname", "a/b.py")),
                expect("str(Path('a/b.py').parent / 'c')", "'a/c'", w -> w.run("str", w.call(
                        w.interpreter().get(w.run("pathlib.Path", "a/b.py"), "parent",
                                dev.throughline.eval.Site.NOWHERE),
                        "joinpath", "c"))),
                expect("typing.cast(str, 1)", "1", w -> w.run("typing.cast", BuiltinTypes.STR, 1)),
                expect("typing.TYPE_CHECKING", "false", w -> w.named("typing.TYPE_CHECKING")),
                expect("typing.List", "class list", w -> w.named("typing.List")),
                expect("functools.reduce(max, [1, 3])", "3", w -> w.run("functools.reduce", w.named("max"),
                        List.of(1, 3))),
                expect("functools.partial(int, '7')()", "7", w -> w.interpreter().call(
                        w.run("functools.partial", BuiltinTypes.INT, "7"), Nothing.UNDEFINED, List.of(),
                        dev.throughline.eval.Site.NOWHERE)),
                expect("itertools.chain([1], [2])", "[1, 2]", w -> w.run("itertools.chain", List.of(1), List.of(2))),
                expect("itertools.product([1], 'ab')", "[[1, 'a'], [1, 'b']]",
                        w -> w.run("itertools.product", List.of(1), "ab")),
                expect("json.loads(json.dumps({'a': 1}))", "Map{'a': 1}",
                        w -> w.run("json.loads", w.run("json.dumps", Map.of("a", 1)))),
                expect("json.loads('[1, null]')", "[1, null]", w -> w.run("json.loads", "[1, null]")),
                expect("http.HTTPStatus.NOT_FOUND", "404", w -> w.named("http.HTTPStatus.NOT_FOUND")),
                expect("http.HTTPStatus.OK.value", "200", w -> w.named("http.HTTPStatus.OK.value")),
                expect("copy.deepcopy([[1]])", "[[1]]", w -> w.run("copy.deepcopy", List.of(List.of(1)))),
                expect("asyncio.run(asyncio.sleep(1))", "null",
                        w -> w.run("asyncio.run", w.run("asyncio.sleep", 1))),
                expect("urljoin('http://a/b/', 'c')", "'http://a/b/c'",
                        w -> w.run("urllib.parse.urljoin", "http://a/b/", "c")),
                expect("urljoin('http://a/b', '/c')", "'http://a/c'",
                        w -> w.run("urllib.parse.urljoin", "http://a/b", "/c")),
                expect("urlencode({'q': 'a b'})", "'q=a+b'", w -> w.run("urllib.parse.urlencode", Map.of("q", "a b"))),
                expect("string.digits", "'0123456789'", w -> w.named("string.digits")),
                expect("sys.version_info >= (3, 11)", "true",
                        w -> w.operate(w.named("sys.version_info"), ">=", List.of(3, 11))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatPythonGives(Case example) {
        assertThat(ValueText.of(example.value.apply(world))).isEqualTo(example.expected);
    }

    @Test
    void variablesOfTheEnvironmentCanBeSet() {
        Value environment = world.named("os.environ");

        world.call(environment, "setdefault", "MODE", "test");
        world.call(environment, "update", Map.of("LEVEL", "1"));

        assertThat(ValueText.of(world.item(environment, "LEVEL"))).isEqualTo("'1'");
        assertThat(world.thrown(() -> world.item(environment, "OTHER"))).containsExactly("KeyError");
        assertThat(world.thrown(() -> world.item(environment, "LEVEL"))).isEmpty();
    }

    @Test
    void annotatedTypesKeepTheirMetadata() {
        Value annotated = world.item(world.named("typing.Annotated"), List.of(BuiltinTypes.INT, "meta"));

        assertThat(annotated).isInstanceOfSatisfying(AnnotatedType.class, type -> {
            assertThat(type.base()).isEqualTo(BuiltinTypes.INT);
            assertThat(type.metadata()).containsExactly(world.value("meta"));
        });
    }

    @Test
    void wrappersGoByTheNameOfWhatTheyWrap() {
        NativeFunction original = new NativeFunction("original", (in, call) -> Nothing.NULL);
        NativeFunction wrapper = new NativeFunction("wrapper", (in, call) -> Nothing.NULL);

        Value wrapped = world.interpreter().call(world.run("functools.wraps", original), Nothing.UNDEFINED,
                List.of(wrapper), dev.throughline.eval.Site.NOWHERE);

        assertThat(wrapped).isSameAs(wrapper);
        assertThat(wrapper.field("__wrapped__")).isSameAs(original);
        assertThat(ValueText.of(wrapper.field("__name__"))).isEqualTo("'original'");
    }

    @Test
    void logsThrowNothing() {
        Value logger = world.run("logging.getLogger", "a");

        assertThat(world.thrown(() -> world.call(logger, "info", "x"))).isEmpty();
        assertThat(world.thrown(() -> world.call(Unknown.library("some.library"), "info", "x")))
                .containsExactly("unknown");
    }
}
