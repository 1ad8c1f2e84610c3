package dev.throughline.source.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoProjectsTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private CargoProjects projects() {
        SourceTree tree = checkout.open();
        return CargoProjects.of(tree, new ConfigurationReader(tree));
    }

    private CargoPackage only() {
        return projects().packages().iterator().next();
    }

    private static List<String> described(List<Crate> crates) {
        return crates.stream().map(crate -> crate.kind() + " " + crate.name() + " " + crate.root()).toList();
    }

    @Test
    void takesCratesByTheirPlace() {
        checkout.file("Cargo.toml", "[package]", "name = \"web-shop\"")
                .files("src/lib.rs", "src/main.rs", "src/bin/admin.rs", "src/bin/worker/main.rs",
                        "src/bin/worker/queue.rs", "tests/health.rs", "tests/api/main.rs", "tests/api/users.rs",
                        "tests/common/mod.rs", "examples/demo.rs", "benches/load.rs", "tests/data.json");

        CargoPackage shop = only();

        assertThat(described(shop.crates())).containsExactly(
                "LIBRARY web_shop src/lib.rs",
                "BINARY admin src/bin/admin.rs",
                "BINARY worker src/bin/worker/main.rs",
                "BINARY web-shop src/main.rs",
                "TEST api tests/api/main.rs",
                "TEST health tests/health.rs",
                "EXAMPLE demo examples/demo.rs",
                "BENCH load benches/load.rs");
        assertThat(shop.crates(CrateKind.BINARY)).last().extracting(Crate::crateName).isEqualTo("web_shop");
    }

    @Test
    void takesWhatTheManifestDeclaresBeforeWhatStandsThere() {
        checkout.file("Cargo.toml",
                "[package]", "name = \"shop\"", "default-run = \"server\"", "autotests = false",
                "[lib]", "name = \"shop_core\"", "path = \"core/root.rs\"",
                "[[bin]]", "name = \"server\"", "path = \"src/main.rs\"", "required-features = [\"http\"]",
                "[[bin]]", "name = \"seed\"",
                "[[test]]", "name = \"contract\"", "path = \"checks/contract.rs\"", "harness = false",
                "[[test]]", "name = \"gone\"", "path = \"checks/gone.rs\"")
                .files("core/root.rs", "src/lib.rs", "src/main.rs", "src/bin/seed.rs", "src/bin/tool.rs",
                        "checks/contract.rs", "tests/other.rs");

        CargoPackage shop = only();

        assertThat(described(shop.crates())).containsExactly(
                "LIBRARY shop_core core/root.rs",
                "BINARY seed src/bin/seed.rs",
                "BINARY tool src/bin/tool.rs",
                "BINARY server src/main.rs",
                "TEST contract checks/contract.rs");
        assertThat(shop.defaultRun()).isEqualTo("server");
        assertThat(shop.crates(CrateKind.BINARY).getLast().requiredFeatures()).containsExactly("http");
        assertThat(shop.crates(CrateKind.TEST).getFirst().hasHarness()).isFalse();
    }

    @Test
    void leavesOutBinariesThatAreNotDeclaredWhereTheManifestSaysSo() {
        checkout.file("Cargo.toml", "[package]", "name = \"shop\"", "autobins = false", "[[bin]]", "name = \"one\"")
                .files("src/main.rs", "src/bin/one.rs", "src/bin/two.rs");

        assertThat(described(only().crates())).containsExactly("BINARY one src/bin/one.rs");
    }

    @Test
    void membersOfAWorkspaceInheritDependencies() {
        checkout.file("Cargo.toml",
                "[workspace]", "members = [\"crates/*\"]", "exclude = [\"crates/old\"]",
                "[workspace.dependencies]", "axum = { version = \"0.8\", features = [\"ws\"] }",
                "store = { path = \"crates/store-impl\", package = \"store-impl\" }",
                "model = { path = \"crates/model\" }")
                .file("crates/api/Cargo.toml",
                        "[package]", "name = \"api\"", "version.workspace = true",
                        "[dependencies]", "axum = { workspace = true, features = [\"macros\"] }",
                        "store.workspace = true", "model = { workspace = true, optional = true }",
                        "[target.'cfg(unix)'.dependencies]", "nix = \"0.29\"",
                        "[dev-dependencies]", "testing = { path = \"../testing\" }")
                .file("crates/store-impl/Cargo.toml", "[package]", "name = \"store-impl\"")
                .file("crates/model/Cargo.toml", "[package]", "name = \"model\"", "[lib]", "name = \"domain\"")
                .file("crates/testing/Cargo.toml", "[package]", "name = \"testing\"")
                .file("crates/old/Cargo.toml", "[package]", "name = \"old\"")
                .files("crates/api/src/main.rs", "crates/store-impl/src/lib.rs", "crates/model/src/lib.rs",
                        "crates/testing/src/lib.rs", "crates/old/src/lib.rs");

        CargoProjects projects = projects();
        CargoPackage api = projects.at("crates/api").orElseThrow();
        Crate main = api.crates(CrateKind.BINARY).getFirst();

        assertThat(api.workspaceFolder()).isEmpty();
        assertThat(api.dependencies().getFirst().features()).containsExactly("macros", "ws");
        // A workspace that lists what it excludes keeps it.
        assertThat(projects.at("crates/old").orElseThrow().workspaceFolder()).isEmpty();
        assertThat(projects.resolve(main, "store")).get().isInstanceOfSatisfying(
                CrateResolution.OfProject.class,
                found -> assertThat(found.crate().root()).isEqualTo("crates/store-impl/src/lib.rs"));
        assertThat(projects.resolve(main, "domain")).get().isInstanceOf(CrateResolution.OfProject.class);
        assertThat(projects.resolve(main, "testing")).get().isInstanceOf(CrateResolution.OfProject.class);
        assertThat(projects.resolve(main, "axum")).contains(new CrateResolution.External("axum"));
        assertThat(projects.resolve(main, "std")).contains(new CrateResolution.Standard("std"));
        assertThat(projects.resolve(main, "store_impl")).isEmpty();
        assertThat(projects.dependOn("nix")).isTrue();
        assertThat(projects.dependOn("actix-web")).isFalse();
    }

    @Test
    void whatAWorkspaceExcludesInheritsNothing() {
        checkout.file("Cargo.toml", "[workspace]", "members = [\"a\"]", "exclude = [\"b\"]",
                "[workspace.dependencies]", "x = { path = \"a\" }")
                .file("a/Cargo.toml", "[package]", "name = \"a\"")
                .file("b/Cargo.toml", "[package]", "name = \"b\"", "[dependencies]", "x.workspace = true")
                .file("c/Cargo.toml", "[package]", "name = \"c\"", "workspace = \"..\"",
                        "[dependencies]", "x.workspace = true")
                .files("a/src/lib.rs");

        CargoProjects projects = projects();

        assertThat(projects.at("b").orElseThrow().workspaceFolder()).isNull();
        assertThat(projects.at("b").orElseThrow().dependencies().getFirst().folder()).isNull();
        assertThat(projects.at("c").orElseThrow().dependencies().getFirst().folder()).isEqualTo("a");
    }

    @Test
    void namesOfCratesAreThoseThatTheManifestGives() {
        checkout.file("Cargo.toml", "[package]", "name = \"shop\"",
                "[dependencies]", "web = { package = \"actix-web\", version = \"4\" }", "serde-json = \"1\"",
                "[patch.crates-io]", "serde-json = { path = \"vendored/json\" }")
                .file("vendored/json/Cargo.toml", "[package]", "name = \"serde-json\"")
                .files("vendored/json/src/lib.rs", "src/lib.rs", "src/main.rs");

        CargoProjects projects = projects();
        CargoPackage shop = projects.at("").orElseThrow();
        Crate main = shop.crates(CrateKind.BINARY).getFirst();

        assertThat(projects.resolve(main, "web")).contains(new CrateResolution.External("actix-web"));
        assertThat(projects.resolve(main, "actix_web")).isEmpty();
        assertThat(shop.dependsOn("actix_web")).isTrue();
        assertThat(projects.resolve(main, "serde_json")).get().isInstanceOf(CrateResolution.OfProject.class);
        assertThat(projects.resolve(main, "shop")).contains(
                new CrateResolution.OfProject(shop.library().orElseThrow()));
        assertThat(projects.resolve(shop.library().orElseThrow(), "shop")).isEmpty();
    }

    @Test
    void featuresAreOnByDefaultThroughOthers() {
        checkout.file("Cargo.toml", "[package]", "name = \"shop\"",
                "[features]", "default = [\"server\"]", "server = [\"http\", \"dep:axum\", \"axum/ws\"]",
                "http = [\"server\"]", "slow-tests = []");

        CargoPackage shop = only();

        assertThat(shop.isOnByDefault("http")).isTrue();
        assertThat(shop.isOnByDefault("slow-tests")).isFalse();
        assertThat(shop.isOnByDefault("dep:axum")).isFalse();
    }

    @Test
    void filesBelongToTheInnermostPackage() {
        checkout.file("Cargo.toml", "[package]", "name = \"outer\"")
                .file("crates/inner/Cargo.toml", "[package]", "name = \"inner\"")
                .files("crates/inner/src/lib.rs");

        assertThat(projects().nearest("crates/inner/src/lib.rs").map(CargoPackage::name)).contains("inner");
        assertThat(projects().nearest("src/lib.rs").map(CargoPackage::name)).contains("outer");
    }
}
