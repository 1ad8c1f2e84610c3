package dev.throughline.syntax.tree;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/**
 * The tiny functions that walk a native tree, called several times for every node. They are bound as
 * critical: they run for nanoseconds and never call back, so the thread need not change its state for them.
 */
final class CursorApi {

    /** {@code TSNode}: four integers, the subtree and the tree. */
    static final StructLayout NODE = MemoryLayout.structLayout(
            MemoryLayout.sequenceLayout(4, JAVA_INT), JAVA_LONG, JAVA_LONG);

    /** {@code TSTreeCursor}: the tree, the stack, three integers and the padding behind them. */
    static final StructLayout CURSOR = MemoryLayout.structLayout(
            JAVA_LONG, JAVA_LONG, MemoryLayout.sequenceLayout(3, JAVA_INT), MemoryLayout.paddingLayout(4));

    static final MethodHandle ROOT_NODE = critical("ts_tree_root_node", FunctionDescriptor.of(NODE, ADDRESS));
    static final MethodHandle DESCENDANT_COUNT = critical("ts_node_descendant_count",
            FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle CHILD_COUNT = critical("ts_node_child_count", FunctionDescriptor.of(JAVA_INT, NODE));

    static final MethodHandle NEW = critical("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
    static final MethodHandle DELETE = critical("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle FIRST_CHILD = critical("ts_tree_cursor_goto_first_child", cursorTo(JAVA_BOOLEAN));
    static final MethodHandle NEXT_SIBLING = critical("ts_tree_cursor_goto_next_sibling", cursorTo(JAVA_BOOLEAN));
    static final MethodHandle PARENT = critical("ts_tree_cursor_goto_parent", cursorTo(JAVA_BOOLEAN));
    static final MethodHandle FIELD = critical("ts_tree_cursor_current_field_id", cursorTo(JAVA_SHORT));
    static final MethodHandle NODE_AT = critical("ts_tree_cursor_current_node", cursorTo(NODE));

    static final MethodHandle SYMBOL = critical("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
    static final MethodHandle END = critical("ts_node_end_byte", FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle IS_MISSING = critical("ts_node_is_missing", FunctionDescriptor.of(JAVA_BOOLEAN, NODE));
    static final MethodHandle IS_EXTRA = critical("ts_node_is_extra", FunctionDescriptor.of(JAVA_BOOLEAN, NODE));

    private CursorApi() {}

    private static FunctionDescriptor cursorTo(MemoryLayout result) {
        return FunctionDescriptor.of(result, ADDRESS);
    }

    private static MethodHandle critical(String name, FunctionDescriptor descriptor) {
        return ParserApi.bind(name, descriptor, Linker.Option.critical(false));
    }
}
