package dev.throughline.source.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.python.NamedCommands;
import dev.throughline.source.python.PytestSettingsReader;
import dev.throughline.source.python.PythonProjects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTestFilesTest {

    private static final String CASE = "def test_it(): assert 1";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private List<TestFile> find() {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        return PythonTestFiles.find(
                tree, PythonProjects.of(tree, reader), PytestSettingsReader.read(tree, reader),
                NamedCommands.read(tree, reader));
    }

    private static List<String> described(List<TestFile> files) {
        return files.stream()
                .map(file -> file.path() + " " + file.runner().id() + " " + file.suite().id() + " " + file.suiteBy())
                .toList();
    }

    @Test
    void takesFilesThatAreNamedAsTestsAndHoldSome() {
        checkout.file("tests/test_a.py", CASE)
                .file("tests/b_test.py", "class TestB(Base):", "    pass")
                .file("tests/test_data.py", "ROWS = [1]", "def contest(): pass")
                .file("tests/helpers.py", CASE)
                .file("tests/conftest.py", "def test_x(): pass")
                .file("node_modules/x/test_a.py", CASE)
                .file("app/test_inline.py", "async def test_inline(): assert True");

        assertThat(described(find()))
                .containsExactly(
                        "app/test_inline.py pytest unit default",
                        "tests/b_test.py pytest unit default",
                        "tests/test_a.py pytest unit default");
    }

    @Test
    void leavesHandlersOfTheApplicationAlone() {
        checkout.file("app/routes/test_token.py", "@router.post('/test')", "def test_token(): return 1")
                .file("tests/test_app.py", "@app.get('/x')", "def test_handler(): return 1");

        assertThat(described(find())).containsExactly("tests/test_app.py pytest unit default");
    }

    @Test
    void followsTheSettingsOfPytest() {
        checkout.file("pyproject.toml",
                "[tool.pytest.ini_options]",
                "python_files = 'check_*.py'",
                "python_functions = 'should_*'",
                "python_classes = '*Checks'",
                "testpaths = ['checks', 'pkgs/*/checks']",
                "norecursedirs = 'old'",
                "env = ['MODE=test']")
                .file("checks/check_a.py", "def should_work(): pass")
                .file("checks/check_b.py", "class UserChecks:", "    x = 1")
                .file("checks/check_c.py", "class Checked: pass")
                .file("checks/test_d.py", CASE)
                .file("checks/old/check_e.py", CASE)
                .file("pkgs/one/checks/check_f.py", CASE)
                .file("app/check_g.py", CASE);

        List<TestFile> files = find();

        assertThat(files).extracting(TestFile::path)
                .containsExactly("checks/check_a.py", "checks/check_b.py", "pkgs/one/checks/check_f.py");
        assertThat(files.getFirst().configs().getFirst().env()).containsEntry("MODE", "test");
        assertThat(files.getFirst().configs().getFirst().sourceFile()).isEqualTo("pyproject.toml");
    }

    @Test
    void givesTheChainOfConftestFilesFromTheOutside() {
        checkout.file("backend/pytest.ini", "[pytest]")
                .files("conftest.py", "backend/conftest.py", "backend/tests/conftest.py",
                        "backend/tests/api/conftest.py", "backend/tests/other/conftest.py")
                .file("backend/tests/api/test_a.py", CASE);

        assertThat(find().getFirst().configs().getFirst().setupFiles())
                .containsExactly("backend/conftest.py", "backend/tests/conftest.py", "backend/tests/api/conftest.py");
    }

    @Test
    void decidesTheSuiteByFoldersAndNames() {
        checkout.file("tests/integration_tests/test_recipe_units.py", CASE)
                .file("tests/unit/integration/test_a.py", CASE)
                .file("tests/api/routes/test_users.py", CASE)
                .file("api/tests/test_views.py", CASE)
                .file("tests/test_orders_e2e.py", CASE)
                .file("tests/test_contract_service.py", CASE)
                .file("tests/smoke/test_up.py", CASE);

        assertThat(described(find()))
                .containsExactly(
                        "api/tests/test_views.py pytest unit default",
                        "tests/api/routes/test_users.py pytest integration folder",
                        "tests/integration_tests/test_recipe_units.py pytest integration folder",
                        "tests/smoke/test_up.py pytest integration folder",
                        "tests/test_contract_service.py pytest unit default",
                        "tests/test_orders_e2e.py pytest integration name",
                        "tests/unit/integration/test_a.py pytest unit folder");
    }

    @Test
    void letsMarkersAndNamedCommandsDecideFirst() {
        checkout.file("Makefile",
                "test:", "\tpytest", "test-integration:", "\tMODE=it poetry run pytest -x tests/flows --cov app")
                .file("tox.ini", "[testenv:unit]", "commands = pytest tests/api/pure.d {posargs}")
                .file("tests/flows/test_pay.py", CASE)
                .file("tests/api/pure.d/test_sum.py", CASE)
                .file("tests/test_marked.py", "import pytest", "pytestmark = pytest.mark.integration", CASE)
                .file("shop/tests.py", "from django.test import TestCase, tag", "@tag('e2e')",
                        "class A(TestCase):", "    def test_a(self): pass");

        List<TestFile> files = find();

        assertThat(described(files))
                .containsExactly(
                        "shop/tests.py unittest integration marker",
                        "tests/api/pure.d/test_sum.py pytest unit runner",
                        "tests/flows/test_pay.py pytest integration runner",
                        "tests/test_marked.py pytest integration marker");
        assertThat(files.get(2).configs().get(1).env()).containsEntry("MODE", "it");
    }

    @Test
    void tellsTestsThatDriveABrowser() {
        checkout.file("tests/e2e/test_login.py", "from playwright.sync_api import Page",
                "def test_login(page: Page): page.goto('/')")
                .file("tests/e2e/test_api.py", "from playwright.sync_api import APIRequestContext", CASE)
                .file("tests/e2e/test_old.py", "from selenium import webdriver", CASE);

        assertThat(find()).extracting(TestFile::drivesBrowser).containsExactly(false, true, true);
    }

    @Test
    void takesTheRunnerOfTheProject() {
        checkout.file("requirements.txt", "django")
                .file("shop/tests.py", "class A(TestCase):", "    def test_a(self): pass")
                .file("other/requirements.txt", "pytest")
                .file("other/tests/test_a.py", "class A(TestCase):", "    def test_a(self): pass");

        assertThat(find()).extracting(TestFile::runner).containsExactly(Runner.PYTEST, Runner.UNITTEST);
    }
}
