package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers loops and labels. */
final class LoopLowering {

    private final FileLowering file;

    LoopLowering(FileLowering file) {
        this.file = file;
    }

    void add(int node, String kind, List<Stmt> out) {
        switch (kind) {
            case "while_statement" -> out.add(onCondition(node, true));
            case "do_statement" -> out.add(onCondition(node, false));
            case "for_in_statement" -> out.add(forEach(node));
            default -> out.add(counted(node, null));
        }
    }

    /** A label on a counting loop moves to the loop itself, inside the block that declares its variables. */
    void addLabelled(int node, List<Stmt> out) {
        int label = file.nodes.field(node, "label");
        int body = file.nodes.field(node, "body");
        if (label == NodeReader.NONE || body == NodeReader.NONE) {
            return;
        }
        String name = file.nodes.text(label);
        if (file.nodes.is(body, "for_statement")) {
            out.add(counted(body, name));
            return;
        }
        List<Stmt> statements = file.statements.single(body);
        Span span = file.nodes.span(node);
        out.add(new Stmt.Labelled(
                span, name, statements.size() == 1 ? statements.getFirst() : new Stmt.Block(span, statements)));
    }

    private Stmt onCondition(int node, boolean testFirst) {
        Test test = endless(TestLowering.test(file.expressions.field(node, "condition")));
        return new Stmt.Loop(file.nodes.span(node), test, null, testFirst, file.statements.branch(node, "body"));
    }

    private Stmt counted(int node, @Nullable String label) {
        Span span = file.nodes.span(node);
        int condition = file.nodes.field(node, "condition");
        int increment = file.nodes.field(node, "increment");
        Stmt loop = new Stmt.Loop(
                span,
                isEmpty(condition) ? null : endless(TestLowering.test(value(condition))),
                increment == NodeReader.NONE ? null : file.expressions.lower(increment),
                true,
                file.statements.branch(node, "body"));
        if (label != null) {
            loop = new Stmt.Labelled(span, label, loop);
        }
        int initialiser = file.nodes.field(node, "initializer");
        if (isEmpty(initialiser)) {
            return loop;
        }
        List<Stmt> block = new ArrayList<>();
        if (!file.statements.addDeclaration(initialiser, file.nodes.kind(initialiser), List.of(), block)) {
            block.add(new Stmt.Expression(file.nodes.span(initialiser), value(initialiser)));
        }
        block.add(loop);
        return new Stmt.Block(span, List.copyOf(block));
    }

    private Stmt forEach(int node) {
        int left = file.nodes.field(node, "left");
        boolean declares = file.nodes.field(node, "kind") != NodeReader.NONE;
        Pattern pattern;
        if (left == NodeReader.NONE) {
            pattern = new Pattern.Place(file.expressions.opaque(node, "missing"));
        } else if (!declares && file.nodes.is(left, "identifier")) {
            // Without a keyword the variable lives outside the loop.
            pattern = new Pattern.Place(file.expressions.lower(left));
        } else {
            pattern = file.patterns.lower(left);
        }
        return new Stmt.ForEach(
                file.nodes.span(node),
                pattern,
                file.expressions.field(node, "right"),
                file.nodes.is(file.nodes.field(node, "operator"), "in"),
                file.nodes.hasToken(node, "await"),
                file.statements.branch(node, "body"));
    }

    /** Older grammars wrap the parts of a loop head in statements. */
    private Expr value(int node) {
        return file.nodes.is(node, "expression_statement")
                ? file.expressions.onlyPart(node)
                : file.expressions.lower(node);
    }

    private boolean isEmpty(int node) {
        return node == NodeReader.NONE || file.nodes.is(node, "empty_statement") || !file.nodes.isNamed(node);
    }

    /** A condition that always holds is none. */
    private static @Nullable Test endless(Test test) {
        return test instanceof Test.Truthy(Expr.Literal(var span, Constant.Bool(boolean value))) && value
                ? null
                : test;
    }
}
