package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is written in calls of macros, by the few ways in which most are written. */
final class MacroBodies {

    private final FileLowering file;

    MacroBodies(FileLowering file) {
        this.file = file;
    }

    /**
     * What is written in a call, as far as it reads as code: expressions between commas, the arms of a selection, a
     * block of statements, or those of the parts between commas that are expressions.
     */
    List<Expr> arguments(String name, int from, int to) {
        List<Expr> values = file.stretches.arguments(from, to);
        if (values != null) {
            return values;
        }
        List<TokenTree> trees = file.stretches.trees(from, to);
        if (name.equals("select") || name.equals("select_biased")) {
            List<Expr> arms = selection(trees);
            if (!arms.isEmpty()) {
                return arms;
            }
        }
        List<Stmt> statements = file.stretches.statements(from, to, StatementLowering.Tail.VALUE);
        return statements == null
                ? parts(trees)
                : List.of(new Expr.Block(file.nodes.spanOf(from, to), statements));
    }

    /** The parts between commas; none when no part is an expression. */
    private List<Expr> parts(List<TokenTree> trees) {
        List<Expr> values = new ArrayList<>();
        boolean any = false;
        for (List<TokenTree> part : TokenTree.split(trees, ",")) {
            Expr value = part.isEmpty() ? null : partOf(part);
            if (value != null) {
                any = true;
                values.add(value);
            } else if (!part.isEmpty()) {
                values.add(new Expr.Opaque(span(part), "unread", List.of()));
            }
        }
        return any ? List.copyOf(values) : List.of();
    }

    /** A part as an expression; in what is logged, a sign before a value says how it is printed. */
    private @Nullable Expr partOf(List<TokenTree> part) {
        int equals = TokenTree.find(part, "=");
        int first = equals + 1;
        if (first < part.size() - 1 && (part.get(first).is("%") || part.get(first).is("?"))) {
            return file.stretches.expression(part.subList(first + 1, part.size()));
        }
        int arrow = TokenTree.find(part, "=>");
        if (arrow > 0 && arrow + 1 < part.size()) {
            return pair(part, arrow);
        }
        if (part.size() == 1 && part.getFirst() instanceof TokenTree.Group group
                && TokenTree.find(group.trees(), "=>") > 0) {
            return file.expressions.list(span(part), parts(group.trees()));
        }
        if (part.size() > 2 && part.get(1).is(":")) {
            return file.stretches.expression(part.subList(2, part.size()));
        }
        // Snapshots have a sign of their own before the text that is expected.
        Expr value = file.stretches.expression(
                part.size() > 1 && part.getFirst().is("@") ? part.subList(1, part.size()) : part);
        if (value != null) {
            return value;
        }
        List<TokenTree> behind = equals > 0 && equals + 1 < part.size()
                ? part.subList(equals + 1, part.size())
                : part;
        Expr named = behind.size() == part.size() ? null : file.stretches.expression(behind);
        return named == null ? file.stretches.type(behind) : named;
    }

    /** A key with its value, as maps are written. */
    private @Nullable Expr pair(List<TokenTree> part, int arrow) {
        Expr key = file.stretches.expression(part.subList(0, arrow));
        Expr value = file.stretches.expression(part.subList(arrow + 1, part.size()));
        return key == null || value == null
                ? null
                : file.expressions.list(span(part), List.of(key, value));
    }

    /**
     * The arguments of an attribute part by part: what is no expression among them is left out alone.
     *
     * @param from first byte of the text between the brackets
     */
    List<Expr> attributeParts(int from, int to) {
        List<TokenTree> trees = file.stretches.trees(from, to);
        // What follows is the name of a row of a table.
        int end = TokenTree.find(trees, ";");
        return attributeParts(end < 0 ? trees : trees.subList(0, end));
    }

    private List<Expr> attributeParts(List<TokenTree> trees) {
        List<Expr> parts = new ArrayList<>();
        for (List<TokenTree> part : TokenTree.split(trees, ",")) {
            if (!part.isEmpty()) {
                parts.add(attributePart(part));
            }
        }
        return List.copyOf(parts);
    }

