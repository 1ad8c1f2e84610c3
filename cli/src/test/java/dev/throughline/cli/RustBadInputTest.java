package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input in Rust: a message that says what happened, and the audit of the rest. */
@Timeout(60)
class RustBadInputTest {
    private static final int LEVELS = 10_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "(|1|)", "[|1|]", "{|1|}", "f(|1|)", "!|true|", "Some(|1|)", "if a {|1|} else { 2 }", "|| |1|", "vec![|1|]"})
    void leavesOutExpressionsThatAreNestedTooDeeply(String open, String middle, String close) {
        String opening = open == null ? "|| " : open + " ";
        BadCheckout.Result result = BadCheckout.ofRust(folder)
                .file("src/deep.rs", "pub fn deep() -> u8 { "
                        + (opening + "\n").repeat(LEVELS) + middle + "\n" + (close == null ? "" : close).repeat(LEVELS)
                        + " }\n")
                .rust(".route(\"/deep\", get(|| async { deep::deep(); }))", "mod deep;")
                .audit();

        assertWhole(result);
    }

    @Test
    void readsTheRestOfAFileWithASyntaxError() {
        BadCheckout.Result result = BadCheckout.ofRust(folder).rust("", "fn ( = ; { { ) struct").audit();

        assertThat(result.exitCode()).isZero();
        assertThat(result.paths()).contains("/ok");
        assertThat(result.messages()).anyMatch(text -> text.startsWith("src/lib.rs: the grammar does not understand"));
    }

    @Test
    void endsModulesAndNamesInCircles() {
        BadCheckout.Result result = BadCheckout.ofRust(folder)
                .file("src/a.rs", "#[path = \"a.rs\"] pub mod a; pub use super::b::*; pub use self::a::x;")
                .file("src/b.rs", """
                        pub use super::a::*;
                        pub use super::b::y as z;
                        pub type T = super::b::U;
                        pub type U = super::b::T;
                        pub const C: u8 = super::a::C;
                        """)
                .rust(".route(\"/circle\", get(circle))", """
                        mod a;
                        mod b;
                        async fn circle(t: b::T) -> Result<a::x, b::U> { a::z(); Err(b::C)? }
                        """)
                .audit();

        assertWhole(result);
        assertThat(result.paths()).contains("/circle");
    }

    @Test
    void endsMacrosThatExpandToThemselves() {
        BadCheckout.Result result = BadCheckout.ofRust(folder)
                .rust(".route(\"/macros\", get(macros))", """
                        macro_rules! twice { ($($t:tt)*) => { twice!($($t)* $($t)*); } }
                        macro_rules! item { () => { item!(); fn made() { item!() } } }
                        item!();
                        async fn macros() { twice!(a b c); made() }
                        """)
                .audit();

        assertWhole(result);
        assertThat(result.paths()).contains("/macros");
    }

    @Test
    void endsRoutersThatNestThemselves() {
        BadCheckout.Result result = BadCheckout.ofRust(folder)
                .rust(".nest(\"/r\", endless(1)).merge(both())",
                        """
                                fn endless(n: u32) -> Router { Router::new().route("/in", get(ok)).nest("/again", endless(n + 1)) }
                                fn both() -> Router { both().merge(both()) }
                                """)
                .audit();

        assertWhole(result);
    }

    @Test
    void endsLoopsAndRecursionWithoutEnd() {
        BadCheckout.Result result = BadCheckout.ofRust(folder)
                .rust(".route(\"/loop\", get(endless)).route(\"/grow\", get(grow)).route(\"/call\", get(call))"
                        + ".route(\"/fork\", get(fork))",
                        """
                                async fn endless() { let mut n = 0; loop { n += 1; } }
                                async fn grow() { let mut t = String::from("x"); while true { t = format!("{t}{t}"); } }
                                async fn call() -> String { f(1) + &g(2) }
                                fn f(n: u64) -> String { f(n + 1) + &g(n + 2) }
                                fn g(n: u64) -> String { let h = |m| f(m) + &g(m + 1); h(n) }
                                trait Deep { fn deep(self) -> Wrap<Self> where Self: Sized { Wrap(self) } }
                                struct Wrap<T>(T);
                                impl<T> Deep for T {}
                                async fn fork(q: String) -> u16 { let mut status = 0; %s status }
                                """.formatted(IntStream.range(0, 60)
                                .mapToObj(i -> "if q == \"%d\" { status = %d; } ".formatted(i, 200 + i))
                                .collect(Collectors.joining())))
                .file("tests/endless.rs", """
                        #[tokio::test]
                        async fn loops() { loop { shop::app().oneshot(request("/loop")).await.unwrap(); } }
                        #[test]
                        fn calls() { calls(); calls(); }
                        """)
                .audit();

        assertWhole(result);
        assertThat(result.paths()).contains("/loop", "/grow", "/call", "/fork");
    }

    @Test
    void namesABrokenManifest() {
        BadCheckout.Result result = BadCheckout.ofRust(folder).file("other/Cargo.toml", "[package\nname = ").audit();

        assertWhole(result);
        assertThat(result.messages()).anyMatch(text -> text.startsWith("other/Cargo.toml: broken TOML"));
    }

    /** Whatever else is wrong, the app's own routes and its test are there, and nothing failed. */
    private static void assertWhole(BadCheckout.Result result) {
        assertThat(result.exitCode()).isZero();
        assertThat(result.paths()).contains("/ok", "/last");
        assertThat(result.messages()).noneMatch(text -> text.contains("failed"));
        assertThat(result.report().path("tests").findValuesAsText("file")).contains("tests/api.rs");
    }
}
