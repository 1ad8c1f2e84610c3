package dev.throughline.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever a checkout holds and imports, it is read without an exception and nothing leads out of it. */
class PythonHostileInputTest {

    private Path root;

    @BeforeProperty
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("throughline-python");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 300)
    void leadsOnlyToFilesOfTheCheckout(
            @ForAll @StringLength(max = 12) @Chars({'.', '/', '\\', '_', ' ',
                '-'}) @CharRange(from = 'a', to = 'c') String specifier) {
        SourceTree tree = Checkout.in(root).files("a/b/c.py", "a/__init__.py", "b.py").open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        PythonModules modules = PythonModules.of(tree, PythonProjects.of(tree, reader), List.of());

        assertLeadsInto(tree, modules.resolve("a/b/c.py", specifier));
        assertLeadsInto(tree, modules.submodule("a/b", specifier));
    }

    private static void assertLeadsInto(SourceTree tree, PythonResolution resolution) {
        switch (resolution) {
            case PythonResolution.ProjectFile(String path) -> assertThat(tree.isFile(path)).isTrue();
            case PythonResolution.Folder(String path) -> assertThat(tree.isFolder(path)).isTrue();
            case PythonResolution.External(String name) -> assertThat(name).doesNotContain("/", "\\", " ");
            case PythonResolution.NotFound(String reason) -> assertThat(reason).isNotEmpty();
        }
    }

    @Property(tries = 150)
    void readsWhateverTheConfigurationHolds(
            @ForAll @StringLength(max = 120) @Chars({'[', ']', '=', '"', '\'', '\n', ' ', '.', ':', ',', '{', '}',
                '#'}) @CharRange(from = 'a', to = 'e') String text) {
        SourceTree tree = Checkout.in(root)
                .file("pyproject.toml", "[tool.pytest.ini_options]", text)
                .file("setup.cfg", "[options]", "install_requires =" + text)
                .file("setup.py", "setup(install_requires=" + text)
                .file("requirements.txt", text)
                .file("c/Pipfile", text)
                .file("b/pytest.ini", "[pytest]", "env = " + text)
                .file("Makefile", "PYTHONPATH=" + text)
                .files("a.py")
                .open();
        ConfigurationReader reader = new ConfigurationReader(tree);

        PythonProjects projects = PythonProjects.of(tree, reader);
        List<PytestSettings> settings = PytestSettingsReader.read(tree, reader);
        PythonModules modules = PythonModules.of(tree, projects, settings);

        assertThat(modules.resolve("a.py", "a")).isEqualTo(new PythonResolution.ProjectFile("a.py"));
        assertThat(settings).allSatisfy(each -> assertThat(each.pythonPath())
                .allSatisfy(path -> assertThat(ProjectPath.resolve("", path)).isPresent()));
    }
}
