package dev.throughline.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PytestSettingsReaderTest {

    @TempDir
    Path folder;

    private static List<PytestSettings> read(Checkout checkout) {
        SourceTree tree = checkout.open();
        return PytestSettingsReader.read(tree, new ConfigurationReader(tree));
    }

    @Test
    void readsPyProject() {
        List<PytestSettings> settings = read(Checkout.in(folder)
                .file("pyproject.toml",
                        "[tool.pytest.ini_options]",
                        "python_files = 'test_* check_*.py'",
                        "python_classes = ['*Tests']",
                        "testpaths = [\"tests\"]",
                        "addopts = \"-ra -m 'not slow'\"",
                        "pythonpath = ['src', '../outside']",
                        "env = ['MODE=test', 'D:DB=sqlite://']",
                        "markers = ['slow: takes long', 'live(url): needs a server']"));

        assertThat(settings).singleElement().satisfies(pytest -> {
            assertThat(pytest.files()).containsExactly("test_*", "check_*.py");
            assertThat(pytest.classes()).containsExactly("*Tests");
            assertThat(pytest.testPaths()).containsExactly("tests");
            assertThat(pytest.pythonPath()).containsExactly("src");
            assertThat(pytest.env()).containsEntry("MODE", "test").containsEntry("DB", "sqlite://");
            assertThat(pytest.markers()).containsExactly("slow", "live");
            assertThat(pytest.folder()).isEmpty();
        });
    }

    @Test
    void takesTheFileThatPytestWouldTake() {
        List<PytestSettings> settings = read(Checkout.in(folder)
                .file("pytest.ini", "[pytest]", "DJANGO_SETTINGS_MODULE = shop.settings.test", "env =", "    A=1",
                        "    R:B=x=y")
                .file("setup.cfg", "[tool:pytest]", "testpaths = other")
                .file("pyproject.toml", "[tool.pytest.ini_options]", "testpaths = 'third'")
                .file("b/tox.ini", "[tox]", "envlist = py", "[pytest]", "norecursedirs = build data")
                .file("c/setup.cfg", "[metadata]", "name = c"));

        assertThat(settings).extracting(PytestSettings::sourceFile).containsExactly("pytest.ini", "b/tox.ini");
        assertThat(settings.getFirst().djangoSettings()).isEqualTo("shop.settings.test");
        assertThat(settings.getFirst().env()).containsEntry("A", "1").containsEntry("B", "x=y");
        assertThat(settings.getFirst().testPaths()).isEmpty();
        assertThat(settings.get(1).skippedFolders()).containsExactly("build", "data");
    }
}
