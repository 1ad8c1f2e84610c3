package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers branches and matches. */
final class BranchLowering {

    private final FileLowering file;

    BranchLowering(FileLowering file) {
        this.file = file;
    }

    /** The condition of a branch or loop. */
    Test condition(int owner) {
        return Conditions.test(file.expressions.field(owner, "condition"));
    }

    /** A branch whose value nobody needs. */
    Stmt statement(int node) {
        Span span = file.nodes.span(node);
        if (!file.enter()) {
            return new Stmt.Opaque(span, "too deep", List.of());
        }
        try {
            int otherwise = alternative(node);
            List<Stmt> other = List.of();
            if (file.nodes.is(otherwise, "if_expression")) {
                other = List.of(statement(otherwise));
            } else if (otherwise != NodeReader.NONE) {
                other = file.statements.suite(otherwise);
            }
            return new Stmt.If(
                    span, condition(node), file.statements.suite(file.nodes.field(node, "consequence")), other);
        } finally {
            file.leave();
        }
    }

    /** A branch as a value. */
    Expr value(int node) {
        Span span = file.nodes.span(node);
        int then = file.nodes.field(node, "consequence");
        int otherwise = alternative(node);
        return new Expr.Conditional(
                span,
                condition(node),
                then == NodeReader.NONE ? file.expressions.opaque(node, "missing") : file.statements.block(then),
                otherwise == NodeReader.NONE ? StatementLowering.unit(span) : file.expressions.lower(otherwise));
    }

    /** What stands behind {@code else}: a block or another branch. */
    private int alternative(int node) {
        int clause = file.nodes.field(node, "alternative");
        return clause == NodeReader.NONE ? clause : file.nodes.firstPart(clause);
    }

    /** Lowers {@code let P = v} in a condition. */
    Expr letCondition(int node) {
        int pattern = file.nodes.field(node, "pattern");
        Span span = file.nodes.span(node);
        Pattern asked = pattern == NodeReader.NONE ? new Pattern.Wildcard(span) : file.patterns.lower(pattern);
        return Conditions.value(span, new Test.Matches(file.expressions.field(node, "value"), asked));
    }

    /** Lowers conditions among which are some with {@code let}. */
    Expr letChain(int node) {
        Expr all = null;
        for (int part : file.nodes.parts(node)) {
            Expr next = file.expressions.lower(part);
            all = all == null
                    ? next
                    : file.operators.and(
                            new Span(all.span().start(), next.span().end(), all.span().line()), all, next);
        }
        return all == null ? file.expressions.opaque(node, "missing") : all;
    }

    /** Lowers a match. */
    Expr match(int node) {
        Span span = file.nodes.span(node);
        Expr subject = file.expressions.field(node, "value");
        int body = file.nodes.field(node, "body");
        List<Expr.Arm> arms = new ArrayList<>();
        if (body != NodeReader.NONE) {
            for (int part : file.nodes.parts(body)) {
                if (file.nodes.is(part, "match_arm") || file.nodes.is(part, "last_match_arm")) {
                    arms.add(arm(part));
                }
            }
        }
        return new Expr.Match(span, subject, List.copyOf(arms));
    }

    /** Lowers one case of a match. */
    Expr.Arm arm(int node) {
        int pattern = file.nodes.field(node, "pattern");
        int guard = file.nodes.field(pattern == NodeReader.NONE ? node : pattern, "condition");
        return new Expr.Arm(
                pattern == NodeReader.NONE
                        ? new Pattern.Wildcard(file.nodes.span(node))
                        : file.patterns.lower(pattern),
                guard == NodeReader.NONE ? null : Conditions.test(file.expressions.lower(guard)),
                file.expressions.field(node, "value"));
    }
}
