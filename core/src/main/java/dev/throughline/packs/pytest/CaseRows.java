package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a parametrised case: of each of its tables, and of the fixtures that have parameters. */
final class CaseRows {
    /** Most runs of one case. */
    static final int MOST = 40;

    static final String PARAMETRIZE = "parametrize";

    private final Interpreter in;

    CaseRows(Interpreter in) {
        this.in = in;
    }

    /**
     * The rows of its tables; several tables give each combination, the one that is written last changing slowest.
     *
     * @param generated the tables that a hook gives it beside its own
     */
    List<CaseRow> of(TestItem.Case test, List<Mark> generated) {
        List<CaseRow> rows = List.of(CaseRow.PLAIN);
        List<Mark> tables = new ArrayList<>(test.marks(PARAMETRIZE));
        tables.addAll(generated);
        for (Mark table : tables) {
            List<CaseRow> own = table(table, test);
            rows = own.isEmpty() ? rows : product(own, rows);
        }
        return rows;
    }

    /** The rows, each with each of the parameters of the fixtures that are used. */
    List<CaseRow> withParams(List<CaseRow> rows, List<FixtureDefinition> used) {
        List<CaseRow> all = rows;
        for (FixtureDefinition fixture : used) {
            List<Value> params = fixture.params();
            boolean given = rows.stream().anyMatch(row -> row.params().containsKey(fixture.name()));
            if (params != null && !params.isEmpty() && !given) {
                all = product(params.stream().map(param -> ofParam(fixture.name(), param)).toList(), all);
            }
        }
        return all;
    }

    private static CaseRow ofParam(String name, Value param) {
        return param instanceof Param row
                ? new CaseRow(Map.of(), Map.of(name, row.first()), row.marks())
                : new CaseRow(Map.of(), Map.of(name, param), List.of());
    }

    private static List<CaseRow> product(List<CaseRow> slow, List<CaseRow> fast) {
        List<CaseRow> all = new ArrayList<>();
        for (CaseRow outer : slow) {
            for (CaseRow inner : fast) {
                if (all.size() < MOST) {
                    all.add(outer.and(inner));
                }
            }
        }
        return all;
    }

    private List<CaseRow> table(Mark mark, TestItem.Case test) {
        Value written = mark.argument(0, "argnames");
        // Without names, each row is a list of all arguments.
        boolean expanded = written == null || written instanceof Nothing;
        List<String> names = written == null || written instanceof Nothing
                ? test.written().fixtureNames()
                : Given.names(in, written);
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> indirect = indirect(mark.argument(2, "indirect"), names);
        Value values = mark.argument(1, "argvalues");
        List<CaseRow> rows = new ArrayList<>();
        for (Value option : values == null ? List.<Value>of() : Union.options(values)) {
            LanguageSemantics.Elements elements = in.elements(option);
            for (Value row : elements == null ? List.<Value>of() : elements.values()) {
                if (rows.size() < MOST) {
                    rows.add(row(row, names, indirect, expanded));
                }
            }
        }
        return rows.isEmpty() ? List.of(row(Unknown.ANY, names, indirect, expanded)) : rows;
    }

    private Set<String> indirect(@Nullable Value written, List<String> names) {
        if (written == null || written instanceof Nothing) {
            return Set.of();
        }
        if (written instanceof Bool all) {
            return in.semantics().truth(all) == Ternary.TRUE ? Set.copyOf(names) : Set.of();
        }
        return new TreeSet<>(Given.names(in, written));
    }

    private CaseRow row(Value written, List<String> names, Set<String> indirect, boolean expanded) {
        List<Value> cells;
        List<Mark> marks = List.of();
        if (written instanceof Param row) {
            cells = row.values();
            marks = row.marks();
        } else if (names.size() == 1 && !expanded) {
            cells = List.of(written);
        } else {
            LanguageSemantics.Elements elements = in.elements(written);
            cells = elements == null ? List.of() : elements.values();
        }
        Map<String, Value> direct = new LinkedHashMap<>();
        Map<String, Value> params = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Value cell = i < cells.size() ? cells.get(i) : Unknown.ANY;
            (indirect.contains(names.get(i)) ? params : direct).put(names.get(i), cell);
        }
        return new CaseRow(direct, params, marks);
    }
}
