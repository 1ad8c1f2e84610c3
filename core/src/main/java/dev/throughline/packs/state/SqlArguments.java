package dev.throughline.packs.state;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.sql.SqlTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement is given for its placeholders. */
final class SqlArguments {
    private final List<Value> holes;
    private final List<Value> positional;
    private final Map<String, Value> named;

    private SqlArguments(List<Value> holes, List<Value> positional, Map<String, Value> named) {
        this.holes = List.copyOf(holes);
        this.positional = List.copyOf(positional);
        this.named = Map.copyOf(named);
    }

    /** None but what stands in the holes of the text. */
    static SqlArguments of(List<Value> holes) {
        return new SqlArguments(holes, List.of(), Map.of());
    }

    /** These and more: lists give their items, records and maps what they have by name. */
    SqlArguments with(Interpreter in, List<Value> given) {
        List<Value> items = new ArrayList<>(positional);
        Map<String, Value> names = new LinkedHashMap<>(named);
        for (Value value : given) {
            switch (value) {
                case RecordValue record when StateText.name(record) == null ->
                    record.keys().forEach(key -> names.put(key, field(record, key)));
                case MapValue map when !map.isSet() -> map.entries().forEach(entry -> {
                    if (entry.getKey() instanceof Text(String key)) {
                        names.put(key, entry.getValue());
                    }
                });
                case ListValue list -> {
                    LanguageSemantics.Elements elements = in.elements(list);
                    items.addAll(elements == null || !elements.exact() ? List.of() : elements.values());
                }
                default -> items.add(value);
            }
        }
        return new SqlArguments(holes, items, names);
    }

    private static Value field(RecordValue record, String key) {
        Value value = record.field(key);
        return value == null || value == Nothing.MISSING ? Unknown.ANY : value;
    }

    /** The states that a term can stand for. */
    StateText resolve(SqlTerm term) {
        return switch (term) {
            case SqlTerm.Constant(String text) -> StateText.of(new Text(text));
            case SqlTerm.Position(int position) ->
                position < positional.size() ? StateText.of(positional.get(position)) : StateText.UNKNOWN;
            case SqlTerm.Named(String name) -> StateText.of(named.getOrDefault(name, Unknown.ANY));
            case SqlTerm.Hole(int number) ->
                number < holes.size() ? StateText.of(holes.get(number)) : StateText.UNKNOWN;
            case SqlTerm.Choice(List<SqlTerm> options) ->
                StateText.ofAll(options.stream().map(this::resolve).toList());
            case SqlTerm.Other other -> StateText.UNKNOWN;
        };
    }
}
