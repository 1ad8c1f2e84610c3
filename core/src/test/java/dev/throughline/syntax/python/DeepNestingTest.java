package dev.throughline.syntax.python;

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
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "(|1|)",
        "[|1|]",
        "{|1|}",
        "{1: |1|}",
        "not |x|",
        "-|x|",
        "a ** |b|",
        "a + |b|",
        "a and |b|",
        "a if b else |c|",
        "f(|1|)",
        "f(*|a|)",
        "x[|1|]",
        "lambda: |1|",
        "lambda a=|1|: a",
        "[a for a in |b|]",
        "f(a := |b|)",
        "await |a|",
        "x = |y|",
        "x: A[|B|]",
        "(|a|,) = b"})
    void deepExpressionsBecomeOpaqueOnASmallStack(String open, String middle, String close) throws Exception {
        String closing = close == null ? "" : close;

        assertThat(lowerOnSmallStack(open.repeat(LEVELS) + middle + closing.repeat(LEVELS))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "if a:", "while a:", "for a in b:", "def f():", "class A:", "with a as b:", "@d\ndef f(a=b):", "try:",
        "match a:\n case b if c:"})
    void deepStatementsBecomeOpaqueOnASmallStack(String head) throws Exception {
        StringBuilder source = new StringBuilder();
        for (int level = 0; level < 400; level++) {
            String indent = "  ".repeat(level);
            source.append(indent).append(head.replace("\n", "\n" + indent)).append('\n');
        }
        source.append("  ".repeat(400)).append("pass\n");

        assertThat(lowerOnSmallStack(source.toString())).isNotNull();
    }

    @Test
    void deepPatternsOfMatchesBecomeOpaqueOnASmallStack() throws Exception {
        String nested = "A(b=".repeat(LEVELS) + "1" + ")".repeat(LEVELS);
        String listed = "[".repeat(LEVELS) + "a" + "]".repeat(LEVELS);

        assertThat(lowerOnSmallStack("match x:\n  case " + nested + ": pass\n")).isNotNull();
        assertThat(lowerOnSmallStack("match x:\n  case " + listed + ": pass\n")).isNotNull();
    }

    @Test
    void deepTypesBecomeOpaqueOnASmallStack() throws Exception {
        String types = "def f(x: " + "A[B, ".repeat(LEVELS) + "C" + "]".repeat(LEVELS) + "): pass";
        String unions = "def f(x: " + "A | ".repeat(LEVELS) + "B): pass";

        assertThat(lowerOnSmallStack(types)).isNotNull();
        assertThat(lowerOnSmallStack(unions)).isNotNull();
    }

    @Test
    void longChainsAreLoweredWhole() throws Exception {
        String source = "(query()" + "\n.filter(x)".repeat(600) + ")";

        Expr link = ((Stmt.Expression) lowerOnSmallStack(source).body().getFirst()).value();
        int links = 0;
        while (link instanceof Expr.Call call && call.callee() instanceof Expr.Member member) {
            link = member.object();
            links++;
        }

        assertThat(links).isEqualTo(600);
    }

    @Test
    void moderateNestingIsKept() throws Exception {
        String source = "[".repeat(150) + "found" + "]".repeat(150);

        assertThat(IrPrinter.print(lowerOnSmallStack(source))).contains("found").doesNotContain("opaque");
    }

    private static ModuleNode lowerOnSmallStack(String source) throws Exception {
        FutureTask<ModuleNode> lowering = new FutureTask<>(() -> Lowered.source(source));
        new Thread(null, lowering, "lowering", SMALL_STACK).start();
        return lowering.get();
    }
}
