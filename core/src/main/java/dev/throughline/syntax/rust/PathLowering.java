package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers names and paths where they stand for values. */
final class PathLowering {

    private static final String RAW = "r#";

    private final FileLowering file;

    PathLowering(FileLowering file) {
        this.file = file;
    }

    /** A path that was taken apart: what it starts at when names do not say it all, and the names. */
    record Parts(@Nullable TypeRef qualifier, List<String> segments) {}

    /** A name without the mark of names that would be keywords. */
    String name(int node) {
        String text = file.nodes.text(node);
        return text.startsWith(RAW) ? text.substring(RAW.length()) : text;
    }

    /** Lowers a name or path. */
    Expr lower(int node) {
        Span span = file.nodes.span(node);
        return switch (file.nodes.kind(node)) {
            case "scoped_identifier", "scoped_type_identifier" -> path(node, span);
            case "generic_type", "generic_type_with_turbofish" -> {
                int inner = file.nodes.field(node, "type");
                yield new Expr.Instantiate(
                        span,
                        inner == NodeReader.NONE ? file.expressions.opaque(node, "missing") : lower(inner),
                        file.types.arguments(node));
            }
            case "bracketed_type" -> new Expr.Path(span, List.of(), file.types.qualifier(node));
            default -> new Expr.Name(span, name(node));
        };
    }

    private Expr path(int node, Span span) {
        Parts parts = parts(node);
        int name = file.nodes.field(node, "name");
        Span atName = name == NodeReader.NONE ? span : file.nodes.spanOnLineOf(node, name);
        return new Expr.Path(atName, parts.segments(), parts.qualifier());
    }

    /** The names of a path, which may be a single one. */
    Parts parts(int node) {
        Deque<String> segments = new ArrayDeque<>();
        int at = node;
        while (file.nodes.is(at, "scoped_identifier") || file.nodes.is(at, "scoped_type_identifier")) {
            int name = file.nodes.field(at, "name");
            if (name != NodeReader.NONE) {
                segments.addFirst(name(name));
            }
            at = file.nodes.field(at, "path");
            if (at == NodeReader.NONE) {
                // It starts at the root of all crates.
                segments.addFirst("");
                return new Parts(null, List.copyOf(segments));
            }
        }
        return switch (file.nodes.kind(at)) {
            case "generic_type", "generic_type_with_turbofish", "bracketed_type" ->
                new Parts(file.types.qualifier(at), List.copyOf(segments));
            default -> {
                segments.addFirst(name(at));
                yield new Parts(null, List.copyOf(segments));
            }
        };
    }
}
