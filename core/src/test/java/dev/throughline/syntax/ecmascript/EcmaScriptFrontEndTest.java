package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcmaScriptFrontEndTest {

    @ParameterizedTest
    @CsvSource({
        "ts, typescript", "mts, typescript", "cts, typescript", "tsx, typescript",
        "js, javascript", "mjs, javascript", "cjs, javascript", "jsx, javascript"})
    void languageFollowsTheExtension(String extension, String language) {
        ModuleNode module = Lowered.source(extension, "a()");

        assertThat(module.language()).isEqualTo(language);
        assertThat(module.file()).isEqualTo("src/sample." + extension);
        assertThat(IrPrinter.print(module)).isEqualTo("(call a)");
    }

    @Test
    void angleBracketsAreACastInPlainFilesAndMarkupInTsx() {
        assertThat(IrPrinter.print(Lowered.source("ts", "x = <T>y"))).isEqualTo("(= x (as y T))");
        assertThat(IrPrinter.print(Lowered.source("tsx", "x = <T>{y}</T>"))).isEqualTo("(= x (opaque jsx y))");
    }

    @Test
    void linksOfAChainStandOnTheLineOfTheirName() {
        ModuleNode module = Lowered.source("ts", "request(app)\n  .get('/x')\n  .expect(\n200\n);\nnew a\n.B()");

        Expr.Call expect = (Expr.Call) ((Stmt.Expression) module.body().getFirst()).value();
        Expr.Call get = (Expr.Call) ((Expr.Member) expect.callee()).object();
        Expr.New made = (Expr.New) ((Stmt.Expression) module.body().get(1)).value();
        assertThat(expect.span().line()).isEqualTo(3);
        assertThat(expect.callee().span().line()).isEqualTo(3);
        assertThat(get.span().line()).isEqualTo(2);
        assertThat(((Expr.Member) get.callee()).object().span().line()).isEqualTo(1);
        assertThat(made.span().line()).isEqualTo(7);
    }

    @Test
    void spansCountBytes() {
        ModuleNode module = Lowered.source("ts", "'é'; b");

        assertThat(module.body().get(1).span().start()).isEqualTo(6);
        assertThat(module.body().get(1).span().end()).isEqualTo(7);
    }

    @Test
    void byteOrderMarkAndHashBangLeaveNothing() {
        assertThat(IrPrinter.print(Lowered.source("js", "\uFEFFa()"))).isEqualTo("(call a)");
        assertThat(IrPrinter.print(Lowered.source("js", "#!/usr/bin/env node\na()"))).isEqualTo("(call a)");
        assertThat(Lowered.source("ts", "").body()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreKeptAsReplacements() {
        byte[] source = {'\'', (byte) 0xff, '\''};

        assertThat(IrPrinter.print(Lowered.bytes("ts", source))).isEqualTo("'\uFFFD'");
    }

    @Test
    void refusedSourceIsAnEmptyModuleWithAnError() {
        byte[] source = " ".repeat(TreeParser.MAX_SOURCE_BYTES + 1).getBytes(StandardCharsets.UTF_8);

        ModuleNode module = Lowered.bytes("ts", source);

        assertThat(module.body()).isEmpty();
        assertThat(module.errors()).containsExactly(1);
    }
}
