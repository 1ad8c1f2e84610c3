package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.FlatTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the nodes of one tree and passes over what has no meaning: comments and unreadable stretches. */
final class NodeReader {

    /** Stands for a child that is not there. */
    static final int NONE = -1;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    private final FlatTree tree;

    NodeReader(FlatTree tree) {
        this.tree = tree;
    }

    String kind(int node) {
        return tree.kind(node);
    }

    boolean is(int node, String kind) {
        return node != NONE && tree.kind(node).equals(kind);
    }

    String text(int node) {
        return tree.text(node);
    }

    /** The names of a qualified name. */
    List<String> path(int node) {
        return List.of(dotted(node).split("\\.", -1));
    }

    /** A qualified name in one piece, however it is laid out. */
    String dotted(int node) {
        return WHITE_SPACE.matcher(tree.text(node)).replaceAll("");
    }

    boolean isMissing(int node) {
        return tree.isMissing(node);
    }

    boolean isError(int node) {
        return tree.isError(node);
    }

    int start(int node) {
        return tree.start(node);
    }

    int end(int node) {
        return tree.end(node);
    }

    /** Text between two byte offsets. */
    String slice(int from, int to) {
        return from >= to ? "" : new String(tree.source(), from, to - from, StandardCharsets.UTF_8);
    }

    Span span(int node) {
        return new Span(tree.start(node), tree.end(node), tree.line(node));
    }

    /** The span of a node, to be looked for on another node's line. */
    Span spanOnLineOf(int node, int lineNode) {
        return new Span(tree.start(node), tree.end(node), tree.line(lineNode));
    }

    /** Named children that carry meaning. */
    int[] parts(int node) {
        int[] children = tree.namedChildren(node);
        int kept = 0;
        for (int child : children) {
            if (!tree.isExtra(child) && !tree.isError(child)) {
                children[kept++] = child;
            }
        }
        return kept == children.length ? children : Arrays.copyOf(children, kept);
    }

    /** Named children including unreadable stretches, without comments. */
    int[] partsAndErrors(int node) {
        int[] children = tree.namedChildren(node);
        int kept = 0;
        for (int child : children) {
            if (tree.isError(child) || !tree.isExtra(child)) {
                children[kept++] = child;
            }
        }
        return kept == children.length ? children : Arrays.copyOf(children, kept);
    }

    int[] children(int node) {
        return tree.children(node);
    }

    /** The first part, or {@link #NONE}. */
    int firstPart(int node) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (tree.isNamed(child) && !tree.isExtra(child) && !tree.isError(child)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first part of a kind, or {@link #NONE}. */
    int partOfKind(int node, String kind) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (tree.isNamed(child) && tree.kind(child).equals(kind)) {
                return child;
            }
        }
        return NONE;
    }

    /** The child in a field, or {@link #NONE}; a comment that strayed into the field does not count. */
    int field(int node, String field) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (field.equals(tree.field(child)) && !tree.isExtra(child) && !tree.isError(child)) {
                return child;
            }
        }
        return NONE;
    }

    /** Whether a child stands in a field. */
    boolean isInField(int child, String field) {
        return field.equals(tree.field(child));
    }

    /** Whether a keyword or punctuation mark stands directly under the node. */
    boolean hasToken(int node, String token) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (!tree.isNamed(child) && tree.kind(child).equals(token)) {
                return true;
            }
        }
        return false;
    }

    boolean isToken(int node, String token) {
        return !tree.isNamed(node) && tree.kind(node).equals(token);
    }

    boolean isNamed(int node) {
        return tree.isNamed(node);
    }

    boolean isExtra(int node) {
        return tree.isExtra(node);
    }
}
