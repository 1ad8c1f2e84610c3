package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics.Elements;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a loop over a value sees. */
final class Iteration {
    private static final int LONGEST_TEXT = 100;
    private static final String ITER = "__iter__";

    private Iteration() {}

    static @Nullable Elements elements(Interpreter in, Value iterable) {
        return switch (iterable) {
            case ListValue list -> new Elements(list.items().known(), list.items().exact());
            case MapValue map -> new Elements(
                    Maps.entries(map).stream().map(Map.Entry::getKey).toList(), Maps.isExact(map));
            case Text(String text) when text.length() < LONGEST_TEXT -> new Elements(letters(text), true);
            case Walkable modelled -> modelled.walked(in);
            case ClassValue type when EnumMembers.isEnum(type) -> new Elements(EnumMembers.members(type), true);
            case GenericAlias alias -> elements(in, alias.origin());
            case RecordValue record -> ofRecord(in, record);
            case Union(List<Value> options) -> ofAny(in, options);
            case Nothing nothing -> new Elements(List.of(), true);
            default -> null;
        };
    }

    private static List<Value> letters(String text) {
        List<Value> letters = new ArrayList<>();
        text.codePoints().forEach(c -> letters.add(new Text(Character.toString(c))));
        return letters;
    }

    private static @Nullable Elements ofRecord(Interpreter in, RecordValue record) {
        if (Attributes.has(in, record, ITER) != Ternary.TRUE) {
            return null;
        }
        Site site = record.created() == null ? Site.NOWHERE : record.created();
        Value walked = in.call(in.get(record, ITER, site), record, List.of(), site);
        return walked.equals(record) ? null : elements(in, walked);
    }

    private static @Nullable Elements ofAny(Interpreter in, List<Value> options) {
        List<Value> all = new ArrayList<>();
        for (Value option : options) {
            Elements elements = elements(in, option);
            if (elements != null) {
                all.addAll(elements.values());
            }
        }
        return all.isEmpty() ? null : new Elements(all, false);
    }
}
