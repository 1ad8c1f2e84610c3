package dev.throughline.syntax.tree;

import dev.throughline.syntax.ir.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the nodes of one tree and passes over what has no meaning: comments and unreadable stretches. */
public final class NodeReader {

    /** Stands for a child that is not there. */
    public static final int NONE = -1;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    private final FlatTree tree;
    private final Placement placement;

    /** Tells where in a file something stands whose place in what was parsed is known. */
    public interface Placement {
        /**
         * The place in the file.
         *
         * @param start first byte in what was parsed
         * @param end byte after the last
         * @param lineStart first byte of what is on the line where a reader would look
         * @param line that line, from 1
         */
        Span span(int start, int end, int lineStart, int line);
    }

    /** Reads the tree of a whole file. */
    public NodeReader(FlatTree tree) {
        this(tree, 0, 1);
    }

    /**
     * Reads the tree of something that was put together from parts of a file.
     *
     * @param placement where the parts come from
     */
    public NodeReader(FlatTree tree, Placement placement) {
        this.tree = tree;
        this.placement = placement;
    }

    /**
     * Reads the tree of a stretch of a file, such as code within quotes. Spans count in the file, all other
     * offsets in the stretch.
     *
     * @param offset first byte of the stretch in its file
     * @param line the line, from 1, on which the stretch begins
     */
    public NodeReader(FlatTree tree, int offset, int line) {
        this(tree,
                (start, end, lineStart, lineWithin) -> new Span(offset + start, offset + end, line - 1 + lineWithin));
    }

    /** Name of a node's rule or token. */
    public String kind(int node) {
        return tree.kind(node);
    }

    /** Whether a node is there and of a kind. */
    public boolean is(int node, String kind) {
        return node != NONE && tree.kind(node).equals(kind);
    }

    /** A node's text. */
    public String text(int node) {
        return tree.text(node);
    }

    /** The names of a qualified name. */
    public List<String> path(int node) {
        return List.of(dotted(node).split("\\.", -1));
    }

    /** A qualified name in one piece, however it is laid out. */
    public String dotted(int node) {
        return WHITE_SPACE.matcher(tree.text(node)).replaceAll("");
    }

    /** Whether the parser made the node up. */
    public boolean isMissing(int node) {
        return tree.isMissing(node);
    }

    /** Whether the node is an unreadable stretch. */
    public boolean isError(int node) {
        return tree.isError(node);
    }

    /** First byte of a node. */
    public int start(int node) {
        return tree.start(node);
    }

    /** Byte after a node's last. */
    public int end(int node) {
        return tree.end(node);
    }

    /** Text between two byte offsets. */
    public String slice(int from, int to) {
        return from >= to ? "" : new String(tree.source(), from, to - from, StandardCharsets.UTF_8);
    }

    /** Where a node stands. */
    public Span span(int node) {
        return spanOnLineOf(node, node);
    }

    /** The span of a node, to be looked for on another node's line. */
    public Span spanOnLineOf(int node, int lineNode) {
        return placement.span(tree.start(node), tree.end(node), tree.start(lineNode), tree.line(lineNode));
    }

    /** Where a node of a stretch stands that was cut out of what is read here and put behind a prefix. */
    public Placement placementOf(int from, int prefix) {
        int shift = from - prefix;
        int linesBefore = tree.lineAt(from) - 1;
        return (start, end, lineStart, line) -> placement.span(
                Math.max(0, start + shift),
                Math.max(0, end + shift),
                Math.max(0, lineStart + shift),
                line + linesBefore);
    }

    /** Where the bytes between two offsets stand. */
    public Span spanOf(int from, int to) {
        return placement.span(from, to, from, tree.lineAt(from));
    }

    /** The bytes that were parsed; not a copy, and not to be changed. */
    public byte[] source() {
        return tree.source();
    }

    /** Named children that carry meaning. */
    public int[] parts(int node) {
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
    public int[] partsAndErrors(int node) {
        int[] children = tree.namedChildren(node);
        int kept = 0;
        for (int child : children) {
            if (tree.isError(child) || !tree.isExtra(child)) {
                children[kept++] = child;
            }
        }
        return kept == children.length ? children : Arrays.copyOf(children, kept);
    }

    /** All children, comments and tokens included. */
    public int[] children(int node) {
        return tree.children(node);
    }

    /** The first part, or {@link #NONE}, also for a node that is not there. */
    public int firstPart(int node) {
        if (node == NONE) {
            return NONE;
        }
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (tree.isNamed(child) && !tree.isExtra(child) && !tree.isError(child)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first part of a kind, or {@link #NONE}. */
    public int partOfKind(int node, String kind) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (tree.isNamed(child) && tree.kind(child).equals(kind)) {
                return child;
            }
        }
        return NONE;
    }

    /** The child in a field, or {@link #NONE}; a comment that strayed into the field does not count. */
    public int field(int node, String field) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (isInField(child, field) && !tree.isExtra(child) && !tree.isError(child)) {
                return child;
            }
        }
        return NONE;
    }

    /** All children in a field, in order. */
    public List<Integer> fields(int node, String field) {
        List<Integer> found = new ArrayList<>();
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (isInField(child, field) && !tree.isExtra(child) && !tree.isError(child)) {
                found.add(child);
            }
        }
        return List.copyOf(found);
    }

    /** Whether a child stands in a field. */
    public boolean isInField(int child, String field) {
        return field.equals(tree.field(child));
    }

    /** Whether a keyword or punctuation mark stands directly under the node. */
    public boolean hasToken(int node, String token) {
        for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(child)) {
            if (isToken(child, token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node is a keyword or punctuation mark. */
    public boolean isToken(int node, String token) {
        return !tree.isNamed(node) && tree.kind(node).equals(token);
    }

    /** Whether a node is a rule of the grammar. */
    public boolean isNamed(int node) {
        return tree.isNamed(node);
    }

    /** Whether a node may stand anywhere, as comments do. */
    public boolean isExtra(int node) {
        return tree.isExtra(node);
    }

    /** Lines with syntax errors, ascending, each once; the first line stands for a tree that is cut off. */
    public List<Integer> errorLines() {
        List<Integer> lines = new ArrayList<>();
        if (tree.isTruncated()) {
            lines.add(1);
        }
        for (int node = 0; node < tree.size(); node++) {
            if (tree.isError(node) || tree.isMissing(node)) {
                lines.add(span(node).line());
            }
        }
        return lines.stream().sorted().distinct().toList();
    }
}
