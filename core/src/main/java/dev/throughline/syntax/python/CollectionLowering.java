package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Expr.Comprehension;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers lists, tuples, sets and dictionaries, written out or made by walking others. */
final class CollectionLowering {

    private final FileLowering file;

    CollectionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a list or a tuple. */
    Expr list(int node) {
        return new Expr.ListLiteral(file.nodes.span(node), elements(file.nodes.parts(node)));
    }

    Expr set(int node) {
        return new Expr.SetLiteral(file.nodes.span(node), elements(file.nodes.parts(node)));
    }

    Expr dictionary(int node) {
        List<Expr.Entry> entries = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            entries.add(
                    file.nodes.is(part, "pair")
                            ? new Expr.KeyValue(
                                    file.expressions.field(part, "key"), file.expressions.field(part, "value"))
                            : new Expr.SpreadEntry(file.expressions.onlyPart(part)));
        }
        return new Expr.MapLiteral(file.nodes.span(node), List.copyOf(entries));
    }

    Expr comprehension(int node, String kind) {
        Comprehension.Kind made = switch (kind) {
            case "list_comprehension" -> Comprehension.Kind.LIST;
            case "set_comprehension" -> Comprehension.Kind.SET;
            case "dictionary_comprehension" -> Comprehension.Kind.MAP;
            default -> Comprehension.Kind.GENERATOR;
        };
        int body = file.nodes.field(node, "body");
        if (body == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        boolean entries = made == Comprehension.Kind.MAP;
        Expr key = entries ? file.expressions.field(body, "key") : null;
        Expr value = entries ? file.expressions.field(body, "value") : file.expressions.lower(body);
        return new Comprehension(file.nodes.span(node), made, key, value, clauses(node));
    }

    /** Lowers expressions with commas between them. */
    List<Expr.Element> elements(int[] parts) {
        List<Expr.Element> elements = new ArrayList<>();
        for (int part : parts) {
            elements.add(new Expr.Element(file.expressions.lower(part), isStarred(part)));
        }
        return List.copyOf(elements);
    }

    /** Whether a star stands before an expression; the grammar may read it as part of the first operand. */
    boolean isStarred(int node) {
        int at = node;
        while (at != NodeReader.NONE) {
            switch (file.nodes.kind(at)) {
                case "list_splat", "list_splat_pattern" -> {
                    return true;
                }
                case "attribute", "subscript", "call", "binary_operator", "comparison_operator", "boolean_operator",
                        "conditional_expression" ->
                    at = file.nodes.firstPart(at);
                default -> at = NodeReader.NONE;
            }
        }
        return false;
    }

    private List<Comprehension.Clause> clauses(int node) {
        List<Comprehension.Clause> clauses = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, "for_in_clause")) {
                clauses.add(new Comprehension.For(
                        file.targets.own(file.nodes.field(part, "left"), part),
                        walked(part),
                        file.nodes.hasToken(part, "async")));
            } else if (file.nodes.is(part, "if_clause")) {
                clauses.add(new Comprehension.When(Conditions.test(file.expressions.onlyPart(part))));
            }
        }
        return List.copyOf(clauses);
    }

    private Expr walked(int clause) {
        List<Integer> values = file.nodes.fields(clause, "right").stream().filter(file.nodes::isNamed).toList();
        return values.size() == 1
                ? file.expressions.lower(values.getFirst())
                : new Expr.ListLiteral(
                        file.nodes.span(clause),
                        elements(values.stream().mapToInt(Integer::intValue).toArray()));
    }
}
