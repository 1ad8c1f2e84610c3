package dev.throughline.packs.sql;

import java.util.List;
import java.util.Map;

/**
 * What a statement writes.
 *
 * @param table name of the table, without schema and quotes
 * @param insert whether it makes rows, rather than to change some
 * @param written what it writes to each column, by the column's name without quotes
 * @param filters what all rows that it changes fulfil; empty when it makes rows
 */
public record SqlChange(String table, boolean insert, Map<String, SqlTerm> written, List<SqlFilter> filters) {
    public SqlChange {
        written = Map.copyOf(written);
        filters = List.copyOf(filters);
    }
}
