package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Methods of dictionaries. */
final class MapMethods {
    private static final Methods METHODS = new Methods()
            .add("get", (in, call) -> on(call, map -> get(map, call)))
            .add("items", (in, call) -> list(call, e -> ListValue.of(List.of(e.getKey(), e.getValue()))))
            .add("keys", (in, call) -> list(call, Map.Entry::getKey))
            .add("values", (in, call) -> list(call, Map.Entry::getValue))
            .add("pop", (in, call) -> on(call, map -> pop(in, map, call)))
            .add("popitem", (in, call) -> on(call, map -> popItem(in, map, call)))
            .add("setdefault", (in, call) -> on(call, map -> setDefault(in, map, call)))
            .add("update", (in, call) -> on(call, map -> update(in, map, call)))
            .add("copy", (in, call) -> on(call, map -> Maps.copy(in, map, map.isSet())))
            .add("clear", (in, call) -> on(call, map -> {
                Maps.clear(in, map);
                return Nothing.NULL;
            }))
            .add("__getitem__", (in, call) -> Subscripts.read(in, call.receiver(), call.argument(0), call.site()))
            .add("__contains__", (in, call) -> dev.throughline.eval.value.Bool.of(
                    in.semantics().contains(in, call.receiver(), call.argument(0))));

    private MapMethods() {}

    static @Nullable Value member(String name) {
        return METHODS.get(name);
    }

    /** {@code dict.fromkeys(keys, value)}. */
    static Value fromKeys(Interpreter in, Invocation call) {
        MapValue map = MapValue.byContent(false);
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        if (elements == null || !elements.exact()) {
            Maps.open(in, map);
        }
        if (elements != null) {
            Value value = Arguments.get(call, 1, "value");
            elements.values().forEach(key -> Maps.put(in, map, key, value));
        }
        return map;
    }

    private static Value on(Invocation call, Function<MapValue, Value> action) {
        return call.receiver() instanceof MapValue map ? action.apply(map) : Unknown.ANY;
    }

    private static Value get(MapValue map, Invocation call) {
        Value otherwise = Arguments.get(call, 1, "default");
        return Union.map(call.argument(0), key -> orElse(map, key, otherwise));
    }

    private static Value orElse(MapValue map, Value key, Value otherwise) {
        Value found = Maps.find(map, key);
        return found == null
                ? otherwise
                : Maps.has(map, key) == dev.throughline.eval.value.Ternary.TRUE ? found : Union.of(found, otherwise);
    }

    private static Value pop(Interpreter in, MapValue map, Invocation call) {
        Value key = call.argument(0);
        Value otherwise = Arguments.find(call, 1, "default");
        Value popped = otherwise == null
                ? Subscripts.read(in, map, key, call.site())
                : Union.map(key, k -> orElse(map, k, otherwise));
        Maps.remove(in, map, key);
        return popped;
    }

    private static Value popItem(Interpreter in, MapValue map, Invocation call) {
        List<Map.Entry<Value, Value>> entries = Maps.entries(map);
        if (!Maps.isExact(map) || entries.isEmpty()) {
            Maps.remove(in, map, Unknown.ANY);
            in.mayThrow(ExceptionType.named("KeyError").make(in, List.of(), call.site()), call.site(), false);
            return ListValue.of(List.of(Unknown.ANY, Unknown.ANY));
        }
        Map.Entry<Value, Value> last = entries.getLast();
        Maps.remove(in, map, last.getKey());
        return ListValue.of(List.of(last.getKey(), last.getValue()));
    }

    private static Value setDefault(Interpreter in, MapValue map, Invocation call) {
        Value key = call.argument(0);
        Value before = Union.map(key, k -> orElse(map, k, Arguments.get(call, 1, "default")));
        Maps.put(in, map, key, before);
        return before;
    }

    private static Value update(Interpreter in, MapValue map, Invocation call) {
        for (Value argument : call.arguments()) {
            Maps.addAll(in, map, argument);
        }
        call.named().forEach((name, value) -> Maps.put(in, map, new Text(name), value));
        if (call.more()) {
            Maps.open(in, map);
        }
        return Nothing.NULL;
    }

    private static Value list(Invocation call, Function<Map.Entry<Value, Value>, Value> part) {
        return on(call, map -> {
            List<Value> parts = Maps.entries(map).stream().map(part).toList();
            return Maps.isExact(map) ? ListValue.of(parts) : ListValue.maybe(parts);
        });
    }
}
