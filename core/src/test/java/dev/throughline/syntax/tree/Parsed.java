package dev.throughline.syntax.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Shorthand for tests: one parser for all of them, and trees as text. */
final class Parsed {

    static final TreeParser PARSER = TreeParser.open();

    private Parsed() {}

    static FlatTree tree(Grammar grammar, String source) {
        return PARSER.parse(grammar, source.getBytes(StandardCharsets.UTF_8));
    }

    /** The named nodes as nested parentheses, each with its field before it. */
    static String outline(FlatTree tree) {
        return outline(tree, 0);
    }

    private static String outline(FlatTree tree, int node) {
        StringBuilder text = new StringBuilder();
        if (tree.field(node) != null) {
            text.append(tree.field(node)).append(":");
        }
        text.append("(").append(tree.kind(node));
        for (int child : tree.namedChildren(node)) {
            text.append(" ").append(outline(tree, child));
        }
        return text.append(")").toString();
    }

    /** The only node of a kind. */
    static int only(FlatTree tree, String kind) {
        List<Integer> found = all(tree, node -> tree.kind(node).equals(kind));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " nodes of kind " + kind + " in " + outline(tree));
        }
        return found.getFirst();
    }

    /** All nodes with a property, in order. */
    static List<Integer> all(FlatTree tree, IntPredicate property) {
        List<Integer> found = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            if (property.test(node)) {
                found.add(node);
            }
        }
        return found;
    }

    /** All there is to a tree, for comparing two. */
    static List<String> dump(FlatTree tree) {
        List<String> rows = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            rows.add(tree.kind(node) + " " + tree.field(node) + " " + tree.start(node) + "-" + tree.end(node) + " in "
                    + tree.parent(node) + " to " + tree.subtreeEnd(node) + (tree.isNamed(node) ? " named" : "")
                    + (tree.isExtra(node) ? " extra" : "") + (tree.isMissing(node) ? " missing" : ""));
        }
        return rows;
    }
}
