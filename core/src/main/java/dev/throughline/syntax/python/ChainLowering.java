package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers chains of attributes, subscripts and calls. A chain is walked, not recursed into: queries with
 * hundreds of links are ordinary.
 */
final class ChainLowering {

    private final FileLowering file;

    ChainLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an attribute, subscript or call with everything that it is applied to. */
    Expr lower(int node) {
        Deque<Integer> links = new ArrayDeque<>();
        int at = node;
        String field = baseField(at);
        while (field != null) {
            links.push(at);
            at = file.nodes.field(at, field);
            field = at == NodeReader.NONE ? null : baseField(at);
        }
        Expr value = at == NodeReader.NONE ? file.expressions.opaque(node, "missing") : root(at);
        for (int link : links) {
            value = link(link, value);
        }
        return value;
    }

    /** Lowers a slice to the call that makes one. */
    Expr slice(int node) {
        Span span = file.nodes.span(node);
        @Nullable Expr[] bounds = new @Nullable Expr[3];
        int bound = 0;
        for (int child : file.nodes.children(node)) {
            if (file.nodes.isToken(child, ":")) {
                bound++;
            } else if (file.nodes.isNamed(child) && !file.nodes.isExtra(child) && bound < bounds.length) {
                bounds[bound] = file.expressions.lower(child);
            }
        }
        return sliceOf(span, bounds);
    }

    /** The call that makes a slice; a bound that is null stands for none. */
    static Expr sliceOf(Span span, @Nullable Expr... bounds) {
        List<Argument> arguments = new ArrayList<>();
        for (@Nullable Expr bound : bounds) {
            arguments.add(Argument.of(bound == null ? new Expr.Literal(span, Constant.Absent.NULL) : bound));
        }
        return new Expr.Call(span, new Expr.Name(span, "slice"), List.copyOf(arguments), false);
    }

    /** The field with what a link is applied to, or null when the node is no link. */
    private @Nullable String baseField(int node) {
        return switch (file.nodes.kind(node)) {
            case "attribute" -> "object";
            case "subscript" -> "value";
            case "call" -> isSuper(node) ? null : "function";
            default -> null;
        };
    }

    private boolean isSuper(int call) {
        int function = file.nodes.field(call, "function");
        return file.nodes.is(function, "identifier") && file.nodes.text(function).equals("super");
    }

    private Expr root(int root) {
        return file.nodes.is(root, "call") ? new Expr.Super(file.nodes.span(root)) : file.expressions.lower(root);
    }

    private Expr link(int link, Expr base) {
        return switch (file.nodes.kind(link)) {
            case "attribute" -> attribute(link, base);
            case "subscript" -> new Expr.Index(file.nodes.span(link), base, key(link), false);
            default -> {
                Span span = file.nodes.span(link);
                // Builder chains run over many lines: what a member does stands on the line of its name.
                Span atName = base instanceof Expr.Member member
                        ? new Span(span.start(), span.end(), member.span().line())
                        : span;
                yield new Expr.Call(atName, base, arguments(file.nodes.field(link, "arguments")), false);
            }
        };
    }

    private Expr attribute(int link, Expr object) {
        int attribute = file.nodes.field(link, "attribute");
        if (attribute == NodeReader.NONE || file.nodes.isMissing(attribute)) {
            // A chain that breaks off at its dot still evaluates what stands before it.
            return object;
        }
        return new Expr.Member(file.nodes.spanOnLineOf(link, attribute), object, file.nodes.text(attribute), false);
    }

    private Expr key(int subscript) {
        List<Expr> keys = new ArrayList<>();
        for (int key : file.nodes.fields(subscript, "subscript")) {
            keys.add(file.expressions.lower(key));
        }
        return asKey(file.nodes.span(subscript), keys, file.nodes.hasToken(subscript, ","));
    }

    /** Several keys, or one with a comma after it, are a tuple. */
    static Expr asKey(Span span, List<Expr> keys, boolean tuple) {
        return keys.size() == 1 && !tuple
                ? keys.getFirst()
                : new Expr.ListLiteral(span, keys.stream().map(key -> new Expr.Element(key, false)).toList());
    }

    private List<Argument> arguments(int list) {
        if (list == NodeReader.NONE) {
            return List.of();
        }
        if (file.nodes.is(list, "generator_expression")) {
            return List.of(Argument.of(file.expressions.lower(list)));
        }
        List<Argument> arguments = new ArrayList<>();
        for (int part : file.nodes.parts(list)) {
            arguments.add(argument(part));
        }
        return List.copyOf(arguments);
    }

    private Argument argument(int node) {
        return switch (file.nodes.kind(node)) {
            case "keyword_argument" -> {
                int name = file.nodes.field(node, "name");
                yield new Argument(
                        name == NodeReader.NONE ? null : file.nodes.text(name),
                        file.expressions.field(node, "value"),
                        false);
            }
            case "dictionary_splat" -> new Argument(Argument.ENTRIES, file.expressions.onlyPart(node), true);
            default -> new Argument(null, file.expressions.lower(node), file.collections.isStarred(node));
        };
    }
}
