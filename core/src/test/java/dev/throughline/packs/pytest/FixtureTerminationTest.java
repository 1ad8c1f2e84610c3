package dev.throughline.packs.pytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Budget;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.runner.CaseRun;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever fixtures ask for each other, in whatever scopes, every case is run and the run ends. */
class FixtureTerminationTest {
    private static final int NAMES = 6;

    /** How one fixture looks. */
    record Drawn(int name, List<Integer> asks, String scope, String kind, boolean autouse, boolean outside) {

        String source() {
            StringBuilder text = new StringBuilder("@pytest.fixture(scope='" + scope + "'");
            text.append(autouse ? ", autouse=True" : "").append(kind.equals("params") ? ", params=[1, 2]" : "");
            List<String> parameters = new ArrayList<>(asks.stream().distinct().map(ask -> "f" + ask).toList());
            parameters.add("request");
            text.append(")\ndef f").append(name).append('(').append(String.join(", ", parameters)).append("):\n");
            text.append(switch (kind) {
                case "dynamic" ->
                    "    return request.getfixturevalue('f" + (asks.isEmpty() ? name : asks.getFirst()) + "')\n";
                case "branching" -> "    if request.config.x:\n        yield 1\n    else:\n        yield 2\n";
                case "looping" -> "    for i in request.config.x:\n        yield i\n";
                case "raising" -> "    raise ValueError()\n    yield 1\n";
                default -> "    yield 1\n";
            });
            return text.toString();
        }
    }

    @Provide
    Arbitrary<List<Drawn>> fixtures() {
        Arbitrary<Integer> names = Arbitraries.integers().between(0, NAMES - 1);
        return Combinators.combine(
                names,
                names.list().ofMaxSize(3),
                Arbitraries.of("function", "class", "module", "session"),
                Arbitraries.of("plain", "params", "dynamic", "branching", "looping", "raising"),
                Arbitraries.of(true, false, false),
                Arbitraries.of(true, false))
                .as(Drawn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 60)
    void everyCaseIsRun(@ForAll("fixtures") List<Drawn> fixtures) {
        StringBuilder conftest = new StringBuilder("import pytest\n");
        StringBuilder file = new StringBuilder("import pytest\n");
        fixtures.forEach(drawn -> (drawn.outside() ? conftest : file).append(drawn.source()));
        file.append("""
                def test_one(f0, f1): pass
                class TestAll:
                    def test_two(self, f2, f3): pass
                    def test_three(self, f0, f5): pass
                """);
        PythonProgram program = new PythonProgram()
                .file("tests/conftest.py", conftest.toString())
                .file("tests/test_a.py", file.toString());

        List<CaseRun> runs = PytestRun.run(
                program.interpreter(new PytestPack()), List.of("tests/conftest.py"), "tests/test_a.py",
                PytestRules.PLAIN, new Budget(20_000, Integer.MAX_VALUE, 60, 8, 200));

        assertThat(runs).extracting(CaseRun::name)
                .containsExactly("test_one", "TestAll > test_two", "TestAll > test_three");
    }
}
