package dev.throughline.packs.pytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.runner.CaseRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PytestRunTest {

    private record Noted(Value value) implements Observation {}

    /** {@code probe.note(x)} makes a value visible; all that is seen is kept in order, whatever exploration it is of. */
    private static final class Probe implements Pack {
        private final List<String> order = new ArrayList<>();

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public Set<String> libraries() {
            return Set.of("probe");
        }

        @Override
        public void install(Models models) {
            models.call("probe.note", (in, call) -> {
                in.observe(new Noted(call.argument(0)), call.site());
                order.add(text(call.argument(0)));
                return Nothing.NULL;
            });
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Text(String text) -> text;
            case Num number -> String.valueOf(number.intValue(-1));
            default -> "?";
        };
    }

    private static final String IMPORTS = """
            import pytest
            import unittest
            from probe import note
            """;

    private final PythonProgram program = new PythonProgram();
    private final Probe probe = new Probe();
    private final List<String> setup = new ArrayList<>();
    private PytestRules rules = PytestRules.PLAIN;

    private PytestRunTest conftest(String path, String source) {
        program.file(path, IMPORTS + source);
        setup.add(path);
        return this;
    }

    private List<CaseRun> run(String source) {
        program.file("tests/test_a.py", IMPORTS + source);
        Interpreter in = program.interpreter(new PytestPack(), probe);
        return PytestRun.run(in, setup, "tests/test_a.py", rules, Budget.EXACT);
    }

    private List<String> order(String source) {
        run(source);
        return probe.order;
    }

    private static List<String> notes(Trace trace) {
        return trace.of(Noted.class).map(observed -> text(((Noted) observed.what()).value())).toList();
    }

    private static List<String> hookNotes(CaseRun run) {
        return run.hooks().stream().flatMap(trace -> notes(trace).stream()).toList();
    }

    private static List<String> names(List<CaseRun> runs) {
        return runs.stream().map(CaseRun::name).toList();
    }

    private CaseRun only(String source) {
        List<CaseRun> runs = run(source);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    // ------------------------------------------------------------------ collection

    @Test
    void collectsFunctionsAndMethodsInTheOrderOfTheFile() {
        assertThat(names(run("""
                def test_z(): pass
                def helper(): pass
                class TestUsers:
                    def test_b(self): pass
                    def helper(self): pass
                    class TestInner:
                        def test_c(self): pass
                def test_a(): pass
                class Other:
                    def test_no(self): pass
                class TestMade:
                    def __init__(self): pass
                    def test_no(self): pass
                """))).containsExactly(
                "test_z", "TestUsers > test_b", "TestUsers > TestInner > test_c", "test_a");
    }

    @Test
    void collectsInheritedMethodsOncePerClass() {
        program.file("tests/base.py", """
                class Contract:
                    def test_shared(self): pass
                    def test_own(self): pass
                """);
        assertThat(names(run("""
                from tests.base import Contract
                class TestOne(Contract):
                    def test_own(self): pass
                class TestTwo(Contract):
                    def test_more(self): pass
                """))).containsExactly(
                "TestOne > test_shared", "TestOne > test_own",
                "TestTwo > test_shared", "TestTwo > test_own", "TestTwo > test_more");
    }

    @Test
    void collectsTestsThatUnknownDecoratorsStandOn() {
        List<CaseRun> runs = run("""
                import freezer
                @freezer.at('2020-01-01')
                def test_time(tmp_path): note('ran')
                @freezer.on
                class TestAll:
                    @freezer.on
                    @pytest.mark.slow
                    def test_it(self): note('ran too')
                """);

        assertThat(names(runs)).containsExactly("test_time", "TestAll > test_it");
        assertThat(probe.order).containsExactly("ran", "ran too");
    }

    @Test
    void passesOverFixturesThatAreNamedLikeTests() {
        assertThat(names(run("""
                @pytest.fixture
                def test_data(): return 'x'
                def test_it(test_data): note(test_data)
                """))).containsExactly("test_it");
        assertThat(probe.order).containsExactly("x");
    }

    @Test
    void followsPatternsOfNames() {
        rules = PytestRules.of(List.of("check_*"), List.of("*Suite"), List.of());
        assertThat(names(run("""
                def check_it(): pass
                def test_it(): pass
                class UserSuite:
                    def check_user(self): pass
                """))).containsExactly("check_it", "UserSuite > check_user");
    }

    // ------------------------------------------------------------------ fixtures

    @Test
    void givesFixturesOfTheNearestDefinition() {
        conftest("tests/conftest.py", """
                @pytest.fixture
                def user(): return 'outer'
                @pytest.fixture
                def order(user): return 'order of ' + user
                """);
        assertThat(order("""
                @pytest.fixture
                def user(user): return 'inner ' + user
                def test_user(user, order):
                    note(user)
                    note(order)
                class TestOther:
                    @pytest.fixture
                    def user(self, user): return 'innermost ' + user
                    def test_user(self, order): note(order)
                """)).containsExactly(
                "inner outer", "order of inner outer", "order of innermost inner outer");
    }

    @Test
    void runsTestsInsideTheirYieldFixtures() {
        assertThat(order("""
                @pytest.fixture
                def a():
                    note('a up')
                    yield 'A'
                    note('a down')
                @pytest.fixture
                def b(a):
                    note('b up')
                    yield a + 'B'
                    note('b down')
                def test_it(b): note(b)
                def test_other(a): note('other')
                """)).containsExactly(
                "a up", "b up", "AB", "b down", "a down", "a up", "other", "a down");
    }

    @Test
    void sharesWideFixturesFromTheirFirstUseOn() {
        conftest("tests/conftest.py", """
                @pytest.fixture(scope="session")
                def app():
                    note('app up')
                    yield 'app'
                    note('app down')
                """);
        assertThat(order("""
                @pytest.fixture(scope="class")
                def data(app):
                    note('data up')
                    yield 'data'
                    note('data down')
                def test_none(): note('1')
                class TestOne:
                    def test_a(self): note('2')
                    def test_b(self, data): note('3')
                    def test_c(self, data): note('4')
                class TestTwo:
                    def test_d(self, data): note('5')
                """)).containsExactly(
                "1", "app up", "2", "data up", "3", "4", "data down", "data up", "5", "data down", "app down");
    }

    @Test
    void takesWhatSharedFixturesDoForSetupOfTheCasesThatUseThem() {
        List<CaseRun> runs = run("""
                @pytest.fixture(scope="module")
                def token():
                    note('login')
                    return 'token'
                @pytest.fixture
                def user(token):
                    note('register')
                    return token
                def test_none(): note('plain')
                def test_token(token): note('with token')
                def test_user(user): note('with user')
                """);

        assertThat(runs.get(0).hooks().stream().flatMap(hook -> notes(hook).stream())).isEmpty();
        assertThat(hookNotes(runs.get(1))).containsExactly("login");
        assertThat(hookNotes(runs.get(2))).containsExactly("login", "register");
        assertThat(notes(runs.get(2).trace())).containsExactly("with user");
        assertThat(runs.get(1).hooks()).anyMatch(hook -> runs.get(2).hooks().stream().anyMatch(h -> h == hook));
    }

    @Test
    void usesFixturesThatNobodyAsksFor() {
        conftest("tests/conftest.py", """
                @pytest.fixture(autouse=True)
                def clean():
                    yield
                    note('clean')
                @pytest.fixture
                def quiet(): note('quiet')
                @pytest.fixture(name="renamed")
                def _renamed(): note('renamed')
                """);
        assertThat(order("""
                pytestmark = pytest.mark.usefixtures("quiet")
                def test_one(): note('1')
                @pytest.mark.usefixtures("renamed")
                def test_two(): note('2')
                """)).containsExactly("quiet", "1", "clean", "renamed", "quiet", "2", "clean");
    }

    @Test
    void findsFixturesThatModulesImportOrNameAsPlugins() {
        program.file("tests/fixtures/users.py", IMPORTS + """
                @pytest.fixture
                def user(): return 'user'
                """);
        program.file("tests/fixtures/__init__.py", "from .users import *\n");
        program.file("tests/plugin.py", IMPORTS + """
                @pytest.fixture
                def order(user): return 'order of ' + user
                """);
        conftest("tests/conftest.py", """
                from tests.fixtures import *
                pytest_plugins = ["tests.plugin"]
                """);
        assertThat(order("def test_it(order): note(order)")).containsExactly("order of user");
    }

    @Test
    void givesFactoriesAndAsyncFixtures() {
        assertThat(order("""
                import pytest_asyncio
                @pytest.fixture
                def make_user():
                    def make(name): return 'user ' + name
                    return make
                @pytest_asyncio.fixture
                async def session():
                    note('open')
                    yield 'session'
                    note('close')
                @pytest.fixture
                async def client(session): return session + ' client'
                @pytest.mark.asyncio
                async def test_it(make_user, client):
                    note(make_user('x'))
                    note(client)
                """)).containsExactly("open", "user x", "session client", "close");
    }

    @Test
    void setsFixturesUpThatRunningCodeAsksFor() {
        assertThat(order("""
                @pytest.fixture
                def user():
                    note('up')
                    yield 'user'
                    note('down')
                @pytest.fixture
                def chosen(request):
                    request.addfinalizer(lambda: note('over'))
                    return request.getfixturevalue('user')
                def test_it(chosen): note(chosen)
                """)).containsExactly("up", "user", "over");
    }

    @Test
    void runsTestsOfFixturesThatAreNotUnderstood() {
        assertThat(order("""
                @pytest.fixture
                def broken():
                    raise ValueError('no')
                    yield 1
                @pytest.fixture
                def round(other): return 'round'
                @pytest.fixture
                def other(round): return 'other'
                def test_it(broken, round, somebodys_plugin): note('ran')
                """)).containsExactly("ran");
    }

    // ------------------------------------------------------------------ rows

    @Test
    void runsACaseOncePerRow() {
        CaseRun run = only("""
                @pytest.mark.parametrize("x", ["a", "b"])
                @pytest.mark.parametrize("y,z", [("1", "2"), pytest.param("3", "4", id="last")])
                def test_it(x, y, z): note(x + y + z)
                """);

        assertThat(run.name()).isEqualTo("test_it");
        assertThat(notes(run.trace())).containsExactly("a12", "b12", "a34", "b34");
    }

    @Test
    void givesRowsToFixtures() {
        assertThat(order("""
                @pytest.fixture(params=["sqlite", "postgres"])
                def engine(request): return request.param
                @pytest.fixture
                def user(request): return 'user ' + request.param
                @pytest.fixture
                def name(): return 'plain'
                @pytest.fixture
                def greeting(name): return 'hello ' + name
                def test_engine(engine): note(engine)
                @pytest.mark.parametrize("user", ["x"], indirect=True)
                def test_user(user): note(user)
                @pytest.mark.parametrize("name", ["given"])
                def test_name(greeting, name): note(greeting)
                """)).containsExactly("sqlite", "postgres", "user x", "hello given");
    }

    @Test
    void marksOfClassesAndModulesReachTheirCases() {
        List<CaseRun> runs = run("""
                @pytest.mark.parametrize("x", ["a", "b"])
                class TestAll:
                    pytestmark = pytest.mark.skip
                    def test_it(self, x): note(x)
                """);

        assertThat(runs).extracting(CaseRun::optIn).containsExactly("skip");
        assertThat(probe.order).containsExactly("a", "b");
    }

    // ------------------------------------------------------------------ switches

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            @pytest.mark.skip(reason='later')                                      | skip
            @pytest.mark.skip                                                      | skip
            @pytest.mark.skipif(True, reason='always')                             | skip
            @pytest.mark.skipif(False, reason='never')                             | -
            @pytest.mark.skipif(not os.environ.get('LIVE'), reason='needs a key')  | LIVE
            @pytest.mark.skipif(not os.getenv('LIVE'), reason='needs a key')       | LIVE
            @pytest.mark.skipif('LIVE' not in os.environ, reason='needs a key')    | LIVE
            @unittest.skipUnless(os.environ.get('LIVE'), 'needs a key')            | LIVE
            @unittest.skip('later')                                                | skip
            @pytest.mark.xfail                                                     | xfail
            @pytest.mark.xfail(run=False)                                          | skip
            @pytest.mark.slow                                                      | -m slow
            @pytest.mark.fast                                                      | -
            """)
    void tellsTheSwitchOfACase(String decorator, String optIn) {
        rules = PytestRules.of(List.of(), List.of(), List.of("-ra", "-m", "not slow"));
        CaseRun run = only("import os\n" + decorator + "\ndef test_it(): note('ran')\n");

        assertThat(run.optIn()).isEqualTo(optIn);
        assertThat(notes(run.trace())).containsExactly("ran");
    }

    @Test
    void tellsTheSwitchOfCasesThatSkipThemselves() {
        List<CaseRun> runs = run("""
                import os
                @pytest.fixture
                def live():
                    if not os.environ.get('LIVE'):
                        pytest.skip('no server')
                    return 'live'
                def test_fixture(live): note(live)
                def test_body():
                    pytest.skip('not yet')
                    note('never')
                @pytest.mark.parametrize("x", ["a", pytest.param("b", marks=pytest.mark.skip)])
                def test_rows(x): note(x)
                """);

        assertThat(runs).extracting(CaseRun::optIn).containsExactly("LIVE", "skip", null);
        assertThat(probe.order).containsExactly("live", "a");
    }

    @Test
    void seesTheCasesOfAModuleThatSkipsItself() {
        List<CaseRun> runs = run("""
                pytest.skip('later', allow_module_level=True)
                def test_it(): note('ran')
                """);

        assertThat(runs).extracting(CaseRun::optIn).containsExactly("skip");
    }

    // ------------------------------------------------------------------ unittest and xUnit style

    @Test
    void runsTestCasesBetweenTheirSetups() {
        assertThat(order("""
                def setUpModule(): note('module')
                class Base(unittest.TestCase):
                    @classmethod
                    def setUpClass(cls):
                        cls.name = 'shared'
                        note('class')
                    def setUp(self):
                        self.user = 'user'
                    def tearDown(self): note('down')
                class UserTest(Base):
                    def setUp(self):
                        super().setUp()
                        note('up')
                    def test_a(self): note(self.name + ' ' + self.user)
                    async def test_b(self): note('b')
                """)).containsExactly("module", "class", "up", "shared user", "down", "up", "b", "down");
    }

    @Test
    void runsXUnitFunctionsAroundTests() {
        assertThat(order("""
                def setup_module(module): note('module')
                def teardown_module(): note('module over')
                def setup_function(function): note('function')
                def test_one(): note('1')
                class TestAll:
                    @classmethod
                    def setup_class(cls): cls.x = 'x'
                    def setup_method(self, method): self.y = self.x + 'y'
                    def teardown_method(self): note('over')
                    def test_two(self): note(self.y)
                """)).containsExactly("module", "function", "1", "xy", "over", "module over");
    }

    @Test
    void unittestKnowsOnlyTestCases() {
        rules = PytestRules.UNITTEST;
        assertThat(names(run("""
                def test_function(): pass
                class TestPlain:
                    def test_it(self): pass
                class Users(unittest.IsolatedAsyncioTestCase):
                    async def test_it(self): pass
                """))).containsExactly("Users > test_it");
    }

    // ------------------------------------------------------------------ errors

    @Test
    void holdsExpectedErrorsBack() {
        CaseRun run = only("""
                def fail(): raise ValueError('bad')
                def test_it():
                    with pytest.raises(ValueError) as error:
                        note('before')
                        fail()
                        note('after')
                    note(error.value.args[0])
                    with pytest.raises(KeyError):
                        pass
                    note('on')
                """);

        assertThat(notes(run.trace())).containsExactly("before", "bad", "on");
        assertThat(run.thrown()).noneMatch(thrown -> thrown.known());
    }

    @Test
    void keepsWhatACaseThrows() {
        assertThat(only("""
                def test_it():
                    with pytest.raises(KeyError):
                        raise ValueError('bad')
                """).thrown()).anyMatch(thrown -> thrown.known());
    }
}
