package dev.throughline.syntax.tree;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the native core that concern parsers, trees and languages. {@link #load} must have
 * succeeded once before any handle, here or in {@link CursorApi}, is touched.
 */
final class ParserApi {

    private static @Nullable NativeLibrary core;

    private ParserApi() {}

    /**
     * Loads the native core, once for the process.
     *
     * @throws ParserUnavailable when it cannot run here
     */
    static synchronized NativeLibrary load() {
        NativeLibrary loaded = core;
        if (loaded == null) {
            loaded = NativeLibrary.load("tree-sitter");
            core = loaded;
        }
        return loaded;
    }

    /** Binds an exported function of the core. */
    @SuppressWarnings("restricted")
    static MethodHandle bind(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(load().function(name), descriptor, options);
    }

    /** Binds the exported function of a grammar that returns its language. */
    @SuppressWarnings("restricted")
    static MethodHandle bindLanguage(MemorySegment function) {
        return Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(ADDRESS));
    }

    /** What a failed downcall throws; downcalls declare any throwable but raise none of their own. */
    static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("a call of the native parser failed", cause);
    }

    /** Making, running and deleting parsers and trees. */
    static final class Parsers {

        /** {@code TSInput}: payload, read function, encoding, decode function. */
        static final StructLayout INPUT = MemoryLayout.structLayout(
                ADDRESS, ADDRESS, JAVA_INT, MemoryLayout.paddingLayout(4), ADDRESS);

        /** {@code TSParseOptions}: payload, progress function. */
        static final StructLayout OPTIONS = MemoryLayout.structLayout(ADDRESS, ADDRESS);

        static final MethodHandle NEW = bind("ts_parser_new", FunctionDescriptor.of(ADDRESS));
        static final MethodHandle DELETE = bind("ts_parser_delete", FunctionDescriptor.ofVoid(ADDRESS));
        static final MethodHandle SET_LANGUAGE = bind("ts_parser_set_language",
                FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
        static final MethodHandle PARSE = bind("ts_parser_parse_with_options",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, INPUT, OPTIONS));
        static final MethodHandle DELETE_TREE = bind("ts_tree_delete", FunctionDescriptor.ofVoid(ADDRESS));

        private Parsers() {}
    }

    /** Reading the tables of a language. */
    static final class Languages {

        static final MethodHandle SYMBOL_COUNT = bind("ts_language_symbol_count",
                FunctionDescriptor.of(JAVA_INT, ADDRESS));
        static final MethodHandle SYMBOL_NAME = bind("ts_language_symbol_name",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));
        static final MethodHandle SYMBOL_TYPE = bind("ts_language_symbol_type",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
        static final MethodHandle FIELD_COUNT = bind("ts_language_field_count",
                FunctionDescriptor.of(JAVA_INT, ADDRESS));
        static final MethodHandle FIELD_NAME = bind("ts_language_field_name_for_id",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));

        private Languages() {}
    }

    /** {@code TSParseState} starts with the payload of the options; only that is read. */
    static final StructLayout STATE = MemoryLayout.structLayout(ADDRESS, JAVA_INT, JAVA_BOOLEAN);

    /** {@code TSPoint}: row and column. */
    static final StructLayout POINT = MemoryLayout.structLayout(JAVA_INT, JAVA_INT);

    /** What the read function's payload points to: address and length of the source. */
    static final StructLayout SOURCE = MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG);

    /** What the progress function's payload points to: reports left, and the deadline in nanoseconds. */
    static final StructLayout LIMITS = MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG);
}
