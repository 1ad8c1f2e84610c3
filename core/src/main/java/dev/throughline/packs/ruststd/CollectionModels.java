package dev.throughline.packs.ruststd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Constructors of texts, lists, sets and maps. */
final class CollectionModels {
    private static final List<String> LISTS = List.of(
            "std.vec.Vec", "std.collections.VecDeque", "std.collections.HashSet", "std.collections.BTreeSet");
    private static final List<String> MAPS = List.of("std.collections.HashMap", "std.collections.BTreeMap");

    private CollectionModels() {}

    static void install(Models models) {
        for (String list : LISTS) {
            for (String maker : List.of("new", "with_capacity", "default")) {
                models.call(list + "." + maker, (in, call) -> ListValue.of(List.of()));
            }
            for (String maker : List.of("from", "from_iter")) {
                models.call(list + "." + maker, (in, call) -> copy(in, call.argument(0)));
            }
        }
        for (String map : MAPS) {
            for (String maker : List.of("new", "with_capacity", "default")) {
                models.call(map + "." + maker, (in, call) -> MapValue.byContent(false));
            }
            for (String maker : List.of("from", "from_iter")) {
                models.call(map + "." + maker, (in, call) -> map(in, call.argument(0)));
            }
        }
        models.call("std.string.String.new", (in, call) -> new Text(""));
        models.call("std.string.String.with_capacity", (in, call) -> new Text(""));
        models.call("std.string.String.from", (in, call) -> call.argument(0));
        models.call("std.string.ToString.to_string", (in, call) -> in.semantics().text(call.argument(0)));
    }

    private static Value copy(Interpreter in, Value items) {
        LanguageSemantics.Elements elements = in.elements(items);
        return elements == null
                ? ListValue.maybe(List.of())
                : elements.exact() ? ListValue.of(elements.values()) : ListValue.maybe(elements.values());
    }

    private static Value map(Interpreter in, Value pairs) {
        MapValue map = MapValue.byContent(false);
        LanguageSemantics.Elements elements = in.elements(pairs);
        for (Value pair : elements == null ? List.<Value>of() : elements.values()) {
            String slot = pair instanceof ListValue list && list.items().known().size() == 2
                    ? map.slotFor(list.items().known().getFirst())
                    : null;
            if (slot != null && pair instanceof ListValue list) {
                in.write(map, slot, list.items().known().getLast());
            }
        }
        return map;
    }
}
