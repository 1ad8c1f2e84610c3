package dev.throughline.syntax.ir;

import static dev.throughline.syntax.ir.IrPrinter.all;
import static dev.throughline.syntax.ir.IrPrinter.expr;
import static dev.throughline.syntax.ir.IrPrinter.lower;
import static dev.throughline.syntax.ir.IrPrinter.node;
import static dev.throughline.syntax.ir.IrPrinter.optional;
import static dev.throughline.syntax.ir.IrPrinter.pattern;
import static dev.throughline.syntax.ir.IrPrinter.test;

import java.util.List;
import java.util.stream.Collectors;

/** Prints statements, as {@link IrPrinter} does expressions. */
final class StatementPrinter {

    private StatementPrinter() {}

    /** A list of statements in braces. */
    static String block(List<Stmt> body) {
        return body.stream().map(StatementPrinter::print).collect(Collectors.joining("; ", "{", "}"));
    }

    /** A statement. */
    static String print(Stmt statement) {
        return switch (statement) {
            case Stmt.Expression expression -> expr(expression.value());
            case Stmt.Declare declare ->
                node(lower(declare.kind()), pattern(declare.pattern()), optional(declare.initialiser()));
            case Stmt.DeclareFunction function -> "declare " + IrPrinter.function(function.function());
            case Stmt.DeclareClass type -> "declare " + IrPrinter.type(type.type());
            case Stmt.DeclareElse declare -> node("let", pattern(declare.pattern()), expr(declare.initialiser()),
                    "else " + block(declare.otherwise()));
            case Stmt.Declaration declaration -> DeclarationPrinter.print(declaration);
            case Stmt.DeclareEnum enumeration -> enumeration.members().stream()
                    .map(member -> member.value() == null ? member.name() : member.name() + "=" + expr(member.value()))
                    .collect(Collectors.joining(" ", "(enum " + enumeration.name() + " ", ")"));
            case Stmt.Return returned -> node("return", optional(returned.value()));
            case Stmt.Throw thrown -> node("throw", expr(thrown.value()));
            case Stmt.Assert claim ->
                node("assert", test(claim.test()), optional(claim.message()));
            case Stmt.If branch ->
                node("if", test(branch.test()), block(branch.then()),
                        branch.otherwise().isEmpty() ? "" : "else " + block(branch.otherwise()));
            case Stmt.ForEach loop ->
                node((loop.async() ? "await " : "") + "each", pattern(loop.pattern()), loop.keys() ? "in" : "of",
                        expr(loop.iterable()), block(loop.body()));
            case Stmt.Loop loop ->
                node(loop.testFirst() ? "while" : "do-while", loop.test() == null ? "ever" : test(loop.test()),
                        loop.update() == null ? "" : "then " + expr(loop.update()), block(loop.body()));
            case Stmt.Block inner -> block(inner.body());
            case Stmt.Labelled labelled -> labelled.label() + ": " + print(labelled.body());
            case Stmt.Break left ->
                node("break", left.label() == null ? "" : left.label(), optional(left.value()));
            case Stmt.Continue next -> node("continue", next.label() == null ? "" : next.label());
            case Stmt.Opaque opaque -> node("opaque", opaque.kind(), all(opaque.children()));
            default -> printCompound(statement);
        };
    }

    private static String printCompound(Stmt statement) {
        return switch (statement) {
            case Stmt.Try guarded ->
                node("try", block(guarded.body()),
                        guarded.handlers().stream().map(StatementPrinter::handler).collect(Collectors.joining(" ")),
                        guarded.finalizer().isEmpty() ? "" : "finally " + block(guarded.finalizer()));
            case Stmt.Switch selection -> selection.cases().stream()
                    .map(branch -> (branch.value() == null ? "default" : "case " + expr(branch.value()))
                            + " " + block(branch.body()))
                    .collect(Collectors.joining(" ", "(switch " + expr(selection.subject()) + " ", ")"));
            case Stmt.Import imported -> imported.bindings().stream()
                    .map(binding -> binding.imported() + ">" + binding.local())
                    .collect(Collectors.joining(" ", "(import '" + imported.specifier() + "' ", ")"));
            case Stmt.Export exported -> exported.bindings().stream()
                    .map(binding -> binding.local() + ">" + binding.exported())
                    .collect(Collectors.joining(" ",
                            "(export " + (exported.specifier() == null ? "" : "'" + exported.specifier() + "' "), ")"));
            case Stmt.ExportDefault exported -> node("export-default", expr(exported.value()));
            case Stmt.ExportAssign exported -> node("export=", expr(exported.value()));
            case Stmt.With with -> node((with.async() ? "await " : "") + "with",
                    with.items().stream().map(StatementPrinter::item).collect(Collectors.joining(" ")),
                    block(with.body()));
            default -> throw new IllegalArgumentException("no form for " + statement);
        };
    }

    private static String handler(Stmt.Handler handler) {
        String pattern = handler.pattern() == null ? "" : pattern(handler.pattern()) + " ";
        String types = handler.types().isEmpty() ? "" : "[" + all(handler.types()) + "] ";
        return "catch " + types + pattern + block(handler.body());
    }

    private static String item(Stmt.Item item) {
        return expr(item.value()) + (item.pattern() == null ? "" : " as " + pattern(item.pattern()));
    }
}
