package dev.throughline.source.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.suite.CargoTestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a checkout holds, it is read without an exception, in bounded time, and nothing leads out of it. */
class CargoHostileInputTest {

    @TempDir
    Path folder;

    private static CrateFiles read(SourceTree tree) {
        ConfigurationReader reader = new ConfigurationReader(tree);
        CargoProjects projects = CargoProjects.of(tree, reader);
        CrateFiles files = CrateFiles.of(tree, projects);
        CargoTestFiles.find(tree, projects, files, CargoCommands.read(tree, reader));
        return files;
    }

    @Test
    void brokenManifestsAreReportedAndLeftOut() {
        SourceTree tree = Checkout.in(folder)
                .file("a/Cargo.toml", "[package", "name = ")
                .file("b/Cargo.toml", "package = 1", "workspace = \"x\"", "bin = 3", "dependencies = [1, 2]")
                .file("c/Cargo.toml", "[package]", "name = 5", "[lib]", "path = [1]")
                .file("d/Cargo.toml", "[package]", "name = \"d\"", "workspace = \"../../..\"",
                        "[lib]", "path = \"/etc/passwd\"",
                        "[[bin]]", "name = \"x\"", "path = \"../../../../bin/sh\"",
                        "[dependencies]", "y = { path = \"../../../../tmp\" }", "z = { workspace = true }", "w = 5",
                        "[features]", "default = 3", "other = [1, \"default\"]")
                .file("e/Cargo.toml", "")
                .open();

        CargoProjects projects = CargoProjects.of(tree, new ConfigurationReader(tree));

        assertThat(projects.packages()).extracting(CargoPackage::folder).containsExactly("d");
        assertThat(projects.crates()).isEmpty();
        assertThat(projects.at("d").orElseThrow().dependencies())
                .allSatisfy(each -> assertThat(each.folder()).isNull());
        assertThat(tree.diagnostics()).isNotEmpty();
    }

    @Test
    void deeplyNestedManifestsAreLeftOut() {
        SourceTree tree = Checkout.in(folder)
                .file("a/Cargo.toml", "x = " + "[".repeat(100_000))
                .file("b/Cargo.toml", "x" + ".x".repeat(100_000) + " = 1")
                .open();

        assertThatCode(() -> read(tree)).doesNotThrowAnyException();
    }

    @Test
    void packagesAndModulesMayGoInCircles() {
        SourceTree tree = Checkout.in(folder)
                .file("a/Cargo.toml", "[package]", "name = \"a\"", "[workspace]", "members = [\"../b\", \"..\", \"*\"]",
                        "[dependencies]", "b = { path = \"../b\" }")
                .file("b/Cargo.toml", "[package]", "name = \"b\"", "workspace = \"../a\"",
                        "[dependencies]", "a = { path = \"../a\" }", "b = { path = \".\" }")
                .file("a/src/lib.rs", "#[path = \"lib.rs\"] mod again;", "#[path = \"x.rs\"] mod x;")
                .file("a/src/x.rs", "#[path = \"lib.rs\"] mod back; mod x; #[path = \"../../b/src/lib.rs\"] mod b;")
                .file("b/src/lib.rs", "#[path = \"../../a/src/lib.rs\"] mod a;")
                .open();

        CrateFiles files = read(tree);

        assertThat(files.all()).containsExactly("a/src/lib.rs", "a/src/x.rs", "b/src/lib.rs");
    }

    @Test
    void linksOutOfTheCheckoutAreNoModules() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.rs"), "#[test] fn x() {}");
        Checkout checkout = Checkout.in(folder.resolve("checkout"))
                .file("Cargo.toml", "[package]", "name = \"a\"")
                .file("src/lib.rs", "mod secret; mod linked;");
        Files.createSymbolicLink(folder.resolve("checkout/src/secret.rs"), outside.resolve("secret.rs"));
        Files.createSymbolicLink(folder.resolve("checkout/src/linked"), outside);

        assertThat(read(checkout.open()).all()).containsExactly("src/lib.rs");
    }

    @Test
    @Timeout(60)
    void hugeWorkspacesAreRead() {
        Checkout checkout = Checkout.in(folder).file("Cargo.toml", "[workspace]", "members = [\"crates/**\"]");
        StringBuilder dependencies = new StringBuilder("[dependencies]\n");
        for (int i = 0; i < 400; i++) {
            dependencies.append("c").append(i).append(" = { path = \"../c").append(i).append("\" }\n");
        }
        for (int i = 0; i < 400; i++) {
            checkout.file("crates/c" + i + "/Cargo.toml", "[package]", "name = \"c" + i + "\"", dependencies.toString())
                    .file("crates/c" + i + "/src/lib.rs", "#[path = \"../../c0/src/lib.rs\"] mod zero;");
        }

        SourceTree tree = checkout.open();

        assertThat(read(tree).all()).hasSize(400);
    }

    @Test
    void textWithoutEndTakesLinearTime() {
        SourceTree tree = Checkout.in(folder)
                .file("Cargo.toml", "[package]", "name = \"a\"")
                .file("src/lib.rs", "mod a; mod b; mod c; mod d; mod e;")
                .file("src/a.rs", "/*".repeat(200_000))
                .file("src/b.rs", "{".repeat(200_000) + "mod x;".repeat(50_000))
                .file("src/c.rs", "#[a]".repeat(100_000) + "mod fn ".repeat(50_000))
                .file("src/d.rs", "r" + "#".repeat(300_000))
                .file("src/e.rs", "'\\".repeat(100_000) + "r#\"".repeat(50_000))
                .open();

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> read(tree).all()))
                .hasSize(6);
    }

    @Property(tries = 500)
    void anyTextHasAnOutline(@ForAll @StringLength(max = 40) @Chars({'r', 'b', '#', '"', '\'', '\\', '/', '*', '{', '}',
        '[', ']', '!', ';', 'm', 'o', 'd', ' ', '\n', '\uD83D'}) String text) {
        assertThat(OutlineReader.read(text).modules()).hasSizeLessThan(40);
        assertThat(OutlineReader.read("mod " + text + ";").testFunctions()).isZero();
        assertThat(List.of(OutlineReader.read(text))).hasSize(1);
    }
}
