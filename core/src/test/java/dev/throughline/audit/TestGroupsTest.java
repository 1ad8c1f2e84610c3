package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.CodeLanguage;
import dev.throughline.source.SourceTree;
import dev.throughline.source.suite.Runner;
import dev.throughline.source.suite.RunnerConfig;
import dev.throughline.source.suite.Suite;
import dev.throughline.source.suite.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestGroupsTest {

    @TempDir
    Path folder;

    private TestFile file(String path, String text, String... setupFiles) throws IOException {
        Files.writeString(folder.resolve(path), text);
        RunnerConfig config = new RunnerConfig(
                "", Runner.PYTEST, "", List.of(), List.of(), List.of(), List.of(setupFiles), Map.of(), List.of(), null);
        return new TestFile(path, Runner.PYTEST, Suite.INTEGRATION, "folder", false, false, List.of(config));
    }

    private List<List<String>> groups(CodeLanguage language, List<TestFile> files) throws IOException {
        return new TestGroups(SourceTree.open(folder), language).of(files).stream()
                .map(group -> group.stream().map(TestFile::path).toList())
                .toList();
    }

    @Test
    void aTestFileOfNodeHasAWorldOfItsOwn() throws IOException {
        assertThat(groups(CodeLanguage.ECMASCRIPT, List.of(file("a.ts", ""), file("b.ts", ""))))
                .containsExactly(List.of("a.ts"), List.of("b.ts"));
    }

    @Test
    void filesOfPythonShareAWorldUnlessOneSetsVariablesBeforeItLoadsCode() throws IOException {
        Files.writeString(folder.resolve("conftest.py"), "import os\nos.environ['MODE'] = 'test'\n");
        List<TestFile> files = List.of(
                file("test_a.py", "@pytest.mark.skipif(not os.environ.get('X'))\ndef test_a(): pass\n"),
                file("test_b.py", "import os\nos.environ[\"DB\"] = 'sqlite'\n"),
                file("test_c.py", "def test_c(monkeypatch):\n    monkeypatch.setenv('DB', 'x')\n"),
                file("test_d.py", "", "conftest.py"),
                file("test_e.py", "", "conftest.py"));

        assertThat(groups(CodeLanguage.PYTHON, files)).containsExactly(
                List.of("test_a.py", "test_c.py"), List.of("test_b.py"), List.of("test_d.py", "test_e.py"));
    }

    @Test
    void manyFilesArePartedInTheirOrder() throws IOException {
        List<TestFile> files = new java.util.ArrayList<>();
        for (int i : IntStream.range(0, 70).toArray()) {
            files.add(file("test_%02d.py".formatted(i), ""));
        }

        assertThat(groups(CodeLanguage.PYTHON, files)).extracting(List::size).containsExactly(24, 24, 22);
        assertThat(groups(CodeLanguage.PYTHON, files).stream().flatMap(List::stream)).isSorted();
        assertThat(groups(CodeLanguage.PYTHON, files.subList(0, 7))).hasSize(1);
    }
}
