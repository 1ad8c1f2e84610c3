package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the source, which the grammar leaves as tokens, as code. Offsets count in the source. */
final class StretchLowering {

    private final FileLowering file;

    StretchLowering(FileLowering file) {
        this.file = file;
    }

    /** The trees of the tokens of a stretch. */
    List<TokenTree> trees(int from, int to) {
        return TokenTree.of(Tokens.of(file.nodes.source(), from, to));
    }

    /** The expressions between commas, or null when not all of them are expressions. */
    @Nullable List<Expr> arguments(int from, int to) {
        // A comment may be the last thing in the stretch.
        FileLowering inner = file.stretch(from, to, "f(", "\n);");
        if (inner == null) {
            return null;
        }
        int call = only(inner, "call_expression");
        int list = call == NodeReader.NONE ? call : inner.nodes.field(call, "arguments");
        if (list == NodeReader.NONE) {
            return null;
        }
        List<Expr> values = new ArrayList<>();
        for (int part : inner.nodes.parts(list)) {
            if (!inner.nodes.is(part, "attribute_item")) {
                values.add(inner.expressions.lower(part));
            }
        }
        return List.copyOf(values);
    }

    /** The expression that a stretch is, or null. */
    @Nullable Expr expression(int from, int to) {
        FileLowering inner = file.stretch(from, to, "(", "\n);");
        int group = inner == null ? NodeReader.NONE : only(inner, "parenthesized_expression");
        return inner == null || group == NodeReader.NONE ? null : inner.expressions.onlyPart(group);
    }

    /** The expression that some trees are, or null. */
    @Nullable Expr expression(List<TokenTree> trees) {
        return trees.isEmpty() ? null : expression(trees.getFirst().start(), trees.getLast().end());
    }

    /** The type that some trees are, as an expression, or null. */
    @Nullable Expr type(List<TokenTree> trees) {
        FileLowering inner = file.stretch(trees.getFirst().start(), trees.getLast().end(), "type X=", "\n;");
        if (inner == null) {
            return null;
        }
        int alias = inner.nodes.firstPart(0);
        int type = inner.nodes.is(alias, "type_item") ? inner.nodes.field(alias, "type") : NodeReader.NONE;
        return inner.nodes.is(type, "generic_type") ? inner.paths.lower(type) : null;
    }

    /** The pattern, with its guard, that a stretch is; the value is of no account. Null when it is none. */
    Expr.@Nullable Arm pattern(int from, int to) {
        FileLowering inner = file.stretch(from, to, "match x{", "\n=>0};");
        int match = inner == null ? NodeReader.NONE : only(inner, "match_expression");
        if (inner == null || match == NodeReader.NONE) {
            return null;
        }
        int body = inner.nodes.field(match, "body");
        int arm = body == NodeReader.NONE ? body : inner.nodes.firstPart(body);
        return arm == NodeReader.NONE ? null : inner.branches.arm(arm);
    }

    /** The statements and declarations that a stretch is, or null. */
    @Nullable List<Stmt> statements(int from, int to, StatementLowering.Tail tail) {
        FileLowering inner = file.stretch(from, to, "{", "\n}");
        int block = inner == null ? NodeReader.NONE : only(inner, "block");
        return inner == null || block == NodeReader.NONE ? null : inner.statements.body(block, tail);
    }

    /** The only expression at the top of a stretch, if it is of a kind. */
    private static int only(FileLowering inner, String kind) {
        int[] parts = inner.nodes.parts(0);
        if (parts.length == 0 || !inner.nodes.is(parts[0], "expression_statement")) {
            return NodeReader.NONE;
        }
        if (parts.length > 2 || (parts.length == 2 && !inner.nodes.is(parts[1], "empty_statement"))) {
            return NodeReader.NONE;
        }
        int expression = inner.nodes.firstPart(parts[0]);
        return inner.nodes.is(expression, kind) ? expression : NodeReader.NONE;
    }
}
