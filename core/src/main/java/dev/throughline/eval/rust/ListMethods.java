package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of lists, sets and iterators, all of which are lists. */
final class ListMethods {
    private static final List<String> SAME = List.of(
            "iter", "into_iter", "iter_mut", "drain", "peekable", "fuse", "cycle", "par_iter", "into_par_iter",
            "by_ref", "values", "keys", "bytes", "stream", "buffered", "buffer_unordered");

    static final Map<String, Method> TABLE = table();

    private ListMethods() {}

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        SAME.forEach(name -> table.put(name, (in, self, call) -> copy(in, self)));
        table.put("collect", (in, self, call) -> copy(in, self));
        walking(table);
        searching(table);
        changing(table);
        table.put("len", (in, self, call) -> count(in, self));
        table.put("count", (in, self, call) -> count(in, self));
        table.put("is_empty", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            return Bool.of(all.exact()
                    ? Ternary.of(all.values().isEmpty())
                    : Ternary.MAYBE);
        });
        table.put("join", (in, self, call) -> joined(in, self, call.argument(0)));
        table.put("concat", (in, self, call) -> joined(in, self, new Text("")));
        table.put("sum", (in, self, call) -> Unknown.ANY);
        table.put("fold", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            Value at = call.argument(0);
            for (Value each : all.values()) {
                at = Method.apply(in, call, 1, at, each);
            }
            return all.exact() ? at : Unknown.ANY;
        });
        return Map.copyOf(table);
    }

    private static LanguageSemantics.Elements all(Interpreter in, Value list) {
        LanguageSemantics.Elements elements = Items.elements(in, list);
        return elements == null ? new LanguageSemantics.Elements(List.of(Unknown.ANY), false) : elements;
    }

    private static ListValue list(List<Value> items, boolean exact) {
        return exact ? ListValue.of(items) : ListValue.maybe(items);
    }

    private static Value copy(Interpreter in, Value self) {
        LanguageSemantics.Elements all = all(in, self);
        return list(all.values(), all.exact());
    }

    private static Value count(Interpreter in, Value self) {
        LanguageSemantics.Elements all = all(in, self);
        return all.exact() ? new Num(all.values().size()) : Unknown.ANY;
    }

    private static Value joined(Interpreter in, Value self, Value separator) {
        LanguageSemantics.Elements all = all(in, self);
        if (!all.exact()) {
            return ofTexts(in, self, all) ? World.of(in).types().unknown(Type.of(Type.TEXT, List.of())) : Unknown.ANY;
        }
        List<Value> pieces = new ArrayList<>();
        for (Value each : all.values()) {
            if (!pieces.isEmpty()) {
                pieces.add(separator);
            }
            pieces.add(in.semantics().text(each));
        }
        return Template.concat(pieces);
    }

    private static boolean ofTexts(Interpreter in, Value list, LanguageSemantics.Elements all) {
        Types types = World.of(in).types();
        Type type = types.of(list);
        Type element = type == null ? null : type.argument(0);
        return (element != null && element.name().equals(Type.TEXT))
                || (!all.values().isEmpty() && all.values().stream().allMatch(each -> isText(types.of(each))));
    }

    private static boolean isText(@Nullable Type type) {
        return type != null && type.name().equals(Type.TEXT);
    }

    private static void walking(Map<String, Method> table) {
        table.put("map", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            List<Value> made = new ArrayList<>();
            all.values().forEach(each -> made.add(Method.apply(in, call, 0, each)));
            return list(made, all.exact());
        });
        table.put("for_each", (in, self, call) -> {
            all(in, self).values().forEach(each -> Method.apply(in, call, 0, each));
            return dev.throughline.eval.value.Nothing.UNDEFINED;
        });
        table.put("filter", (in, self, call) -> filtered(in, self, call));
        table.put("filter_map", ListMethods::filterMap);
        table.put("flat_map", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            List<Value> made = new ArrayList<>();
            boolean exact = all.exact();
            for (Value each : all.values()) {
                LanguageSemantics.Elements inner = all(in, Method.apply(in, call, 0, each));
                made.addAll(inner.values());
                exact &= inner.exact();
            }
            return list(made, exact);
        });
        table.put("enumerate", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            List<Value> made = new ArrayList<>();
            for (int i = 0; i < all.values().size(); i++) {
                Value number = all.exact() ? new Num(i) : Unknown.ANY;
                made.add(ListValue.of(List.of(number, all.values().get(i))));
            }
            return list(made, all.exact());
        });
        table.put("zip", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            LanguageSemantics.Elements other = all(in, call.argument(0));
            List<Value> made = new ArrayList<>();
            for (int i = 0; i < Math.min(all.values().size(), other.values().size()); i++) {
                made.add(ListValue.of(List.of(all.values().get(i), other.values().get(i))));
            }
            return list(made, all.exact() && other.exact());
        });
        table.put("chain", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            LanguageSemantics.Elements other = all(in, call.argument(0));
            List<Value> made = new ArrayList<>(all.values());
            made.addAll(other.values());
            return list(made, all.exact() && other.exact());
        });
        table.put("rev", (in, self, call) -> list(all(in, self).values().reversed(), all(in, self).exact()));
        table.put("take", (in, self, call) -> part(in, self, 0, call.argument(0)));
        table.put("skip", (in, self, call) -> part(in, self, 1, call.argument(0)));
        table.put("inspect", (in, self, call) -> {
            all(in, self).values().forEach(each -> Method.apply(in, call, 0, each));
            return self;
        });
    }

    private static Value part(Interpreter in, Value self, int side, Value count) {
        LanguageSemantics.Elements all = all(in, self);
        if (!(count instanceof Num(double n)) || !all.exact() || n < 0) {
            return ListValue.maybe(all.values());
        }
        int at = (int) Math.min(n, all.values().size());
        return ListValue.of(side == 0 ? all.values().subList(0, at) : all.values().subList(at, all.values().size()));
    }

    private static Value filtered(Interpreter in, Value self, Invocation call) {
        LanguageSemantics.Elements all = all(in, self);
        List<Value> kept = new ArrayList<>();
        boolean exact = all.exact();
        for (Value each : all.values()) {
            Ternary keeps = in.semantics().truth(Method.apply(in, call, 0, each));
            if (keeps != Ternary.FALSE) {
                kept.add(each);
            }
            exact &= keeps != Ternary.MAYBE;
        }
        return list(kept, exact);
    }

    private static Value filterMap(Interpreter in, Value self, Invocation call) {
        LanguageSemantics.Elements all = all(in, self);
        List<Value> kept = new ArrayList<>();
        boolean exact = all.exact();
        for (Value each : all.values()) {
            Value made = Receivers.open(in, Method.apply(in, call, 0, each), "is_some");
            List<Value> options = Union.options(made);
            List<Value> some = options.stream().filter(OptionMethods::holds).map(OptionMethods::part).toList();
            if (!some.isEmpty()) {
                kept.add(Union.of(some));
            }
            exact &= some.isEmpty() || some.size() == options.size();
        }
        return list(kept, exact);
    }

    // ------------------------------------------------------------------ searching

    private static void searching(Map<String, Method> table) {
        table.put("first", (in, self, call) -> at(in, self, 0));
        table.put("next", ListMethods::next);
        table.put("last", (in, self, call) -> at(in, self, all(in, self).values().size() - 1));
        table.put("get", (in, self,
                call) -> call.argument(0) instanceof Num(double n) ? at(in, self, (int) n) : perhaps(in, self));
        table.put("nth", table.get("get"));
        table.put("find", (in, self, call) -> {
            Value kept = filtered(in, self, call);
            return at(in, kept, 0);
        });
        table.put("find_map", (in, self, call) -> at(in, filterMap(in, self, call), 0));
        table.put("position", (in, self, call) -> {
            filtered(in, self, call);
            return Union.of(OptionMethods.some(in, Unknown.ANY), OptionMethods.none(in));
        });
        table.put("any", (in, self, call) -> decided(in, self, call, Ternary.TRUE));
        table.put("all", (in, self, call) -> decided(in, self, call, Ternary.FALSE));
        table.put("contains", (in, self, call) -> {
            LanguageSemantics.Elements all = all(in, self);
            Ternary found = all.exact() ? Ternary.FALSE : Ternary.MAYBE;
            for (Value each : all.values()) {
                Ternary one = Equality.of(each, call.argument(0));
                if (one == Ternary.TRUE && all.exact()) {
                    return Bool.TRUE;
                }
                found = one == Ternary.FALSE ? found : Ternary.MAYBE;
            }
            return Bool.of(found);
        });
        for (String name : List.of("max", "min", "max_by_key", "min_by_key", "max_by", "min_by")) {
            table.put(name, (in, self, call) -> perhaps(in, self));
        }
    }

    private static Value decided(Interpreter in, Value self, Invocation call, Ternary stop) {
        LanguageSemantics.Elements all = all(in, self);
        Ternary result = all.exact() ? stop.not() : Ternary.MAYBE;
        for (Value each : all.values()) {
            Ternary one = in.semantics().truth(Method.apply(in, call, 0, each));
            if (one == stop && all.exact()) {
                return Bool.of(stop);
            }
            result = one == stop.not() ? result : Ternary.MAYBE;
        }
        return Bool.of(result);
    }

    private static Value perhaps(Interpreter in, Value self) {
        LanguageSemantics.Elements all = all(in, self);
        return all.exact() && all.values().isEmpty()
                ? OptionMethods.none(in)
                : Union.of(OptionMethods.some(in, Union.of(all.values())), OptionMethods.none(in));
    }

    private static Value at(Interpreter in, Value self, int position) {
        LanguageSemantics.Elements all = all(in, self);
        if (!all.exact()) {
            return perhaps(in, self);
        }
        return position >= 0 && position < all.values().size()
                ? OptionMethods.some(in, all.values().get(position))
                : OptionMethods.none(in);
    }

    // ------------------------------------------------------------------ changing

    private static void changing(Map<String, Method> table) {
        for (String name : List.of("push", "push_back", "add")) {
            table.put(name, (in, self, call) -> append(in, self, List.of(call.argument(0)), true));
        }
        table.put("insert", (in, self, call) -> append(in, self, List.of(call.last()), call.arguments().size() == 1));
        for (String name : List.of("extend", "append", "extend_from_slice")) {
            table.put(name, (in, self, call) -> {
                LanguageSemantics.Elements more = all(in, call.argument(0));
                return append(in, self, more.values(), more.exact());
            });
        }
        table.put("clear", (in, self, call) -> written(in, self, List.of(), true));
        for (String name : List.of("sort", "sort_by", "sort_by_key", "sort_unstable", "dedup", "retain", "truncate")) {
            table.put(name, (in, self, call) -> written(in, self, all(in, self).values(), false));
        }
        table.put("reverse",
                (in, self, call) -> written(in, self, all(in, self).values().reversed(), all(in, self).exact()));
        for (String name : List.of("pop", "pop_front", "pop_back")) {
            table.put(name, (in, self, call) -> {
                LanguageSemantics.Elements all = all(in, self);
                int size = all.values().size();
                if (!all.exact()) {
                    return perhaps(in, self);
                }
                if (size == 0) {
                    return OptionMethods.none(in);
                }
                boolean front = name.equals("pop_front");
                written(in, self, front ? all.values().subList(1, size) : all.values().subList(0, size - 1), true);
                return OptionMethods.some(in, front ? all.values().getFirst() : all.values().getLast());
            });
        }
    }

    /** The next of an iterator, which goes on behind it. */
    private static Value next(Interpreter in, Value self, Invocation call) {
        LanguageSemantics.Elements all = all(in, self);
        Value first = at(in, self, 0);
        if (all.exact() && !all.values().isEmpty()) {
            written(in, self, all.values().subList(1, all.values().size()), true);
        }
        return first;
    }

    private static Value append(Interpreter in, Value self, List<Value> more, boolean exact) {
        LanguageSemantics.Elements all = all(in, self);
        List<Value> items = new ArrayList<>(self instanceof ListValue ? all.values() : List.of());
        items.addAll(more);
        return written(in, self, items, exact && all.exact() && items.size() <= ListValue.LONGEST);
    }

    private static Value written(Interpreter in, Value self, List<Value> items, boolean exact) {
        if (self instanceof ListValue list) {
            in.write(list, ListValue.ITEMS, new ListValue.Items(items, exact));
        }
        return dev.throughline.eval.value.Nothing.UNDEFINED;
    }
}
