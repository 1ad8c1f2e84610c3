package dev.throughline.syntax.tree;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the symbols and fields of one grammar, by number. All names are interned strings. */
final class NameTable {

    /** The symbol of text that no rule accepts, the same in every grammar. */
    static final int ERROR = 0xFFFF;

    private static final String ERROR_NAME = "ERROR";

    private final String[] symbols;
    private final BitSet named;
    private final BitSet extras = new BitSet();
    private final @Nullable String[] fields;

    /**
     * @param symbols names by symbol number
     * @param named symbols of rules, as opposed to tokens that a grammar writes as text
     * @param fields names by field number, where number 0 is no field
     */
    NameTable(List<String> symbols, BitSet named, List<@Nullable String> fields) {
        this.symbols = symbols.toArray(String[]::new);
        this.named = named;
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            String name = symbols.get(symbol);
            extras.set(symbol, name.contains("comment") || name.equals("line_continuation"));
        }
        this.fields = fields.toArray(String[]::new);
    }

    /** Name of a symbol. */
    String symbol(int symbol) {
        return symbol == ERROR ? ERROR_NAME : symbols[symbol];
    }

    /** Whether nodes of the symbol are named. */
    boolean isNamed(int symbol) {
        return symbol == ERROR || named.get(symbol);
    }

    /** Whether nodes of the symbol can be extras: comments, joined lines, and what no rule accepts. */
    boolean mayBeExtra(int symbol) {
        return symbol == ERROR || extras.get(symbol);
    }

    /** Name of a field, or null for field 0. */
    @Nullable String field(int field) {
        return fields[field];
    }
}
