package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lowers chains of members, indexes and calls. A chain is walked, not recursed into: builder chains with
 * hundreds of links are ordinary. Once a link is optional the rest of its chain is too, which is how far
 * an absent value short-circuits.
 */
final class ChainLowering {

    private final FileLowering file;

    ChainLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a member, index or call with everything that it is applied to. */
    Expr lower(int node) {
        Deque<Integer> links = new ArrayDeque<>();
        int root = node;
        while (root != NodeReader.NONE && isLink(root)) {
            links.push(root);
            root = base(root);
        }
        Expr value = root == NodeReader.NONE ? file.expressions.opaque(node, "missing") : root(root);
        boolean safe = false;
        for (int link : links) {
            safe |= isOptional(link);
            value = link(link, value, safe);
        }
        return value;
    }

    /** Lowers {@code new X(…)}. */
    Expr construction(int node) {
        Expr type = ExpressionLowering.behindCasts(file.expressions.field(node, "constructor"));
        int arguments = file.nodes.field(node, "arguments");
        return new Expr.New(
                spanAtName(node, type),
                type,
                arguments == NodeReader.NONE ? List.of() : arguments(arguments));
    }

    private boolean isLink(int node) {
        return switch (file.nodes.kind(node)) {
            case "member_expression", "subscript_expression", "non_null_expression" -> true;
            case "call_expression" -> !isModuleLoad(node);
            default -> false;
        };
    }

    private int base(int link) {
        return switch (file.nodes.kind(link)) {
            case "call_expression" -> file.nodes.field(link, "function");
            case "non_null_expression" -> file.nodes.firstPart(link);
            default -> file.nodes.field(link, "object");
        };
    }

    private Expr root(int root) {
        if (file.nodes.is(root, "call_expression")) {
            return moduleLoad(root);
        }
        return file.nodes.is(root, "import")
                ? file.expressions.opaque(root, "import")
                : file.expressions.lower(root);
    }

    private boolean isOptional(int link) {
        return file.nodes.partOfKind(link, "optional_chain") != NodeReader.NONE || file.nodes.hasToken(link, "?.");
    }

    private Expr link(int link, Expr base, boolean safe) {
        return switch (file.nodes.kind(link)) {
            case "member_expression" -> member(link, base, safe);
            case "subscript_expression" ->
                new Expr.Index(file.nodes.span(link), base, file.expressions.field(link, "index"), safe);
            case "call_expression" -> call(link, ExpressionLowering.behindCasts(base), safe);
            default -> base;
        };
    }

    private Expr member(int link, Expr object, boolean safe) {
        int property = file.nodes.field(link, "property");
        if (property == NodeReader.NONE || file.nodes.isMissing(property)) {
            // A chain that breaks off at its dot still evaluates what stands before it.
            return object;
        }
        return new Expr.Member(file.nodes.spanOnLineOf(link, property), object, file.nodes.text(property), safe);
    }

    private Expr call(int link, Expr callee, boolean safe) {
        int arguments = file.nodes.field(link, "arguments");
        List<Argument> lowered = List.of();
        if (file.nodes.is(arguments, "template_string")) {
            lowered = tagged(arguments);
        } else if (arguments != NodeReader.NONE) {
            lowered = arguments(arguments);
        }
        return new Expr.Call(spanAtName(link, callee), callee, lowered, safe);
    }

    /** Builder chains run over many lines: what a member callee does stands on the line of its name. */
    private Span spanAtName(int node, Expr callee) {
        Span span = file.nodes.span(node);
        return callee instanceof Expr.Member member
                ? new Span(span.start(), span.end(), member.span().line())
                : span;
    }

    private List<Argument> arguments(int list) {
        List<Argument> arguments = new ArrayList<>();
        for (int part : file.nodes.parts(list)) {
            arguments.add(
                    file.nodes.is(part, "spread_element")
                            ? new Argument(null, file.expressions.onlyPart(part), true)
                            : Argument.of(file.expressions.lower(part)));
        }
        return List.copyOf(arguments);
    }

    /** A tag is called with the list of texts, then with each hole. */
    private List<Argument> tagged(int template) {
        Expr.Template parts = file.literals.template(template);
        List<Expr.Element> texts = parts.texts().stream()
                .map(text -> new Expr.Element(new Expr.Literal(parts.span(), new Constant.Text(text)), false))
                .toList();
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.of(new Expr.ListLiteral(parts.span(), texts)));
        parts.holes().forEach(hole -> arguments.add(Argument.of(hole)));
        return List.copyOf(arguments);
    }

    private boolean isModuleLoad(int call) {
        int function = file.nodes.field(call, "function");
        if (function == NodeReader.NONE) {
            return false;
        }
        if (file.nodes.is(function, "import")) {
            return true;
        }
        if (!file.nodes.is(function, "identifier") || !file.nodes.text(function).equals("require")) {
            return false;
        }
        int arguments = file.nodes.field(call, "arguments");
        if (!file.nodes.is(arguments, "arguments")) {
            return false;
        }
        int[] parts = file.nodes.parts(arguments);
        return parts.length == 1 && !file.nodes.is(parts[0], "spread_element");
    }

    private Expr moduleLoad(int call) {
        int arguments = file.nodes.field(call, "arguments");
        Expr specifier = arguments == NodeReader.NONE
                ? file.expressions.opaque(call, "missing")
                : file.expressions.onlyPart(arguments);
        boolean async = file.nodes.is(file.nodes.field(call, "function"), "import");
        return new Expr.DynamicImport(file.nodes.span(call), specifier, async);
    }
}
