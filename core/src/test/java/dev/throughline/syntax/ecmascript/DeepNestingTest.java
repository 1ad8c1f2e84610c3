package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepNestingTest {

    private static final int LEVELS = 5_000;
    private static final long SMALL_STACK = 512 * 1024;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "(|1|)",
        "[|1|]",
        "{ a: |1| }",
        "!|x|",
        "a + |b|",
        "a && |b|",
        "f(|1|)",
        "() => |1|",
        "() => { |1| }",
        "function f() { |1| }",
        "if (x) { |y| }",
        "if (x) y; else |z|",
        "switch (x) { case 1: |y| }",
        "for (;;) { |y| }",
        "try { |y| } finally { z }",
        "class A { b = |1| }",
        "`${ |1| }`",
        "x = |y|",
        "a ? b : |c|",
        "{ |y| }",
        "namespace N { |y| }",
        "new |A|",
        "await |a|"})
    void deepSourceBecomesOpaqueOnASmallStack(String open, String middle, String close) throws InterruptedException {
        String opening = (open + " ").repeat(LEVELS);
        String source = opening + middle + (close == null ? "" : (" " + close).repeat(LEVELS));

        assertThat(lowerOnSmallStack(source)).isNotNull();
    }

    @Test
    void deepTypesAndPatternsBecomeOpaqueOnASmallStack() throws InterruptedException {
        String types = "let x: " + "A<".repeat(LEVELS) + "B" + ">".repeat(LEVELS);
        String patterns = "const " + "[".repeat(LEVELS) + "a" + "]".repeat(LEVELS) + " = x";
        String markup = "x = " + "(y) as ".repeat(LEVELS) + "B";

        assertThat(lowerOnSmallStack(types)).isNotNull();
        assertThat(lowerOnSmallStack(patterns)).isNotNull();
        assertThat(lowerOnSmallStack(markup)).isNotNull();
    }

    @Test
    void longChainsAreLoweredWhole() throws InterruptedException {
        String source = "new Server()" + "\n.get('/x', h)".repeat(600);

        Expr link = ((Stmt.Expression) lowerOnSmallStack(source).body().getFirst()).value();
        int links = 0;
        while (link instanceof Expr.Call(var span, Expr.Member(var memberSpan, Expr object, var name, var safe), var arguments, var safeCall)) {
            link = object;
            links++;
        }

        assertThat(links).isEqualTo(600);
        assertThat(link).isInstanceOf(Expr.New.class);
    }

    @Test
    void wideUnionsKeepAllMembers() throws InterruptedException {
        String source = "let x: 'first'" + " | 'other'".repeat(900);

        assertThat(IrPrinter.print(lowerOnSmallStack(source))).contains("'first'").doesNotContain("?");
    }

    @Test
    void moderateNestingIsKept() throws InterruptedException {
        String source = "[".repeat(150) + "found" + "]".repeat(150);

        assertThat(IrPrinter.print(lowerOnSmallStack(source))).contains("found").doesNotContain("opaque");
    }

    private static ModuleNode lowerOnSmallStack(String source) throws InterruptedException {
        AtomicReference<ModuleNode> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(Lowered.source("ts", source)), "lowering", SMALL_STACK);
        thread.setUncaughtExceptionHandler((ended, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
        return result.get();
    }
}
