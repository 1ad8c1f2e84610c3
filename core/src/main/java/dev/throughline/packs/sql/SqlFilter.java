package dev.throughline.packs.sql;

import java.util.List;

/**
 * What a row has to fulfil to be written.
 *
 * @param column name of the column, without quotes
 * @param values what the column is compared with
 * @param among whether the column has to be one of the values, rather than none of them
 */
public record SqlFilter(String column, List<SqlTerm> values, boolean among) {
    public SqlFilter {
        values = List.copyOf(values);
    }
}
