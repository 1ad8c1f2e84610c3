package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the table of a parametrised suite or case. */
final class Rows {
    /** One run without arguments. */
    static final List<List<Value>> NONE = List.of(List.of());

    private static final int MOST = 40;
    private static final int WIDEST = 8;

    private Rows() {}

    /**
     * The rows of {@code each(table)}, also as a tagged template.
     *
     * @param spread whether a row that is a list gives several arguments
     */
    static List<List<Value>> of(Interpreter in, Invocation call, boolean spread) {
        if (call.arguments().size() > 1 && call.argument(0) instanceof ListValue texts) {
            return template(in, texts, call);
        }
        List<List<Value>> rows = new ArrayList<>();
        for (Value table : Union.options(call.argument(0))) {
            LanguageSemantics.Elements elements = in.elements(table);
            for (Value row : elements == null ? List.<Value>of() : elements.values()) {
                if (rows.size() < MOST) {
                    rows.add(row(row, spread));
                }
            }
        }
        return rows.isEmpty() ? List.of(unknown()) : rows;
    }

    private static List<Value> row(Value row, boolean spread) {
        if (!spread || !(row instanceof ListValue list)) {
            return List.of(row);
        }
        List<Value> cells = new ArrayList<>(list.items().known());
        if (!list.items().exact()) {
            cells.addAll(unknown());
        }
        return cells;
    }

    private static List<Value> unknown() {
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < WIDEST; i++) {
            cells.add(Unknown.ANY);
        }
        return cells;
    }

    private static List<List<Value>> template(Interpreter in, ListValue texts, Invocation call) {
        String heading = texts.items().known().isEmpty()
                || !(texts.items().known().getFirst() instanceof Text(String t))
                        ? ""
                        : t.strip().lines().findFirst().orElse("");
        List<String> names = Arrays.stream(heading.split("\\|")).map(String::strip).filter(n -> !n.isEmpty()).toList();
        List<Value> cells = call.arguments().subList(1, call.arguments().size());
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; !names.isEmpty() && i + names.size() <= cells.size() && rows.size() < MOST; i += names.size()) {
            RecordValue row = RecordValue.closed(call.site());
            for (int column = 0; column < names.size(); column++) {
                in.write(row, names.get(column), cells.get(i + column));
            }
            rows.add(List.of(row));
        }
        return rows.isEmpty() ? List.of(unknown()) : rows;
    }
}
