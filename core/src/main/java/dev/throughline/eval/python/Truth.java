package dev.throughline.eval.python;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Which values count as true. */
final class Truth {
    private Truth() {}

    static Ternary of(Value value) {
        return switch (value) {
            case Bool(boolean b) -> Ternary.of(b);
            case Text(String text) -> Ternary.of(!text.isEmpty());
            case Num(double n) -> Ternary.of(n != 0);
            case Nothing nothing -> Ternary.FALSE;
            case Template template ->
                template.parts().stream().anyMatch(Text.class::isInstance) ? Ternary.TRUE : Ternary.MAYBE;
            case Unknown unknown -> unknown.truth();
            case Union(List<Value> options) -> options.stream().map(Truth::of).reduce(Ternary::join)
                    .orElse(Ternary.MAYBE);
            case ListValue list -> list.items().exact()
                    ? Ternary.of(!list.items().known().isEmpty())
                    : Ternary.MAYBE;
            case MapValue map -> ofMap(map);
            case RecordValue record -> ofRecord(record);
            case DomainValue domain -> domain.truth();
            case HeapValue heap -> Ternary.TRUE;
            case PromiseValue promise -> Ternary.TRUE;
            case Regex regex -> Ternary.TRUE;
        };
    }

    private static Ternary ofMap(MapValue map) {
        boolean some = map.entries().stream().anyMatch(e -> !Union.options(e.getValue()).contains(Nothing.MISSING));
        return some ? Ternary.TRUE : map.entries().isEmpty() && !map.isOpen() ? Ternary.FALSE : Ternary.MAYBE;
    }

    /** An instance counts as true unless its class says something else. */
    private static Ternary ofRecord(RecordValue record) {
        Value literal = record.literal();
        if (literal != null) {
            return of(literal);
        }
        boolean decides = Ancestry.of(record.type()).stream()
                .anyMatch(t -> t instanceof ClassValue c && (defines(c, "__bool__") || defines(c, "__len__")));
        return decides ? Ternary.MAYBE : Ternary.TRUE;
    }

    private static boolean defines(ClassValue type, String method) {
        return type.field(method) != null;
    }
}
