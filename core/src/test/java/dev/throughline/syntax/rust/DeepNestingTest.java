package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepNestingTest {

    private static final int LEVELS = 1_500;
    private static final long SMALL_STACK = 512 * 1024;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "(~1~)",
        "[~1~]",
        "{~1~}",
        "!~x~",
        "&~x~",
        "a + ~b~",
        "a && ~b~",
        "a..~b~",
        "f(~1~)",
        "x[~1~]",
        "|a| ~1~",
        "A { b: ~1~ }",
        "if a {~b~}",
        "if a {} else ~{}~",
        "match a { b => ~c~ }",
        "async {~1~}",
        "loop {~1~}",
        "'a: {~1~}",
        "return ~1~",
        "m!(~1~)",
        "m!{~1~}",
        "vec![~1~]",
        "json!({\"a\": ~1~})",
        "assert!(~a~)",
        "select! { a = ~b~ => c }",
        "matches!(a, ~b~)",
        "fn f() {~1~}",
        "mod a {~use b;~}",
        "#[a(~b~)] fn f() {}"})
    void deepCodeBecomesOpaqueOnASmallStack(String open, String middle, String close) throws Exception {
        String closing = close == null ? "" : close;
        String code = open.repeat(LEVELS) + middle + closing.repeat(LEVELS);

        assertThat(lowerOnSmallStack("fn f() { " + code + " }")).isNotNull();
        assertThat(lowerOnSmallStack(code)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "(~a~,)",
        "[~a~]",
        "Some(~a~)",
        "&~a~",
        "a | ~b~",
        "A { b: ~c~ }",
        "n @ (~a~)"})
    void deepPatternsBecomeWildcardsOnASmallStack(String open, String middle, String close) throws Exception {
        String closing = close == null ? "" : close;
        String pattern = open.repeat(LEVELS) + middle + closing.repeat(LEVELS);

        assertThat(lowerOnSmallStack("fn f() { let " + pattern + " = x; }")).isNotNull();
        assertThat(lowerOnSmallStack("fn f() { match x { " + pattern + " => 1 } }")).isNotNull();
        assertThat(lowerOnSmallStack("fn f() { " + pattern + " = x; }")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "A<~B~>", "&~B~", "(~B~,)", "[~B~]", "dyn Fn(~B~)", "fn() -> ~B~", "<~B~ as C>::D"})
    void deepTypesBecomeUnknownOnASmallStack(String open, String middle, String close) throws Exception {
        String closing = close == null ? "" : close;
        String type = open.repeat(LEVELS) + middle + closing.repeat(LEVELS);

        assertThat(lowerOnSmallStack("fn f(x: " + type + ") {}")).isNotNull();
        assertThat(lowerOnSmallStack("use " + "a::{".repeat(LEVELS) + "b" + "}".repeat(LEVELS) + ";")).isNotNull();
    }

    @Test
    void longChainsAreLoweredWhole() throws Exception {
        String source = "query()" + "\n.filter(x)".repeat(600) + ";";

        Expr link = ((Stmt.Expression) lowerOnSmallStack(source).body().getFirst()).value();
        int links = 0;
        while (link instanceof Expr.Call call && call.callee() instanceof Expr.Member member) {
            link = member.object();
            links++;
        }

        assertThat(links).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = ", "a => ", "a, ", "a: ",
        "% ", "{a => b} ", "|", "'", "\"", "a!(", "#[a] ", "; ", "$("})
    void longTextInMacrosAndAttributesIsReadInTime(String part) throws Exception {
        String text = part.repeat(200);

        assertThat(lowerOnSmallStack("m!(" + text + ")); vec![" + text + "]; json!({" + text + "});")).isNotNull();
        assertThat(lowerOnSmallStack("#[a(" + text + ")] fn f() {} select! {" + text + "}")).isNotNull();
    }

    @Test
    void moderateNestingIsKept() throws Exception {
        String source = "[".repeat(150) + "found" + "]".repeat(150) + ";";

        assertThat(IrPrinter.print(lowerOnSmallStack(source))).contains("found").doesNotContain("opaque");
    }

    @Test
    void callsOfMacrosWithinOneAnotherAreReadToALimitAndKeptAsTextBelow() throws Exception {
        String source = "m!(".repeat(400) + "1" + ")".repeat(400) + ";";

        assertThat(IrPrinter.print(lowerOnSmallStack(source))).contains("(m! (m! (m! (m! ").contains("'m!(m!(m!(");
    }

    private static ModuleNode lowerOnSmallStack(String source) throws Exception {
        FutureTask<ModuleNode> lowering = new FutureTask<>(() -> Lowered.source(source));
        new Thread(null, lowering, "lowering", SMALL_STACK).start();
        return lowering.get();
    }
}
