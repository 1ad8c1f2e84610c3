package dev.throughline.source.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFilesTest {

    private static final String CASE = "it('works', () => {});";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private List<TestFile> find(RunnerConfig... interpreted) {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        Workspaces workspaces = Workspaces.of(tree, reader);
        List<RunnerConfig> configs = new ArrayList<>(RunnerConfigReader.read(tree, workspaces, reader).known());
        configs.addAll(List.of(interpreted));
        return TestFiles.find(tree, workspaces, configs);
    }

    private static List<String> described(List<TestFile> files) {
        return files.stream()
                .map(file -> file.path() + " " + file.runner().id() + " " + file.suite().id() + " " + file.suiteBy())
                .toList();
    }

    @Test
    void findsTestsByNameAndByContentBelowFoldersOfTests() {
        checkout.file("package.json", "{\"devDependencies\": {\"mocha\": \"10\"}}")
                .files("src/a.test.ts", "src/b.spec.mjs", "src/latest.ts", "src/test-data.ts", "vitest.setup.ts")
                .file("test/users.js", CASE)
                .file("test/helpers.js", "module.exports = { submit() { return split(1); } };")
                .file("test/data.json", "{}");

        assertThat(described(find()))
                .containsExactly(
                        "src/a.test.ts mocha unit default",
                        "src/b.spec.mjs mocha unit default",
                        "test/users.js mocha unit default");
    }

    @Test
    void takesTheRunnerThatTheFileImports() {
        checkout.file("package.json", "{\"devDependencies\": {\"vitest\": \"3\", \"jest\": \"29\"}}")
                .file("a.test.ts", "import test from 'node:test';")
                .file("b.test.ts", "import { it } from \"@jest/globals\";")
                .files("c.test.ts");

        assertThat(find()).extracting(TestFile::runner)
                .containsExactly(Runner.NODE_TEST, Runner.JEST, Runner.VITEST);
    }

    @Test
    void letsATellingConfigurationDecideTheSuite() {
        checkout.file("package.json", "{\"devDependencies\": {\"vitest\": \"3\"}, \"scripts\": {\"test\": \"vitest\",",
                "\"test:integration\": \"vitest run src/flows\", \"test:e2e\": \"vitest run\"}}")
                .files("src/flows/pay.test.ts", "src/other.test.ts");

        assertThat(described(find()))
                .containsExactly(
                        "src/flows/pay.test.ts vitest integration runner", "src/other.test.ts vitest unit default");
    }

    @Test
    void leavesAFileThatTheProjectsIntegrationRunPassesOverToTheUnitRun() {
        checkout.file("package.json", "{\"devDependencies\": {\"vitest\": \"3\"}}")
                .files("tests/integration/a.integration.test.ts", "src/b.integration.test.ts");
        RunnerConfig integration = new RunnerConfig(
                "", Runner.VITEST, "integration", List.of(FilePattern.glob("tests/integration/**/*.test.ts")), List
                        .of(),
                List.of(), List.of(), Map.of(), List.of(), "vitest.integration.config.ts");
        RunnerConfig unit = new RunnerConfig(
                "", Runner.VITEST, "", List.of(), List.of(FilePattern.glob("tests/integration/**")), List.of(), List
                        .of(),
                Map.of(), List.of(), "vitest.config.ts");

        assertThat(described(find(integration, unit)))
                .containsExactly(
                        "src/b.integration.test.ts vitest unit runner",
                        "tests/integration/a.integration.test.ts vitest integration runner");
        assertThat(described(find()))
                .containsExactly(
                        "src/b.integration.test.ts vitest integration name",
                        "tests/integration/a.integration.test.ts vitest integration folder");
    }

    @Test
    void readsTheEndToEndConfigurationOfJestByItsScript() {
        checkout.file("package.json", "{\"devDependencies\": {\"jest\": \"29\"},",
                "\"jest\": {\"rootDir\": \"src\", \"testRegex\": \".*\\\\.spec\\\\.ts$\"},",
                "\"scripts\": {\"test:e2e\": \"jest --config ./test/jest-e2e.json\"}}")
                .file("test/jest-e2e.json", "{\"rootDir\": \".\", \"testRegex\": \".e2e-spec.ts$\"}")
                .file("test/app.e2e-spec.ts", CASE)
                .file("src/app.spec.ts", CASE);

        assertThat(described(find()))
                .containsExactly(
                        "src/app.spec.ts jest unit default", "test/app.e2e-spec.ts jest integration runner");
    }

    @Test
    void readsMochaConfigurationsInYamlAndWhatScriptsName() {
        checkout.file("package.json", "{\"devDependencies\": {\"mocha\": \"10\"},",
                "\"scripts\": {\"test:integration\": \"mocha --timeout 1000 checks/api\"}}")
                .file(".mocharc.yml", "spec:", "  - 'checks/**/*.js'", "require: ./checks/setup.js")
                .file("checks/api/users.js", CASE)
                .file("checks/lib/users.js", CASE)
                .files("checks/setup.js");
        List<TestFile> files = find();

        assertThat(described(files))
                .containsExactly(
                        "checks/api/users.js mocha integration runner", "checks/lib/users.js mocha unit default");
        assertThat(files.getLast().configs()).first().extracting(RunnerConfig::setupFiles)
                .isEqualTo(List.of("checks/setup.js"));
    }

    @Test
    void keepsBrowsersAndFrontEndsOutOfTheIntegrationSuite() {
        checkout.file("package.json", "{\"dependencies\": {\"express\": \"4\", \"react\": \"18\"}}")
                .file("e2e/login.spec.ts", "import { test } from '@playwright/test';",
                        "test('x', async ({ page }) => { await page.goto('/'); });")
                .file("e2e/api.spec.ts", "import { test } from '@playwright/test';",
                        "test('x', async ({ request }) => { await request.get('/api'); });")
                .file("client/src/integration/a.test.ts", CASE);

        assertThat(find())
                .extracting(TestFile::path, TestFile::drivesBrowser, TestFile::frontEnd, TestFile::isInIntegrationSuite)
                .containsExactly(
                        tuple("client/src/integration/a.test.ts", false, true, false),
                        tuple("e2e/api.spec.ts", false, false, true),
                        tuple("e2e/login.spec.ts", true, false, false));
    }

    @Test
    void canBeDecidedAgain() {
        checkout.file("a.test.ts", CASE);

        assertThat(described(List.of(find().getFirst().decided(Suite.INTEGRATION, "content"))))
                .containsExactly("a.test.ts node:test integration content");
    }
}
