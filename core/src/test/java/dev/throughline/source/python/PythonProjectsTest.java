package dev.throughline.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonProjectsTest {

    @TempDir
    Path folder;

    private static PythonProjects projects(Checkout checkout) {
        SourceTree tree = checkout.open();
        return PythonProjects.of(tree, new ConfigurationReader(tree));
    }

    private PythonProject only(Checkout checkout) {
        PythonProjects projects = projects(checkout);
        assertThat(projects.all()).hasSize(1);
        return projects.all().iterator().next();
    }

    @Test
    void readsTheStandardTablesOfPyProject() {
        PythonProject project = only(Checkout.in(folder)
                .file("api/pyproject.toml",
                        "[project]",
                        "name = \"shop-api\"",
                        "dependencies = [\"fastapi[standard]>=0.115,<1\", \"SQLAlchemy == 2.0\", \"zope.interface\"]",
                        "[project.optional-dependencies]",
                        "pg = ['psycopg[binary] ; python_version > \"3\"']",
                        "[project.scripts]",
                        "serve = 'shop.main:run'",
                        "[dependency-groups]",
                        "dev = [{ include-group = \"x\" }, \"pytest\"]",
                        "[tool.setuptools.packages.find]",
                        "where = [\"lib\"]",
                        "[tool.fastapi]",
                        "entrypoint = \"shop.main:app\""));

        assertThat(project.folder()).isEqualTo("api");
        assertThat(project.name()).isEqualTo("shop-api");
        assertThat(project.dependencies())
                .containsExactly("fastapi", "psycopg", "pytest", "sqlalchemy", "zope-interface");
        assertThat(project.dependsOn("Zope_Interface")).isTrue();
        assertThat(project.packageRoots()).containsExactly("api/lib");
        assertThat(project.scripts()).containsEntry("serve", "shop.main:run").hasSize(1);
        assertThat(project.appEntry()).isEqualTo("shop.main:app");
    }

    @Test
    void readsPoetryAndPipfile() {
        PythonProject project = only(Checkout.in(folder)
                .file("pyproject.toml",
                        "[tool.poetry]",
                        "name = \"shop\"",
                        "packages = [{ include = \"shop\", from = \"source\" }]",
                        "[tool.poetry.dependencies]",
                        "python = \"^3.12\"",
                        "Flask = { version = \"^3\", extras = [\"async\"] }",
                        "[tool.poetry.group.dev.dependencies]",
                        "pytest = \"^8\"",
                        "[tool.poetry.scripts]",
                        "start = { reference = \"shop.app:main\", type = \"console\" }")
                .file("Pipfile", "[packages]", "requests = \"*\"", "[dev-packages]", "black = \"*\""));

        assertThat(project.dependencies()).containsExactly("black", "flask", "pytest", "requests");
        assertThat(project.packageRoots()).containsExactly("source");
        assertThat(project.scripts()).containsEntry("start", "shop.app:main");
    }

    @Test
    void readsSetupFilesWithoutRunningThem() {
        PythonProject project = only(Checkout.in(folder)
                .file("setup.cfg",
                        "[options]",
                        "install_requires =",
                        "    aiohttp >= 3",
                        "    # comment",
                        "    pyyaml; python_version > '3'",
                        "[options.packages.find]",
                        "where = src",
                        "[options.entry_points]",
                        "console_scripts =",
                        "    shop = shop.cli:main")
                .file("setup.py",
                        "from setuptools import setup, find_packages",
                        "setup(name='shop', package_dir={'': 'lib'}, install_requires=[",
                        "    'django>=4',",
                        "    \"celery[redis]\",",
                        "])",
                        "raise SystemExit('run')"));

        assertThat(project.name()).isEqualTo("shop");
        assertThat(project.dependencies()).containsExactly("aiohttp", "celery", "django", "pyyaml");
        assertThat(project.packageRoots()).containsExactly("src", "lib");
        assertThat(project.scripts()).containsEntry("shop", "shop.cli:main");
    }

    @Test
    void givesRequirementsOfFoldersForTestsToTheProjectAround() {
        PythonProject project = only(Checkout.in(folder)
                .file("app/requirements.txt",
                        "-r base.txt",
                        "--index-url https://example.org/simple",
                        "Flask==3.0  # web",
                        "git+https://example.org/x.git#egg=my_lib",
                        "./local/path",
                        "https://example.org/y.whl")
                .file("app/tests/requirements-dev.txt", "pytest")
                .file("app/requirements/prod.txt", "gunicorn"));

        assertThat(project.folder()).isEqualTo("app");
        assertThat(project.dependencies()).containsExactly("flask", "gunicorn", "my-lib", "pytest");
    }

    @Test
    void makesTheRootAProjectWhenFilesStandOutsideOfAll() {
        PythonProjects projects = projects(Checkout.in(folder)
                .file("services/a/pyproject.toml", "[project]", "name = 'a'")
                .files("services/a/src/a/main.py", "tool.py"));

        assertThat(projects.all()).extracting(PythonProject::folder).containsExactly("", "services/a");
        assertThat(projects.nearest("services/a/src/a/main.py").map(PythonProject::name)).contains("a");
        assertThat(projects(Checkout.in(folder.resolve("services")).file("b/x.ts")).all()).hasSize(1);
    }

    @Test
    void reportsABrokenManifestAndGoesOn() {
        SourceTree tree = Checkout.in(folder)
                .file("pyproject.toml", "[project", "name = ")
                .file("a/pyproject.toml", "project = 3", "tool = []", "[dependency-groups]", "dev = {a = 1}")
                .file("b/pyproject.toml", "a = " + "[".repeat(5000))
                .files("a/x.py", "b/x.py")
                .open();

        PythonProjects projects = PythonProjects.of(tree, new ConfigurationReader(tree));

        assertThat(projects.nearest("a/x.py").map(PythonProject::folder)).contains("a");
        assertThat(tree.diagnostics()).extracting(d -> d.source().file()).contains("pyproject.toml",
                "b/pyproject.toml");
    }
}
