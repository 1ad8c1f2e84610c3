package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers loops; what follows one that was not broken off stands after it. */
final class LoopLowering {

    private final FileLowering file;

    LoopLowering(FileLowering file) {
        this.file = file;
    }

    void addFor(int node, List<Stmt> out) {
        List<Stmt> body = new ArrayList<>();
        Expr iterable = file.expressions.field(node, "right");
        Pattern pattern = file.targets.hoisted(file.nodes.field(node, "left"), node, body);
        body.addAll(file.statements.suite(node, "body"));
        out.add(new Stmt.ForEach(
                file.nodes.span(node),
                pattern,
                iterable,
                false,
                file.nodes.hasToken(node, "async"),
                List.copyOf(body)));
        addElse(node, out);
    }

    void addWhile(int node, List<Stmt> out) {
        Test test = endless(file.statements.condition(node));
        out.add(new Stmt.Loop(file.nodes.span(node), test, null, true, file.statements.suite(node, "body")));
        addElse(node, out);
    }

    private void addElse(int loop, List<Stmt> out) {
        int clause = file.nodes.field(loop, "alternative");
        if (clause == NodeReader.NONE) {
            return;
        }
        List<Stmt> rest = file.statements.suite(clause, "body");
        if (breaks(file.nodes.field(loop, "body"))) {
            Span span = file.nodes.span(clause);
            Test unbroken = new Test.Truthy(new Expr.Opaque(span, "unbroken", List.of()));
            out.add(new Stmt.If(span, unbroken, rest, List.of()));
        } else {
            out.addAll(rest);
        }
    }

    /** Whether a body has a break that leaves the loop whose body it is. */
    private boolean breaks(int body) {
        Deque<Integer> open = new ArrayDeque<>();
        if (body != NodeReader.NONE) {
            open.push(body);
        }
        while (!open.isEmpty()) {
            int node = open.pop();
            switch (file.nodes.kind(node)) {
                case "break_statement" -> {
                    return true;
                }
                case "for_statement", "while_statement" -> file.nodes.fields(node, "alternative").forEach(open::push);
                case "block", "if_statement", "elif_clause", "else_clause", "try_statement", "except_clause",
                        "except_group_clause", "finally_clause", "with_statement", "match_statement", "case_clause" -> {
                    for (int part : file.nodes.parts(node)) {
                        open.push(part);
                    }
                }
                default -> {
                    // No statement of this loop stands in there.
                }
            }
        }
        return false;
    }

    /** A condition that always holds is none. */
    private static @Nullable Test endless(Test test) {
        boolean always = test instanceof Test.Truthy(Expr.Literal(var span, Constant constant))
                && (constant.equals(new Constant.Bool(true)) || constant.equals(new Constant.Number(1)));
        return always ? null : test;
    }
}
