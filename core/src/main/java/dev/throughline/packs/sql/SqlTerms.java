package dev.throughline.packs.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/** Takes expressions of the parser for terms. */
final class SqlTerms {
    private static final SqlTerm OTHER = new SqlTerm.Other();

    private SqlTerms() {}

    /** What an expression stands for. */
    static SqlTerm of(@Nullable Expression expression) {
        return switch (expression) {
            case StringValue text -> text.getValue().contains(SqlText.HOLE)
                    ? hole(text.getValue())
                    : new SqlTerm.Constant(text.getNotExcapedValue());
            case JdbcParameter parameter when parameter.getIndex() != null && parameter.getIndex() > 0 ->
                new SqlTerm.Position(parameter.getIndex() - 1);
            case JdbcNamedParameter parameter -> new SqlTerm.Named(parameter.getName());
            case CastExpression cast -> of(cast.getLeftExpression());
            case ExpressionList<?> list when list.size() == 1 -> of(list.getFirst());
            case CaseExpression choice -> choice(choice);
            case Column column -> hole(column.getColumnName());
            case null, default -> OTHER;
        };
    }

    private static SqlTerm choice(CaseExpression choice) {
        List<SqlTerm> options = new ArrayList<>();
        for (WhenClause when : choice.getWhenClauses()) {
            options.add(of(when.getThenExpression()));
        }
        options.add(of(choice.getElseExpression()));
        return new SqlTerm.Choice(options.stream().distinct().toList());
    }

    private static SqlTerm hole(String name) {
        String number = name.startsWith(SqlText.HOLE) ? name.substring(SqlText.HOLE.length()) : "";
        return number.matches("\\d{1,4}") ? new SqlTerm.Hole(Integer.parseInt(number)) : OTHER;
    }

    /** The name of a column without quotes. */
    static String name(Column column) {
        return Objects.requireNonNullElse(column.getUnquotedColumnName(), column.getColumnName());
    }
}
