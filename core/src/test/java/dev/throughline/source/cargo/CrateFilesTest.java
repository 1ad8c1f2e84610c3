package dev.throughline.source.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrateFilesTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder).file("Cargo.toml", "[package]", "name = \"shop\"");
    }

    private CrateFiles files() {
        SourceTree tree = checkout.open();
        return CrateFiles.of(tree, CargoProjects.of(tree, new ConfigurationReader(tree)));
    }

    @Test
    void followsDeclarationsWhereverTheyStand() {
        checkout.file("src/lib.rs",
                "pub mod routes;", "pub(crate) mod db ;", "mod outer { pub mod inner; }",
                "#[path = \"strange/place.rs\"]", "#[allow(dead_code)]", "mod placed;", "mod missing;")
                .files("src/routes.rs", "src/db/mod.rs", "src/outer/inner.rs", "src/strange/place.rs", "src/unused.rs");

        assertThat(files().all()).containsExactly(
                "src/db/mod.rs", "src/lib.rs", "src/outer/inner.rs", "src/routes.rs", "src/strange/place.rs");
    }

    @Test
    void whatStandsInTextIsNoDeclaration() {
        checkout.file("src/lib.rs",
                "// mod a;", "/* mod a; /* */ mod a; */", "const S: &str = \"mod a;\\\" mod a;\";",
                "const R: &str = r#\"mod a; \" mod a;\"#;", "const C: char = '\"'; fn f<'a>(x: &'a str) {}",
                "const E: char = '\\''; const B: &[u8] = b\"mod a;\";",
                "macro_rules! modules { () => { mod a; #[test] fn x() {} } }", "mod b;")
                .files("src/a.rs", "src/b.rs");

        CrateFiles files = files();

        assertThat(files.all()).containsExactly("src/b.rs", "src/lib.rs");
        assertThat(files.testFunctions("src/lib.rs")).isZero();
    }

    @Test
    void knowsWhatOnlyTestsAreBuiltWith() {
        checkout.file("src/lib.rs",
                "mod live;", "#[cfg(test)]", "mod tests;", "#[cfg(all(test, feature = \"db\"))] mod slow;",
                "#[cfg(any(test, feature = \"fakes\"))] mod fakes;", "#[cfg(not(test))] mod real;",
                "#[cfg(test)] mod inline { mod deep; }", "mod marked;")
                .file("src/tests.rs", "mod users;", "#[test] fn a() {}")
                .file("src/marked.rs", "#![cfg(test)]", "mod below;")
                .files("src/live.rs", "src/tests/users.rs", "src/slow.rs", "src/fakes.rs", "src/real.rs",
                        "src/inline/deep.rs", "src/marked/below.rs", "tests/api.rs", "tests/stray/file.rs");

        CrateFiles files = files();

        assertThat(files.all().stream().filter(files::isTestOnly)).containsExactly(
                "src/inline/deep.rs", "src/marked.rs", "src/marked/below.rs", "src/slow.rs", "src/tests.rs",
                "src/tests/users.rs", "tests/api.rs");
        assertThat(files.isTestOnly("tests/stray/file.rs")).isTrue();
        assertThat(files.isTestOnly("src/stray.rs")).isFalse();
    }

    @Test
    void countsFunctionsThatAreMarkedAsTests() {
        checkout.file("src/lib.rs",
                "#[cfg(test)] mod tests {",
                "  #[test] fn a() {}",
                "  #[tokio::test(flavor = \"multi_thread\")] #[ignore] async fn b() {}",
                "  #[actix_web::test] pub async fn c() {}",
                "  #[rstest] #[case(1)] fn d(#[case] n: u8) {}",
                "  #[sqlx::test(fixtures(\"test\"))] async fn e(pool: PgPool) {}",
                "  #[cfg(test)] fn helper() {}",
                "  #[derive(Debug)] struct Test;",
                "  fn test_helper() {}",
                "}");

        assertThat(files().testFunctions("src/lib.rs")).isEqualTo(5);
    }

    @Test
    void aFileCanBelongToSeveralCrates() {
        checkout.file("tests/a.rs", "mod common;").file("tests/b.rs", "mod common;")
                .file("tests/common/mod.rs", "pub fn spawn() {}")
                .file("src/main.rs", "mod shared;").file("src/lib.rs", "pub mod shared;")
                .files("src/shared.rs");

        CrateFiles files = files();

        assertThat(files.crates("tests/common/mod.rs")).extracting(Crate::name).containsExactly("a", "b");
        assertThat(files.crates("src/shared.rs")).extracting(Crate::kind)
                .containsExactly(CrateKind.LIBRARY, CrateKind.BINARY);
        assertThat(files.of(files.crates("tests/common/mod.rs").iterator().next()))
                .containsExactly("tests/a.rs", "tests/common/mod.rs");
    }
}
