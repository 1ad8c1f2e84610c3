package dev.throughline.source.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoCommands;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.CrateFiles;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoTestFilesTest {

    private static final String CASE = "#[tokio::test] async fn works() {}";
    private static final String INLINE = "#[cfg(test)] mod tests { #[test] fn works() {} }";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder).file("Cargo.toml", "[package]", "name = \"shop\"");
    }

    private List<TestFile> find() {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        CargoProjects projects = CargoProjects.of(tree, reader);
        return CargoTestFiles.find(tree, projects, CrateFiles.of(tree, projects), CargoCommands.read(tree, reader));
    }

    private static List<String> described(List<TestFile> files) {
        return files.stream()
                .map(file -> file.path() + " " + file.suite().id() + " " + file.suiteBy())
                .toList();
    }

    @Test
    void everyFileWithCasesInATestCrateIsAnIntegrationTest() {
        checkout.file("tests/health.rs", "mod common;", CASE)
                .file("tests/common/mod.rs", "pub fn spawn() {}")
                .file("tests/api/main.rs", "mod users;", "mod helpers;", "mod planned;")
                .file("tests/api/users.rs", CASE)
                .file("tests/api/helpers.rs", "pub struct App;")
                .file("tests/api/planned.rs", "// to come")
                .file("tests/api/forgotten.rs", CASE)
                .file("tests/parsing_unit.rs", CASE);

        List<TestFile> found = find();

        assertThat(described(found)).containsExactly(
                "tests/api/planned.rs integration folder",
                "tests/api/users.rs integration folder",
                "tests/health.rs integration runner",
                "tests/parsing_unit.rs unit runner");
        assertThat(found).extracting(TestFile::runner).containsOnly(Runner.CARGO);
        assertThat(found.get(1).configs()).extracting(RunnerConfig::name).containsExactly("api");
    }

    @Test
    void testsBesideTheCodeAreUnitTests() {
        checkout.file("src/lib.rs", "mod contract;", "#[cfg(test)] mod integration_tests;", "mod api;")
                .file("src/contract.rs", INLINE)
                .file("src/integration_tests.rs", CASE)
                .file("src/api.rs", "#[cfg(test)]", "mod tests;")
                .file("src/api/tests.rs", CASE);

        assertThat(described(find())).containsExactly(
                "src/api/tests.rs unit default",
                "src/contract.rs unit default",
                "src/integration_tests.rs integration name");
    }

    @Test
    void aPackageForTestsIsJudgedByItsName() {
        checkout.file("crates/integration-tests/Cargo.toml", "[package]", "name = \"integration-tests\"")
                .file("crates/integration-tests/src/lib.rs", "mod users;")
                .file("crates/integration-tests/src/users.rs", CASE);

        assertThat(described(find())).containsExactly("crates/integration-tests/src/users.rs integration folder");
    }

    @Test
    void aCommandThatNamesCratesSaysWhatTheyAre() {
        checkout.file("src/lib.rs", INLINE)
                .file("tests/quick.rs", CASE)
                .file("tests/flow.rs", CASE)
                .file(".github/workflows/ci.yml", "jobs:", "  test:", "    steps:",
                        "      - name: Unit tests", "        run: cargo test --locked --lib --test quick",
                        "      - name: End to end", "        run: cargo nextest run --test='fl*'",
                        "      - name: Unit and all the rest", "        run: cargo test --workspace");

        List<TestFile> found = find();

        assertThat(described(found)).containsExactly(
                "src/lib.rs unit default", "tests/flow.rs integration runner", "tests/quick.rs unit runner");
        assertThat(found.get(1).configs()).extracting(RunnerConfig::name).containsExactly("flow", "End to end");
    }

    @Test
    void cratesWithARunnerOfTheirOwnHoldNoCases() {
        checkout.file("Cargo.toml", "[package]", "name = \"shop\"",
                "[[test]]", "name = \"cucumber\"", "harness = false")
                .file("tests/cucumber.rs", CASE, "fn main() {}");

        assertThat(find()).isEmpty();
    }

    @Test
    void marksTestsThatDriveABrowser() {
        checkout.file("tests/pages.rs", "use thirtyfour::prelude::*;", CASE);

        assertThat(find()).singleElement().matches(TestFile::drivesBrowser);
    }
}
