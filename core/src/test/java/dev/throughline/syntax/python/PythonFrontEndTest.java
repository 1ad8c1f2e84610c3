package dev.throughline.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.TreeParser;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PythonFrontEndTest {

    @Test
    void modulesSayTheirFileAndLanguage() {
        ModuleNode module = Lowered.source("a()");

        assertThat(module.language()).isEqualTo("python");
        assertThat(module.file()).isEqualTo("src/sample.py");
        assertThat(module.leftOut()).isNull();
    }

    @Test
    void linksOfAChainStandOnTheLineOfTheirName() {
        ModuleNode module = Lowered.source("(client\n  .get(\n'/x'\n)\n  .json())");

        Expr.Call json = (Expr.Call) ((Stmt.Expression) module.body().getFirst()).value();
        Expr.Call get = (Expr.Call) ((Expr.Member) json.callee()).object();
        assertThat(json.span().line()).isEqualTo(5);
        assertThat(json.callee().span().line()).isEqualTo(5);
        assertThat(get.span().line()).isEqualTo(2);
    }

    @Test
    void callsOfDecoratorsStandOnTheirLines() {
        ModuleNode module = Lowered.source("@a\n@b(\n1)\ndef f():\n    pass\n");

        Expr.Call outer = (Expr.Call) Objects.requireNonNull(((Stmt.Declare) module.body().getFirst()).initialiser());
        Expr.Call inner = (Expr.Call) outer.arguments().getFirst().value();
        Argument function = inner.arguments().getFirst();
        assertThat(outer.span()).isEqualTo(new Span(0, 27, 1));
        assertThat(inner.span()).isEqualTo(new Span(3, 27, 2));
        assertThat(function.value().span().line()).isEqualTo(4);
    }

    @Test
    void codeWithinQuotesStandsInItsFile() {
        ModuleNode module = Lowered.source("'é'\ndef f(a: ' list[B]'): pass");

        Expr.Function function = (Expr.Function) ((Stmt.Declare) module.body().getFirst()).initialiser();
        Expr.Index type = (Expr.Index) function.function().parameters().getFirst().annotation();
        assertThat(type.span()).isEqualTo(new Span(16, 23, 2));
        assertThat(type.key().span()).isEqualTo(new Span(21, 22, 2));
    }

    @Test
    void functionsHaveTheirReceiverFirst() {
        ModuleNode module = Lowered.source("class A:\n    def f(self): pass\n");

        Expr.Class type = (Expr.Class) ((Stmt.Declare) module.body().getFirst()).initialiser();
        ClassNode.Method method = (ClassNode.Method) type.type().members().getFirst();
        assertThat(method.kind()).isEqualTo(ClassNode.Method.Kind.METHOD);
        assertThat(method.function().receiver()).isEqualTo(FunctionNode.Receiver.FIRST_PARAMETER);
    }

    @Test
    void byteOrderMarkHashBangAndReturnsOfTheCarriageLeaveNothing() {
        assertThat(IrPrinter.print(Lowered.source("\uFEFFa()"))).isEqualTo("(call a)");
        assertThat(IrPrinter.print(Lowered.source("#!/usr/bin/env python\r\nif a:\r\n    b()\r\n")))
                .isEqualTo("(if (truthy a) {(call b)})");
        assertThat(IrPrinter.print(Lowered.source("x = '''a\r\nb'''\r\n"))).isEqualTo("(function x 'a\\nb')");
        assertThat(Lowered.source("").body()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreKeptAsReplacements() {
        byte[] source = {'f', '(', '\'', (byte) 0xff, '\'', ')'};

        assertThat(IrPrinter.print(Lowered.bytes(source))).isEqualTo("(call f '\uFFFD')");
    }

    @Test
    void refusedSourceIsAnEmptyModuleWithAnError() {
        ModuleNode module = Lowered.bytes(new byte[TreeParser.MAX_SOURCE_BYTES + 1]);

        assertThat(module.body()).isEmpty();
        assertThat(module.errors()).containsExactly(1);
        assertThat(module.leftOut()).isEqualTo("not read: larger than 8 MiB");
    }
}
