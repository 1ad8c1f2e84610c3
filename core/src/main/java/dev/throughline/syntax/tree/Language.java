package dev.throughline.syntax.tree;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
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

    /**
     * Loads the library of a grammar and reads its tables.
     *
     * @throws ParserUnavailable when the library cannot be loaded
     */
    static Language load(Grammar grammar) {
        MemorySegment function = NativeLibrary.load(grammar.library()).function(grammar.symbol());
        try {
            MemorySegment handle = (MemorySegment) ParserApi.bindLanguage(function).invokeExact();
            return new Language(handle, new NameTable(symbols(handle), fields(handle)));
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
