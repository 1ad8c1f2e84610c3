package dev.throughline.syntax.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The concrete syntax tree of one source: all nodes, named and anonymous, in preorder. A node is an int, the
 * root is node 0, and every descendant of a node has a greater number than the node. A tree is immutable and
 * may be read by any number of threads.
 *
 * <p>Children lie within their parent and follow each other without overlap. The root need not begin at byte
 * 0: white space before the first token belongs to no node.
 */
public final class FlatTree {

    static final int NAMED = 1;
    static final int EXTRA = 2;
    static final int MISSING = 4;

    private final NameTable names;
    private final byte[] source;
    private final boolean truncated;
    private final Columns columns;
    private final LineTable lines;

    FlatTree(NameTable names, byte[] source, boolean truncated, Columns columns) {
        this.names = names;
        this.source = source;
        this.truncated = truncated;
        this.columns = columns;
        this.lines = LineTable.of(source);
    }

    /** One array for each property, by node. */
    @SuppressWarnings("ArrayRecordComponent")
    record Columns(char[] symbols, char[] fields, int[] starts, int[] ends, int[] parents, int[] subtreeEnds,
            byte[] flags) {}

    /** Number of nodes, at least 1. */
    public int size() {
        return columns.symbols.length;
    }

    /** The source that was parsed; not a copy, and not to be changed. */
    public byte[] source() {
        return source;
    }

    /** Whether nodes deeper than {@link TreeParser#MAX_DEPTH} are left out. */
    public boolean isTruncated() {
        return truncated;
    }

    /** What is left out of the tree, for the reader of a report; null when it is whole. */
    public @Nullable String leftOut() {
        return truncated ? "code nested deeper than " + TreeParser.MAX_DEPTH + " levels was left out" : null;
    }

    /** Name of the node's symbol in the grammar, interned: {@code call_expression}, {@code (}, {@code ERROR}. */
    public String kind(int node) {
        return names.symbol(columns.symbols[node]);
    }

    /** Whether the node is a rule of the grammar rather than a bare token. */
    public boolean isNamed(int node) {
        return (columns.flags[node] & NAMED) != 0;
    }

    /** Whether the node may stand anywhere, as comments do. */
    public boolean isExtra(int node) {
        return (columns.flags[node] & EXTRA) != 0;
    }

    /** Whether the node holds text that no rule accepts. */
    public boolean isError(int node) {
        return columns.symbols[node] == NameTable.ERROR;
    }

    /** Whether the parser made the node up, without text, to go on. */
    public boolean isMissing(int node) {
        return (columns.flags[node] & MISSING) != 0;
    }

    /** Name of the field that the node fills in its parent, interned, or null. */
    public @Nullable String field(int node) {
        return names.field(columns.fields[node]);
    }

    /** Offset of the first byte. */
    public int start(int node) {
        return columns.starts[node];
    }

    /** Offset after the last byte. */
    public int end(int node) {
        return columns.ends[node];
    }

    /** Line on which the node starts, from 1. Lines end with a line feed. */
    public int line(int node) {
        return lines.lineAt(columns.starts[node]);
    }

    /** The line, from 1, of the byte at an offset. */
    int lineAt(int offset) {
        return lines.lineAt(offset);
    }

    /** The parent, or -1 for the root. */
    public int parent(int node) {
        return columns.parents[node];
    }

    /** The node after the last descendant; {@link #size()} when there is none. */
    public int subtreeEnd(int node) {
        return columns.subtreeEnds[node];
    }

    /** The first child, or -1. */
    public int firstChild(int node) {
        return columns.subtreeEnds[node] > node + 1 ? node + 1 : -1;
    }

    /** The next child of the same parent, or -1. */
    public int nextSibling(int node) {
        int parent = columns.parents[node];
        int next = columns.subtreeEnds[node];
        return parent >= 0 && next < columns.subtreeEnds[parent] ? next : -1;
    }

    /** The first child that fills the field, or -1. */
    public int child(int node, String field) {
        for (int child = firstChild(node); child >= 0; child = nextSibling(child)) {
            if (field.equals(field(child))) {
                return child;
            }
        }
        return -1;
    }

    /** All children, comments and other extras included. */
    public int[] children(int node) {
        return children(node, false);
    }

    /** The named children, comments and other extras included. */
    public int[] namedChildren(int node) {
        return children(node, true);
    }

    private int[] children(int node, boolean namedOnly) {
        int[] found = new int[8];
        int count = 0;
        for (int child = firstChild(node); child >= 0; child = nextSibling(child)) {
            if (!namedOnly || isNamed(child)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = child;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The node's text; bytes that are not UTF-8 become replacement characters. */
    public String text(int node) {
        return new String(source, start(node), end(node) - start(node), StandardCharsets.UTF_8);
    }
}
