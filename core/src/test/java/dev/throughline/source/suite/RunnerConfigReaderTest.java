package dev.throughline.source.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerConfigReaderTest {

    @TempDir
    Path folder;

    private static RunnerConfigs read(Checkout checkout) {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        return RunnerConfigReader.read(tree, Workspaces.of(tree, reader), reader);
    }

    @Test
    void listsConfigurationsThatArePrograms() {
        RunnerConfigs configs = read(Checkout.in(folder)
                .file("package.json",
                        "{\"scripts\": {\"test:api\": \"DB=x vitest run -c config/v.mts tests/api --ui\"}}")
                .files("vitest.config.ts", "vitest.integration.config.js", "jest.config.e2e.cjs", "vite.config.mts")
                .files("vitest.workspace.ts", "config/v.mts", ".mocharc.cjs", "playwright.config.ts", "my.config.ts"));

        assertThat(configs.code())
                .extracting(config -> config.path() + " " + config.runner().id() + " " + config.name())
                .containsExactly(
                        ".mocharc.cjs mocha ",
                        "config/v.mts vitest test:api",
                        "jest.config.e2e.cjs jest e2e",
                        "playwright.config.ts playwright ",
                        "vite.config.mts vitest ",
                        "vitest.config.ts vitest ",
                        "vitest.integration.config.js vitest integration",
                        "vitest.workspace.ts vitest ");
        assertThat(configs.code().get(1).filter()).containsExactly(FilePattern.piece("tests/api"));
        assertThat(configs.code().get(1).env()).isEqualTo(Map.of("DB", "x"));
        assertThat(configs.known()).isEmpty();
    }

    @Test
    void readsTheProjectsOfJest() {
        RunnerConfigs configs = read(Checkout.in(folder)
                .file("api/jest.config.json", "{\"projects\": [",
                        "{\"displayName\": \"unit\", \"testMatch\": [\"<rootDir>/src/**/*.test.ts\"]},",
                        "{\"displayName\": {\"name\": \"integration\"}, \"roots\": [\"<rootDir>/test\"],",
                        "\"setupFilesAfterEnv\": [\"<rootDir>/test/setup.ts\", \"jest-extended\"],",
                        "\"testPathIgnorePatterns\": [\"/fixtures/\"],",
                        "\"moduleNameMapper\": {\"^@/(.*)$\": \"<rootDir>/src/$1\"}}]}"));
        RunnerConfig integration = configs.known().getFirst();

        assertThat(configs.known()).extracting(RunnerConfig::name).containsExactly("integration", "unit");
        assertThat(configs.known().getLast().include()).containsExactly(FilePattern.glob("src/**/*.test.ts"));
        assertThat(integration.dir()).isEqualTo("api");
        assertThat(integration.filter()).containsExactly(FilePattern.glob("test/**"));
        assertThat(integration.exclude()).containsExactly(FilePattern.regex("/fixtures/"));
        assertThat(integration.setupFiles()).containsExactly("api/test/setup.ts");
        assertThat(integration.alias()).extracting(Object::toString).containsExactly("^@/(.*)$ -> api/src/$1");
    }

    @Test
    void readsScriptsOfTheRunnersWithoutConfiguration() {
        RunnerConfigs configs = read(Checkout.in(folder)
                .file("package.json", "{\"scripts\": {",
                        "\"a\": \"node --import tsx --test test/**/*.ts\",",
                        "\"b\": \"jest --runInBand --testPathPattern=integration\",",
                        "\"c\": \"nyc mocha -r ts-node/register -u tdd 'spec/**/*.js'\",",
                        "\"d\": \"node --test\", \"e\": \"eslint tests\"}}"));

        assertThat(configs.known())
                .extracting(config -> config.name() + " " + config.runner().id() + " " + config.filter())
                .isEqualTo(List.of(
                        "a node:test " + List.of(FilePattern.glob("test/**/*.ts")),
                        "b jest " + List.of(FilePattern.regex("integration")),
                        "c mocha " + List.of(FilePattern.glob("spec/**/*.js"))));
    }

    @Test
    void survivesPatternsThatNoLinearMatcherKnows() {
        FileSelection selection = new FileSelection(List.of(
                FilePattern.regex("(?=x)x"), FilePattern.regex("(a+)+$"), FilePattern.glob("{"), FilePattern.glob(
                        "!b")));

        assertThat(selection.matches("a".repeat(5000) + "!")).isFalse();
        assertThat(selection.matches("aaa")).isTrue();
    }
}
