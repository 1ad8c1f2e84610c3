package dev.throughline.packs.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import net.sf.jsqlparser.statement.upsert.Upsert;
import org.jspecify.annotations.Nullable;

/** Reads statements that make or change rows. What it does not understand it says nothing about. */
public final class SqlReader {

    private SqlReader() {}

    /**
     * What a statement writes; empty for any other text. Never throws.
     *
     * @param pieces what is known of the text, in order; between two pieces there is a hole
     */
    public static Optional<SqlChange> read(List<String> pieces) {
        return SqlText.of(pieces).flatMap(SqlReader::parsed);
    }

    private static Optional<SqlChange> parsed(String text) {
        try {
            Statement statement = new CCJSqlParser(text).withAllowComplexParsing(false).Statement();
            return Optional.ofNullable(switch (statement) {
                case Update update -> change(update);
                case Insert insert -> inserted(insert.getTable(), insert.getColumns(), insert.getSelect(),
                        insert.getSetUpdateSets());
                case Upsert upsert -> inserted(upsert.getTable(), upsert.getColumns(), upsert.getSelect(),
                        upsert.getUpdateSets());
                case null, default -> null;
            });
        } catch (ParseException | RuntimeException notUnderstood) {
            // The parser's own faults are among these: a text that it stumbles over is one that is not known.
            return Optional.empty();
        }
    }

    private static @Nullable SqlChange change(Update update) {
        String table = table(update.getTable());
        if (table == null) {
            return null;
        }
        SqlFilters filters = new SqlFilters(table);
        filters.add(update.getWhere());
        if (update.getWithItemsList() != null) {
            for (WithItem<?> with : update.getWithItemsList()) {
                filters.addSelect(with.getParenthesedStatement() instanceof Select select ? select : null);
            }
        }
        return new SqlChange(table, false, written(update.getUpdateSets()), filters.all());
    }

    private static @Nullable SqlChange inserted(
            @Nullable Table into,
            @Nullable ExpressionList<Column> columns,
            @Nullable Select source,
            @Nullable List<UpdateSet> sets) {
        String table = table(into);
        if (table == null) {
            return null;
        }
        Map<String, SqlTerm> written = new LinkedHashMap<>(sets == null ? Map.of() : written(sets));
        if (columns != null && source != null) {
            List<List<SqlTerm>> rows = rows(source);
            for (int i = 0; i < columns.size(); i++) {
                int position = i;
                List<SqlTerm> options = rows.stream()
                        .filter(row -> position < row.size())
                        .map(row -> row.get(position))
                        .distinct()
                        .toList();
                if (!options.isEmpty()) {
                    written.put(SqlTerms.name(columns.get(i)),
                            options.size() == 1 ? options.getFirst() : new SqlTerm.Choice(options));
                }
            }
        }
        return new SqlChange(table, true, written, List.of());
    }

    private static List<List<SqlTerm>> rows(Select source) {
        List<List<SqlTerm>> rows = new ArrayList<>();
        switch (source) {
            case Values values -> {
                boolean several = values.getExpressions().stream().allMatch(ExpressionList.class::isInstance);
                if (several) {
                    values.getExpressions().forEach(row -> rows.add(terms((ExpressionList<?>) row)));
                } else {
                    rows.add(terms(values.getExpressions()));
                }
            }
            case PlainSelect select -> rows.add(
                    select.getSelectItems().stream().map(item -> SqlTerms.of(item.getExpression())).toList());
            default -> {}
        }
        return rows;
    }

    private static List<SqlTerm> terms(ExpressionList<?> expressions) {
        return expressions.stream().map(SqlTerms::of).toList();
    }

    private static Map<String, SqlTerm> written(List<UpdateSet> sets) {
        Map<String, SqlTerm> written = new LinkedHashMap<>();
        for (UpdateSet set : sets) {
            ExpressionList<?> values = set.getValues();
            for (int i = 0; i < set.getColumns().size(); i++) {
                Expression value = i < values.size() ? values.get(i) : null;
                if (values.size() == 1 && values.getFirst() instanceof ExpressionList<?> row && i < row.size()) {
                    value = row.get(i);
                }
                written.put(SqlTerms.name(set.getColumn(i)), SqlTerms.of(value));
            }
        }
        return written;
    }

    /** The name of a table, or null when it is not known. */
    static @Nullable String table(@Nullable Table table) {
        String name = table == null ? null : table.getUnquotedName();
        return name == null || name.isEmpty() || name.contains(SqlText.HOLE) ? null : name;
    }
}