    private Expr attributePart(List<TokenTree> part) {
        Span span = span(part);
        if (!file.enter()) {
            return new Expr.Opaque(span, "too deep", List.of());
        }
        try {
            String name = part.getFirst() instanceof TokenTree.Leaf(Token token) && token.kind() == Token.Kind.NAME
                    ? file.nodes.slice(token.start(), token.end())
                    : null;
            if (name != null && part.size() > 2 && part.get(1).is("=")) {
                Expr value = attributePart(part.subList(2, part.size()));
                return new Expr.Assign(span, new Pattern.Bind(span, name, null), null, value);
            }
            if (name != null && part.size() == 2 && part.get(1) instanceof TokenTree.Group group) {
                List<Argument> inner = attributeParts(group.trees()).stream().map(Argument::of).toList();
                return new Expr.Call(span, new Expr.Name(span, name), inner, false);
            }
            if (part.size() == 1 && part.getFirst() instanceof TokenTree.Group group) {
                return file.expressions.list(span, attributeParts(group.trees()));
            }
            int arrow = TokenTree.find(part, "=>");
            if (arrow > 0 && arrow + 1 < part.size()) {
                return new Expr.Binary(span, "=>", attributePart(part.subList(0, arrow)),
                        attributePart(part.subList(arrow + 1, part.size())));
            }
            Expr value = partOf(part);
            return value == null ? new Expr.Opaque(span, "unread", List.of()) : value;
        } finally {
            file.leave();
        }
    }

    private Span span(List<TokenTree> trees) {
        return file.nodes.spanOf(trees.getFirst().start(), trees.getLast().end());
    }

    /** The arms of {@code select!}: each as a match of what it waits for, with a single case. */
    private List<Expr> selection(List<TokenTree> trees) {
        List<Expr> arms = new ArrayList<>();
        int at = 0;
        while (at < trees.size()) {
            int arrow = TokenTree.find(trees.subList(at, trees.size()), "=>");
            if (arrow < 0 || at + arrow + 1 >= trees.size()) {
                break;
            }
            int body = at + arrow + 1;
            int end = body;
            boolean block = trees.get(body) instanceof TokenTree.Group group && group.bracket() == '{';
            while (!block && end < trees.size() && !trees.get(end).is(",")) {
                end++;
            }
            end = block ? body + 1 : end;
            Expr arm = arm(trees.subList(at, at + arrow), trees.subList(body, end));
            if (arm != null) {
                arms.add(arm);
            }
            at = end < trees.size() && trees.get(end).is(",") ? end + 1 : end;
        }
        return List.copyOf(arms);
    }

    private @Nullable Expr arm(List<TokenTree> head, List<TokenTree> body) {
        // It may begin with the word that keeps the order of the arms.
        List<TokenTree> plain = head.size() > 2 && head.getFirst().is("biased")
                ? head.subList(2, head.size())
                : head;
        Expr value = file.stretches.expression(body);
        if (value == null) {
            return null;
        }
        int equals = TokenTree.find(plain, "=");
        if (equals <= 0 || equals + 1 >= plain.size()) {
            return value;
        }
        List<List<TokenTree>> awaited = TokenTree.split(plain.subList(equals + 1, plain.size()), ",");
        Expr future = file.stretches.expression(awaited.getFirst());
        Expr.Arm pattern = file.stretches.pattern(plain.getFirst().start(), plain.get(equals).start());
        if (future == null || pattern == null) {
            return value;
        }
        return new Expr.Match(
                span(plain),
                new Expr.Await(future.span(), future),
                List.of(new Expr.Arm(pattern.pattern(), precondition(awaited), value)));
    }

    private @Nullable Test precondition(List<List<TokenTree>> awaited) {
        if (awaited.size() < 2 || awaited.get(1).size() < 2 || !awaited.get(1).getFirst().is("if")) {
            return null;
        }
        List<TokenTree> condition = awaited.get(1);
        Expr read = file.stretches.expression(condition.subList(1, condition.size()));
        return read == null ? null : Conditions.test(read);
    }

    /** The declarations of {@code lazy_static!} and {@code thread_local!}, or null when they are none. */
    @Nullable List<Stmt> statics(int from, int to) {
        List<Stmt> declarations = new ArrayList<>();
        for (List<TokenTree> part : TokenTree.split(file.stretches.trees(from, to), ";")) {
            int word = TokenTree.find(part, "static");
            if (word < 0) {
                return null;
            }
            List<TokenTree> rest = part.subList(word + 1, part.size());
            int first = !rest.isEmpty() && (rest.getFirst().is("ref") || rest.getFirst().is("mut")) ? 1 : 0;
            if (first >= rest.size()) {
                return null;
            }
            FileLowering inner = file.stretch(
                    rest.get(first).start(), rest.getLast().end(), "static ", "\n;");
            if (inner == null) {
                return null;
            }
            declarations.addAll(inner.body());
        }
        return List.copyOf(declarations);
    }
}
