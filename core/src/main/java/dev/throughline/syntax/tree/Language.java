package dev.throughline.syntax.tree;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loaded grammar: the native language and its names. Languages are immutable, shared between threads and
 * never unloaded.
 *
 * @param handle the native language
 * @param names its names
 */
record Language(MemorySegment handle, NameTable names) {
    /** {@code TSSymbolTypeAnonymous} of {@code tree_sitter/api.h}. */
    private static final int ANONYMOUS = 1;

    /**
     * Loads the library of a grammar and reads its tables.
     *
     * @throws ParserUnavailable when the library cannot be loaded
     */
    static Language load(Grammar grammar) {
        MemorySegment function = NativeLibrary.load(grammar.library()).function(grammar.symbol());
        try {
            MemorySegment handle = (MemorySegment) ParserApi.bindLanguage(function).invokeExact();
            return new Language(handle, new NameTable(symbols(handle), named(handle), fields(handle)));
        } catch (Throwable e) {
            throw ParserApi.failed(e);
        }
    }

    private static List<String> symbols(MemorySegment handle) throws Throwable {
        int count = (int) ParserApi.Languages.SYMBOL_COUNT.invokeExact(handle);
        List<String> names = new ArrayList<>(count);
        for (int symbol = 0; symbol < count; symbol++) {
            names.add(name((MemorySegment) ParserApi.Languages.SYMBOL_NAME.invokeExact(handle, (short) symbol)));
        }
        return names;
    }

    /** Symbols of rules, as opposed to tokens that a grammar writes as text. */
    private static BitSet named(MemorySegment handle) throws Throwable {
        int count = (int) ParserApi.Languages.SYMBOL_COUNT.invokeExact(handle);
        BitSet named = new BitSet(count);
        for (int symbol = 0; symbol < count; symbol++) {
            int type = (int) ParserApi.Languages.SYMBOL_TYPE.invokeExact(handle, (short) symbol);
            named.set(symbol, type != ANONYMOUS);
        }
        return named;
    }

    private static List<@Nullable String> fields(MemorySegment handle) throws Throwable {
        int count = (int) ParserApi.Languages.FIELD_COUNT.invokeExact(handle);
        List<@Nullable String> names = new ArrayList<>(count + 1);
        names.add(null); // field 0 stands for none
        for (int field = 1; field <= count; field++) {
            names.add(name((MemorySegment) ParserApi.Languages.FIELD_NAME.invokeExact(handle, (short) field)));
        }
        return names;
    }

    @SuppressWarnings("restricted")
    private static String name(MemorySegment text) {
        return text.address() == 0 ? "" : text.reinterpret(Long.MAX_VALUE).getString(0).intern();
    }
}
