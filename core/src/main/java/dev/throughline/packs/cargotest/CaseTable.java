package dev.throughline.packs.cargotest;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables that attributes give tests: {@code #[case(1, 2)]}, {@code #[values(..)]}, {@code #[test_case(..)]}. */
final class CaseTable {
    /** Most runs of one test. */
    static final int MOST = 24;

    /** The operator before what a test is expected to give. */
    private static final String GIVES = "=>";

    private final Interpreter in;
    private final TestFunction test;
    private final List<Parameter> parameters;

    private CaseTable(Interpreter in, TestFunction test) {
        this.in = in;
        this.test = test;
        this.parameters = test.function().node().parameters();
    }

    /** The runs of a test; one that has no table runs once. */
    static List<CaseRow> of(Interpreter in, TestFunction test) {
        CaseTable table = new CaseTable(in, test);
        List<CaseRow> rows = table.rows();
        rows = rows.isEmpty() ? List.of(CaseRow.PLAIN) : rows;
        for (int i = 0; i < table.parameters.size(); i++) {
            rows = table.withValues(rows, i);
        }
        return rows.size() > MOST ? rows.subList(0, MOST) : rows;
    }

    private List<CaseRow> rows() {
        List<CaseRow> rows = new ArrayList<>();
        for (Expr attribute : test.attributes()) {
            if (!(attribute instanceof Expr.Call call) || rows.size() >= MOST) {
                continue;
            }
            String path = Attributes.path(attribute);
            if (path.equals("case") || path.startsWith("case::") || path.endsWith("::case")) {
                rows.add(row(call.arguments(), positions("case")));
            } else if (path.equals("test_case") || path.endsWith("::test_case")) {
                rows.add(row(call.arguments(), positions(null)));
            } else if (path.equals("test_matrix") || path.endsWith("::test_matrix")) {
                rows.addAll(matrix(call.arguments()));
            } else if (path.equals("rstest") || path.endsWith("::rstest")) {
                rows.addAll(ofNames(call.arguments()));
            }
        }
        return rows;
    }

    /** The positions of the parameters with an attribute, or of all. */
    private List<Integer> positions(@org.jspecify.annotations.Nullable String attribute) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (attribute == null || Attributes.named(parameters.get(i).decorators(), attribute) != null) {
                positions.add(i);
            }
        }
        return positions;
    }

    private CaseRow row(List<Argument> arguments, List<Integer> positions) {
        CaseRow row = CaseRow.PLAIN;
        for (int i = 0; i < Math.min(arguments.size(), positions.size()); i++) {
            Expr written = arguments.get(i).value();
            row = row.with(positions.get(i), value(given(written)));
        }
        Expr last = arguments.isEmpty() ? null : arguments.getLast().value();
        return last instanceof Expr.Binary(var span, String operator, var left, Expr gives) && operator.equals(GIVES)
                ? new CaseRow(row.arguments(), value(gives))
                : row;
    }

    private static Expr given(Expr written) {
        return written instanceof Expr.Binary(var span, String operator, Expr left, var gives)
                && operator.equals(GIVES) ? left : written;
    }

    /** {@code #[rstest(input, expected, case(0, 1), case(1, 2))]}: the names first, then the rows. */
    private List<CaseRow> ofNames(List<Argument> arguments) {
        List<Integer> named = new ArrayList<>();
        List<CaseRow> rows = new ArrayList<>();
        for (Argument argument : arguments) {
            String path = Attributes.path(argument.value());
            if (argument.value() instanceof Expr.Call call && (path.equals("case") || path.startsWith("case::"))) {
                rows.add(row(call.arguments(), named));
            } else {
                for (int i = 0; i < parameters.size(); i++) {
                    if (path.equals(parameters.get(i).name())) {
                        named.add(i);
                    }
                }
            }
        }
        return rows;
    }

    /** {@code #[test_matrix([a, b], [c, d])]}: every choice of one of each. */
    private List<CaseRow> matrix(List<Argument> arguments) {
        List<CaseRow> rows = List.of(CaseRow.PLAIN);
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            Value values = value(arguments.get(i).value());
            rows = product(rows, i, values instanceof ListValue list ? list.items().known() : List.of(values));
        }
        return rows;
    }

    private List<CaseRow> withValues(List<CaseRow> rows, int position) {
        Expr values = Attributes.named(parameters.get(position).decorators(), "values");
        return values instanceof Expr.Call call && !call.arguments().isEmpty()
                ? product(rows, position, call.arguments().stream().map(each -> value(each.value())).toList())
                : rows;
    }

    private static List<CaseRow> product(List<CaseRow> rows, int position, List<Value> values) {
        List<CaseRow> all = new ArrayList<>();
        for (CaseRow row : rows) {
            for (Value value : values) {
                if (all.size() < MOST) {
                    all.add(row.with(position, value));
                }
            }
        }
        return all;
    }

    /** Attributes stand outside of all functions. */
    private Value value(Expr written) {
        Closure function = test.function();
        return Evaluation.constant(
                in, function.module(), () -> Evaluation.of(in, written, function.scope()), Unknown.ANY);
    }
}
