package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.List;

/** Lowers JSON with expressions in it, as {@code json!} takes it. */
final class JsonLowering {

    private final FileLowering file;

    JsonLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers the value that some trees are. */
    Expr value(List<TokenTree> trees) {
        Span span = span(trees);
        if (!file.enter()) {
            return new Expr.Opaque(span, "too deep", List.of());
        }
        try {
            if (trees.size() == 1) {
                if (trees.getFirst() instanceof TokenTree.Group group && group.bracket() == '{') {
                    return record(span, group);
                }
                if (trees.getFirst() instanceof TokenTree.Group group && group.bracket() == '[') {
                    return list(span, group);
                }
                if (trees.getFirst().is("null")) {
                    return new Expr.Literal(span, Constant.Absent.NULL);
                }
            }
            return code(span, trees);
        } finally {
            file.leave();
        }
    }

    private Span span(List<TokenTree> trees) {
        return trees.isEmpty()
                ? file.nodes.spanOf(0, 0)
                : file.nodes.spanOf(trees.getFirst().start(), trees.getLast().end());
    }

    private Expr code(Span span, List<TokenTree> trees) {
        if (trees.size() == 1 && trees.getFirst() instanceof TokenTree.Leaf(Token token)) {
            // Most values are literals, which need no parser.
            String text = file.nodes.slice(token.start(), token.end());
            if (token.kind() == Token.Kind.LITERAL && text.startsWith("\"")) {
                return new Expr.Literal(span, new Constant.Text(TextLiterals.text(text)));
            }
            if (token.is("true") || token.is("false")) {
                return new Expr.Literal(span, new Constant.Bool(token.is("true")));
            }
        }
        Expr read = file.stretches.expression(trees);
        return read == null ? new Expr.Opaque(span, "unread", List.of()) : read;
    }

    private Expr list(Span span, TokenTree.Group group) {
        List<Expr> values = new ArrayList<>();
        for (List<TokenTree> part : TokenTree.split(group.trees(), ",")) {
            values.add(value(part));
        }
        return file.expressions.list(span, values);
    }

    private Expr record(Span span, TokenTree.Group group) {
        List<Expr.Entry> entries = new ArrayList<>();
        for (List<TokenTree> part : TokenTree.split(group.trees(), ",")) {
            int colon = TokenTree.find(part, ":");
            if (colon > 0 && colon + 1 < part.size()) {
                List<TokenTree> key = part.subList(0, colon);
                entries.add(new Expr.KeyValue(
                        code(span(key), key), value(part.subList(colon + 1, part.size()))));
            }
        }
        return new Expr.RecordLiteral(span, List.copyOf(entries));
    }
}
