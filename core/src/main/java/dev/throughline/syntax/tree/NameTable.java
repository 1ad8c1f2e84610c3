package dev.throughline.syntax.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the symbols and fields of one grammar, by number. All names are interned strings. */
final class NameTable {

    /** The symbol of text that no rule accepts, the same in every grammar. */
    static final int ERROR = 0xFFFF;

    private static final String ERROR_NAME = "ERROR";

    private final String[] symbols;
    private final @Nullable String[] fields;

    /**
     * @param symbols names by symbol number
     * @param fields names by field number, where number 0 is no field
     */
    NameTable(List<String> symbols, List<@Nullable String> fields) {
        this.symbols = symbols.toArray(String[]::new);
        this.fields = fields.toArray(String[]::new);
    }

    /** Name of a symbol. */
    String symbol(int symbol) {
        return symbol == ERROR ? ERROR_NAME : symbols[symbol];
    }

    /** Name of a field, or null for field 0. */
    @Nullable String field(int field) {
        return fields[field];
    }
}
