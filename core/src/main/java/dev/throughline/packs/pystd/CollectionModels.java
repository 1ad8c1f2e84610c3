package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.BuiltinTypes;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Models of {@code itertools} and {@code collections}. */
final class CollectionModels {
    /** Most elements that are spelt out. */
    private static final int MOST = 400;

    private CollectionModels() {}

    static void install(Models models) {
        models.call("itertools.chain", (in, call) -> chain(in, call.arguments(), !call.more()));
        models.call("itertools.chain.from_iterable", (in, call) -> {
            LanguageSemantics.Elements lists = in.elements(call.argument(0));
            return lists == null ? ListValue.maybe(List.of()) : chain(in, lists.values(), lists.exact());
        });
        models.call("itertools.product", CollectionModels::product);
        models.call("itertools.repeat", (in, call) -> call.argument(1) instanceof Num times
                && times.intValue(-1) >= 0 && times.intValue(-1) <= MOST
                        ? ListValue.of(Collections.nCopies(times.intValue(0), call.argument(0)))
                        : ListValue.maybe(List.of(call.argument(0))));
        for (String some : List.of("cycle", "islice", "takewhile", "dropwhile")) {
            models.call("itertools." + some, (in, call) -> {
                LanguageSemantics.Elements all = in.elements(call.arguments().isEmpty()
                        ? Unknown.ANY
                        : call.argument(some.endsWith("while") ? 1 : 0));
                return ListValue.maybe(all == null ? List.of() : all.values());
            });
        }
        for (String unknown : List.of("count", "groupby", "zip_longest", "combinations", "permutations",
                "accumulate", "pairwise", "batched", "starmap", "tee")) {
            models.call("itertools." + unknown, (in, call) -> ListValue.maybe(List.of()));
        }
        models.value("collections.OrderedDict", BuiltinTypes.DICT);
        models.value("collections.deque", BuiltinTypes.LIST);
        for (String open : List.of("defaultdict", "Counter")) {
            models.call("collections." + open, CollectionModels::openMap);
        }
    }

    private static Value chain(Interpreter in, List<Value> lists, boolean all) {
        List<Value> items = new ArrayList<>();
        boolean exact = all;
        for (Value list : lists) {
            LanguageSemantics.Elements elements = in.elements(list);
            exact &= elements != null && elements.exact();
            if (elements != null) {
                items.addAll(elements.values());
            }
        }
        return exact ? ListValue.of(items) : ListValue.maybe(items);
    }

    private static Value product(Interpreter in, Invocation call) {
        List<List<Value>> rows = List.of(List.of());
        boolean exact = !call.more() && call.named().isEmpty();
        for (Value argument : call.arguments()) {
            LanguageSemantics.Elements elements = in.elements(argument);
            if (elements == null || (long) rows.size() * elements.values().size() > MOST) {
                return ListValue.maybe(List.of());
            }
            exact &= elements.exact();
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> row : rows) {
                for (Value element : elements.values()) {
                    List<Value> next = new ArrayList<>(row);
                    next.add(element);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        List<Value> tuples = rows.stream().<Value>map(ListValue::of).toList();
        return exact ? ListValue.of(tuples) : ListValue.maybe(tuples);
    }

    /** A map that makes entries when they are read, so that any may be there. */
    private static Value openMap(Interpreter in, Invocation call) {
        MapValue map = MapValue.byContent(false);
        in.write(map, MapValue.openSlot(), Bool.TRUE);
        return map;
    }
}
