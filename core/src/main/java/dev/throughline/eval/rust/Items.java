package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of lists, maps and ranges: walking them, and what stands at a key. */
final class Items {

    private Items() {}

    static LanguageSemantics.@Nullable Elements elements(Interpreter in, Value iterable) {
        return switch (iterable) {
            case ListValue list -> new LanguageSemantics.Elements(list.items().known(), list.items().exact());
            case MapValue map -> new LanguageSemantics.Elements(entries(map), !map.isOpen());
            case RangeValue range -> {
                List<Value> numbers = range.numbers();
                yield numbers == null ? null : new LanguageSemantics.Elements(numbers, true);
            }
            case RecordValue record when record.type() instanceof VariantType variant
                    && variant.owner().module().isStandard() -> {
                Value part = record.field("0");
                boolean has = part != null && (variant.name().equals("Some") || variant.name().equals("Ok"));
                yield new LanguageSemantics.Elements(has && part != null ? List.of(part) : List.of(), true);
            }
            case Indexed indexed -> new LanguageSemantics.Elements(List.of(indexed.anyItem(in)), false);
            case Unknown unknown -> {
                Types types = World.of(in).types();
                Type type = types.of(unknown);
                Type element = type != null && type.name().equals(Type.LIST) ? type.argument(0) : null;
                yield element == null
                        ? null
                        : new LanguageSemantics.Elements(List.of(types.unknown(element)), false);
            }
            default -> null;
        };
    }

    private static List<Value> entries(MapValue map) {
        List<Value> entries = new ArrayList<>();
        map.entries().forEach(e -> entries.add(
                map.isSet() ? e.getKey() : ListValue.of(List.of(e.getKey(), e.getValue()))));
        return entries;
    }

    static Value at(Interpreter in, Value object, Value key) {
        return switch (object) {
            case ListValue list when key instanceof Num(double n) -> {
                ListValue.Items items = list.items();
                boolean inside = n >= 0 && n < items.known().size();
                yield !inside
                        ? Unknown.ANY
                        : items.exact()
                                ? items.known().get((int) n)
                                : Union.of(items.known().get((int) n), Unknown.ANY);
            }
            case ListValue list when key instanceof RangeValue range -> slice(list, range);
            case ListValue list -> list.anyItem();
            case MapValue map -> {
                String slot = map.slotFor(key);
                Value found = slot == null ? null : map.field(slot);
                yield found == null ? Unknown.ANY : found;
            }
            case Text(String text) when key instanceof RangeValue range -> slice(text, range);
            case Indexed indexed -> indexed.at(in, key);
            case Unknown unknown -> {
                Types types = World.of(in).types();
                Type type = types.of(unknown);
                Type element = type == null ? null : type.argument(type.name().equals(Type.MAP) ? 1 : 0);
                yield element == null || type == null || type.isLibrary() ? Unknown.ANY : types.unknown(element);
            }
            default -> Unknown.ANY;
        };
    }

    private static Value slice(ListValue list, RangeValue range) {
        List<Value> known = list.items().known();
        int[] ends = ends(range, known.size());
        return ends == null || !list.items().exact()
                ? ListValue.maybe(known)
                : ListValue.of(known.subList(ends[0], ends[1]));
    }

    private static Value slice(String text, RangeValue range) {
        int[] ends = ends(range, text.length());
        return ends == null ? Unknown.ANY : new Text(text.substring(ends[0], ends[1]));
    }

    private static int @Nullable [] ends(RangeValue range, int size) {
        Value from = range.from();
        Value to = range.to();
        if ((from != null && !(from instanceof Num)) || (to != null && !(to instanceof Num))) {
            return null;
        }
        int first = from instanceof Num(double n) ? (int) n : 0;
        int last = to instanceof Num(double n) ? (int) n + (range.isInclusive() ? 1 : 0) : size;
        return first >= 0 && first <= last && last <= size ? new int[]{first, last} : null;
    }

    static void set(Interpreter in, Value object, Value key, Value value) {
        for (Value option : Union.options(object)) {
            if (option instanceof ListValue list && key instanceof Num(double n) && !(object instanceof Union)
                    && n >= 0 && n < list.items().known().size()) {
                List<Value> items = new ArrayList<>(list.items().known());
                items.set((int) n, value);
                in.write(list, ListValue.ITEMS, new ListValue.Items(items, list.items().exact()));
            } else if (option instanceof ListValue list) {
                List<Value> items = new ArrayList<>(list.items().known());
                items.add(value);
                in.write(list, ListValue.ITEMS, new ListValue.Items(items, false));
            }
        }
    }
}
