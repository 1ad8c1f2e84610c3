package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lowers chains of fields, calls, subscripts, awaits and early exits. A chain is walked, not recursed into: builders
 * with hundreds of links are ordinary.
 */
final class ChainLowering {

    private final FileLowering file;

    ChainLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a link of a chain with everything that it is applied to. */
    Expr lower(int node) {
        Deque<Integer> links = new ArrayDeque<>();
        int at = node;
        while (at != NodeReader.NONE && isLink(at)) {
            links.push(at);
            at = base(at);
        }
        Expr value = at == NodeReader.NONE ? file.expressions.opaque(node, "missing") : file.expressions.lower(at);
        for (int link : links) {
            value = link(link, value);
        }
        return value;
    }

    private boolean isLink(int node) {
        return switch (file.nodes.kind(node)) {
            case "call_expression", "field_expression", "index_expression", "await_expression", "try_expression",
                    "generic_function" ->
                true;
            default -> false;
        };
    }

    /** What a link is applied to. */
    private int base(int link) {
        return switch (file.nodes.kind(link)) {
            case "call_expression", "generic_function" -> file.nodes.field(link, "function");
            case "field_expression" -> file.nodes.field(link, "value");
            default -> file.nodes.firstPart(link);
        };
    }

    private Expr link(int link, Expr base) {
        Span span = file.nodes.span(link);
        return switch (file.nodes.kind(link)) {
            case "field_expression" -> field(link, base);
            case "generic_function" ->
                new Expr.Instantiate(onLineOf(base, span), base, file.types.arguments(link));
            case "index_expression" -> {
                int[] parts = file.nodes.parts(link);
                Expr key = parts.length > 1
                        ? file.expressions.lower(parts[1])
                        : file.expressions.opaque(link, "missing");
                yield new Expr.Index(span, base, key, false);
            }
            case "await_expression" -> new Expr.Await(onLineOf(base, span), base);
            case "try_expression" -> new Expr.EarlyExit(onLineOf(base, span), base);
            default -> new Expr.Call(
                    onLineOf(base, span),
                    base,
                    file.expressions.arguments(file.nodes.field(link, "arguments")),
                    false);
        };
    }

    /** Builder chains run over many lines: what a method does stands on the line of its name. */
    private static Span onLineOf(Expr base, Span span) {
        return switch (base) {
            case Expr.Member e -> new Span(span.start(), span.end(), e.span().line());
            case Expr.Instantiate e -> new Span(span.start(), span.end(), e.span().line());
            case Expr.Path e -> new Span(span.start(), span.end(), e.span().line());
            case Expr.Call e -> new Span(span.start(), span.end(), e.span().line());
            case Expr.Await e -> new Span(span.start(), span.end(), e.span().line());
            case Expr.EarlyExit e -> new Span(span.start(), span.end(), e.span().line());
            default -> span;
        };
    }

    private Expr field(int link, Expr object) {
        int field = file.nodes.field(link, "field");
        if (field == NodeReader.NONE || file.nodes.isMissing(field)) {
            // A chain that breaks off at its dot still evaluates what stands before it.
            return object;
        }
        Span span = file.nodes.spanOnLineOf(link, field);
        Expr value = object;
        // Fields of fields of tuples look like a number: x.0.1
        for (String name : file.paths.name(field).split("\\.", -1)) {
            value = new Expr.Member(span, value, name, false);
        }
        return value;
    }
}
