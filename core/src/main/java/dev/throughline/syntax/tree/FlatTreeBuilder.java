package dev.throughline.syntax.tree;

import java.util.Arrays;

/** Collects the nodes of one tree in preorder: {@link #enter} a node, then its children, then {@link #leave}. */
final class FlatTreeBuilder {

    private final NameTable names;
    private final byte[] source;
    private char[] symbols;
    private char[] fields;
    private int[] starts;
    private int[] ends;
    private int[] parents;
    private int[] subtreeEnds;
    private byte[] flags;
    private int size;
    private int depth;
    private int current = -1;
    private boolean truncated;

    /** @param capacity number of nodes that is expected */
    FlatTreeBuilder(NameTable names, byte[] source, int capacity) {
        this.names = names;
        this.source = source;
        symbols = new char[capacity];
        fields = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        parents = new int[capacity];
        subtreeEnds = new int[capacity];
        flags = new byte[capacity];
    }

    /** Number of nodes that have been entered and not left. */
    int depth() {
        return depth;
    }

    /** Starts a node below the current one. */
    void enter(int symbol, int field, int start, int end, int nodeFlags) {
        if (size == symbols.length) {
            resize(size + size / 2 + 16);
        }
        symbols[size] = (char) symbol;
        fields[size] = (char) field;
        starts[size] = start;
        ends[size] = end;
        flags[size] = (byte) nodeFlags;
        parents[size] = current;
        current = size;
        size++;
        depth++;
    }

    /** Ends the current node. */
    void leave() {
        subtreeEnds[current] = size;
        current = parents[current];
        depth--;
    }

    /** Marks the current node as one whose children are left out. */
    void truncate() {
        truncated = true;
    }

    /** The tree. The builder must not be used afterwards. */
    FlatTree build() {
        resize(size);
        return new FlatTree(names, source, truncated,
                new FlatTree.Columns(symbols, fields, starts, ends, parents, subtreeEnds, flags));
    }

    private void resize(int capacity) {
        if (capacity == symbols.length) {
            return;
        }
        symbols = Arrays.copyOf(symbols, capacity);
        fields = Arrays.copyOf(fields, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        parents = Arrays.copyOf(parents, capacity);
        subtreeEnds = Arrays.copyOf(subtreeEnds, capacity);
        flags = Arrays.copyOf(flags, capacity);
    }
}
