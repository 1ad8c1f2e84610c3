package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers loops and what leaves them. */
final class LoopLowering {

    private final FileLowering file;

    LoopLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a loop. */
    void add(int node, List<Stmt> out) {
        Stmt loop = loop(node);
        String label = label(node);
        out.add(label == null ? loop : new Stmt.Labelled(loop.span(), label, loop));
    }

    private Stmt loop(int node) {
        Span span = file.nodes.span(node);
        List<Stmt> body = file.statements.suite(file.nodes.field(node, "body"));
        return switch (file.nodes.kind(node)) {
            case "for_expression" -> {
                int pattern = file.nodes.field(node, "pattern");
                yield new Stmt.ForEach(
                        span,
                        pattern == NodeReader.NONE ? new Pattern.Wildcard(span) : file.patterns.lower(pattern),
                        file.expressions.field(node, "value"),
                        false,
                        false,
                        body);
            }
            case "while_expression" -> new Stmt.Loop(span, file.branches.condition(node), null, true, body);
            default -> new Stmt.Loop(span, null, null, true, body);
        };
    }

    /** Lowers a break. */
    Stmt leave(int node) {
        int value = NodeReader.NONE;
        for (int part : file.nodes.parts(node)) {
            if (!file.nodes.is(part, "label")) {
                value = part;
            }
        }
        return new Stmt.Break(
                file.nodes.span(node), label(node), value == NodeReader.NONE ? null : file.expressions.lower(value));
    }

    /** The label that is written at a loop, block, break or continue, without its quote; null for none. */
    @Nullable String label(int node) {
        int label = file.nodes.partOfKind(node, "label");
        int name = label == NodeReader.NONE ? label : file.nodes.firstPart(label);
        return name == NodeReader.NONE ? null : file.paths.name(name);
    }
}
