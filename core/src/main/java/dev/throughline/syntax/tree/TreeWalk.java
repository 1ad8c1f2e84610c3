package dev.throughline.syntax.tree;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Copies a native tree into a {@link FlatTree} with one cursor, without recursion. */
final class TreeWalk {

    private final MemorySegment cursor;
    private final MemorySegment node;
    private final SegmentAllocator nodeAllocator;
    private final FlatTreeBuilder builder;
    private final NameTable names;

    private TreeWalk(MemorySegment cursor, MemorySegment node, FlatTreeBuilder builder, NameTable names) {
        this.cursor = cursor;
        this.node = node;
        // The cursor writes each node over the last one, so that a walk allocates nothing per node.
        this.nodeAllocator = (size, alignment) -> node;
        this.builder = builder;
        this.names = names;
    }

    /**
     * Copies a whole tree.
     *
     * @throws ParseRefused when it has too many nodes
     */
    static FlatTree copy(Arena arena, MemorySegment tree, NameTable names, byte[] source) throws Throwable {
        SegmentAllocator allocator = arena;
        MemorySegment root = (MemorySegment) CursorApi.ROOT_NODE.invokeExact(allocator, tree);
        int count = (int) CursorApi.DESCENDANT_COUNT.invokeExact(root);
        if (Integer.compareUnsigned(count, TreeParser.MAX_NODES) > 0) {
            throw new ParseRefused(ParseRefused.Reason.TOO_MANY_NODES, "the source has "
                    + Integer.toUnsignedString(count) + " syntax nodes, more than " + TreeParser.MAX_NODES);
        }
        FlatTreeBuilder builder = new FlatTreeBuilder(names, source, count);
        MemorySegment cursor = (MemorySegment) CursorApi.NEW.invokeExact(allocator, root);
        try {
            new TreeWalk(cursor, root, builder, names).run();
        } finally {
            CursorApi.DELETE.invokeExact(cursor);
        }
        return builder.build();
    }

    private void run() throws Throwable {
        enter();
        while (true) {
            if (builder.depth() == TreeParser.MAX_DEPTH) {
                if ((int) CursorApi.CHILD_COUNT.invokeExact(node) > 0) {
                    builder.truncate();
                }
            } else if ((boolean) CursorApi.FIRST_CHILD.invokeExact(cursor)) {
                enter();
                continue;
            }
            builder.leave();
            while (!(boolean) CursorApi.NEXT_SIBLING.invokeExact(cursor)) {
                if (!(boolean) CursorApi.PARENT.invokeExact(cursor)) {
                    return;
                }
                builder.leave();
            }
            enter();
        }
    }

    private void enter() throws Throwable {
        MemorySegment current = (MemorySegment) CursorApi.NODE_AT.invokeExact(nodeAllocator, cursor);
        int symbol = Short.toUnsignedInt((short) CursorApi.SYMBOL.invokeExact(current));
        int field = Short.toUnsignedInt((short) CursorApi.FIELD.invokeExact(cursor));
        // The first word of a node is its start: a read costs a tenth of a call, and this is done for every node.
        int start = current.get(JAVA_INT, 0);
        int end = (int) CursorApi.END.invokeExact(current);
        int flags = names.isNamed(symbol) ? FlatTree.NAMED : 0;
        if (names.mayBeExtra(symbol) && (boolean) CursorApi.IS_EXTRA.invokeExact(current)) {
            flags |= FlatTree.EXTRA;
        }
        // A missing node has no text, so that most nodes need not be asked.
        if (start == end && (boolean) CursorApi.IS_MISSING.invokeExact(current)) {
            flags |= FlatTree.MISSING;
        }
        builder.enter(symbol, field, start, end, flags);
    }
}
