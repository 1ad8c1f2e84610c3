package dev.throughline.packs.sql;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** Gathers what all rows of a table fulfil that a statement chooses. */
final class SqlFilters {
    private final String table;
    private final List<SqlFilter> filters = new ArrayList<>();

    SqlFilters(String table) {
        this.table = table;
    }

    List<SqlFilter> all() {
        return filters;
    }

    /** Takes in what holds for all rows that a condition lets pass. */
    void add(@Nullable Expression condition) {
        switch (condition) {
            case AndExpression and -> {
                add(and.getLeftExpression());
                add(and.getRightExpression());
            }
            case ExpressionList<?> list when list.size() == 1 -> add(list.getFirst());
            case OrExpression or -> either(or);
            case EqualsTo equals -> compared(equals.getLeftExpression(), equals.getRightExpression(), true);
            case NotEqualsTo unequal -> compared(unequal.getLeftExpression(), unequal.getRightExpression(), false);
            case InExpression in -> compared(in.getLeftExpression(), in.getRightExpression(), !in.isNot());
            case null, default -> {}
        }
    }

    /** Two comparisons of one column are one with the values of both. */
    private void either(OrExpression or) {
        SqlFilters left = new SqlFilters(table);
        left.add(or.getLeftExpression());
        SqlFilters right = new SqlFilters(table);
        right.add(or.getRightExpression());
        if (left.filters.size() == 1 && right.filters.size() == 1) {
            SqlFilter first = left.filters.getFirst();
            SqlFilter second = right.filters.getFirst();
            if (first.among() && second.among() && first.column().equalsIgnoreCase(second.column())) {
                List<SqlTerm> values = new ArrayList<>(first.values());
                values.addAll(second.values());
                filters.add(new SqlFilter(first.column(), values, true));
            }
        }
    }

    private void compared(Expression left, Expression right, boolean among) {
        Expression plain = right instanceof CastExpression cast ? cast.getLeftExpression() : right;
        switch (plain) {
            case ParenthesedSelect select when among -> addSelect(select);
            case AnyComparisonExpression any when among -> any(left, any);
            case Function any when among && any.getName().equalsIgnoreCase("any") && left instanceof Column column ->
                array(column, any.getParameters());
            case ExpressionList<?> list when left instanceof Column column -> add(column, list, among);
            case Expression value when left instanceof Column column ->
                filters.add(new SqlFilter(SqlTerms.name(column), List.of(SqlTerms.of(value)), among));
            default -> {}
        }
    }

    /** Rows that a query of the same table finds fulfil the query's own conditions. */
    void addSelect(@Nullable Select select) {
        Select inner = select instanceof ParenthesedSelect nested ? nested.getSelect() : select;
        if (inner instanceof PlainSelect plain
                && plain.getFromItem() instanceof Table from
                && table.equalsIgnoreCase(SqlReader.table(from))) {
            add(plain.getWhere());
        }
    }

    private void any(Expression left, AnyComparisonExpression any) {
        Select select = any.getSelect();
        Select inner = select instanceof ParenthesedSelect nested ? nested.getSelect() : select;
        if (inner instanceof Values values && left instanceof Column column) {
            array(column, values.getExpressions());
        } else {
            addSelect(select);
        }
    }

    private void array(Column column, @Nullable ExpressionList<?> list) {
        Expression only = list != null && list.size() == 1 ? list.getFirst() : null;
        Expression plain = only instanceof CastExpression cast ? cast.getLeftExpression() : only;
        if (plain instanceof ArrayConstructor array) {
            add(column, array.getExpressions(), true);
        } else if (only != null) {
            filters.add(new SqlFilter(SqlTerms.name(column), List.of(SqlTerms.of(only)), true));
        }
    }

    private void add(Column column, ExpressionList<?> list, boolean among) {
        filters.add(new SqlFilter(SqlTerms.name(column), list.stream().map(SqlTerms::of).toList(), among));
    }
}
