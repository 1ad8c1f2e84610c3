package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of lists and tuples, also of what generators give. */
final class ListMethods {
    private static final Methods METHODS = new Methods()
            .addAll((in, call) -> append(in, call), "append", "appendleft")
            .add("extend", ListMethods::extend)
            .add("insert", ListMethods::insert)
            .add("remove", ListMethods::remove)
            .add("pop", (in, call) -> pop(in, call.receiver(), call.has(0) ? call.argument(0) : new Num(-1), call))
            .add("popleft", (in, call) -> pop(in, call.receiver(), new Num(0), call))
            .add("sort", (in, call) -> {
                store(in, call.receiver(), Ordering.sorted(in, call, items(call)));
                return Nothing.NULL;
            })
            .add("reverse", (in, call) -> {
                store(in, call.receiver(), new ListValue.Items(items(call).known().reversed(), items(call).exact()));
                return Nothing.NULL;
            })
            .add("index", ListMethods::index)
            .add("count", ListMethods::count)
            .add("copy", (in, call) -> list(items(call)))
            .add("clear", (in, call) -> {
                store(in, call.receiver(), new ListValue.Items(List.of(), true));
                return Nothing.NULL;
            })
            .addAll((in, call) -> Builtins.next(in, call.receiver(), null, call.site()), "__next__", "send",
                    "__anext__")
            .addAll((in, call) -> call.receiver(), "__iter__", "__aiter__")
            .addAll((in, call) -> Nothing.NULL, "close", "aclose");

    private ListMethods() {}

    static @Nullable Value member(String name) {
        return METHODS.get(name);
    }

    /** A list of some items. */
    static ListValue list(ListValue.Items items) {
        return items.exact() ? ListValue.of(items.known()) : ListValue.maybe(items.known());
    }

    /** The items of any value that can be walked. */
    static ListValue.Items items(Interpreter in, Value value) {
        if (value instanceof ListValue list) {
            return list.items();
        }
        LanguageSemantics.Elements elements = in.elements(value);
        return elements == null
                ? new ListValue.Items(List.of(), false)
                : new ListValue.Items(elements.values(), elements.exact());
    }

    private static ListValue.Items items(Invocation call) {
        return call.receiver() instanceof ListValue list ? list.items() : new ListValue.Items(List.of(), false);
    }

    static void store(Interpreter in, Value list, ListValue.Items items) {
        if (list instanceof ListValue target) {
            in.write(target, ListValue.ITEMS, items);
        }
    }

    private static Value append(Interpreter in, Invocation call) {
        add(in, call.receiver(), List.of(call.argument(0)), true);
        return Nothing.NULL;
    }

    private static Value extend(Interpreter in, Invocation call) {
        extend(in, call.receiver(), call.argument(0));
        return Nothing.NULL;
    }

    /** Adds the items of another value to a list. */
    static void extend(Interpreter in, Value list, Value with) {
        ListValue.Items more = items(in, with);
        add(in, list, more.known(), more.exact());
    }

    private static void add(Interpreter in, Value list, List<Value> more, boolean exact) {
        if (!(list instanceof ListValue target)) {
            return;
        }
        ListValue.Items items = target.items();
        List<Value> known = new ArrayList<>(items.known());
        boolean full = known.size() + more.size() > ListValue.LONGEST && !items.known().isEmpty();
        if (!full) {
            known.addAll(more);
        }
        store(in, list, new ListValue.Items(known, items.exact() && exact && !full));
    }

    private static Value insert(Interpreter in, Invocation call) {
        ListValue.Items items = items(call);
        List<Value> known = new ArrayList<>(items.known());
        boolean placed = items.exact() && call.argument(0) instanceof Num;
        int at = call.argument(0) instanceof Num number ? number.intValue(known.size()) : known.size();
        known.add(Math.clamp(at < 0 ? (long) known.size() + at : at, 0, known.size()), call.argument(1));
        store(in, call.receiver(), new ListValue.Items(known, placed));
        return Nothing.NULL;
    }

    private static Value remove(Interpreter in, Invocation call) {
        ListValue.Items items = items(call);
        List<Value> known = new ArrayList<>(items.known());
        for (int i = 0; i < known.size(); i++) {
            Ternary same = Equality.of(known.get(i), call.argument(0), false);
            if (same == Ternary.MAYBE) {
                break;
            }
            if (same == Ternary.TRUE) {
                known.remove(i);
                store(in, call.receiver(), new ListValue.Items(known, items.exact()));
                return Nothing.NULL;
            }
        }
        store(in, call.receiver(), new ListValue.Items(known, false));
        in.mayThrow(ExceptionType.named("ValueError").make(in, List.of(), call.site()), call.site(), false);
        return Nothing.NULL;
    }

    private static Value pop(Interpreter in, Value list, Value at, Invocation call) {
        ListValue.Items items = items(call);
        int size = items.known().size();
        int position = at instanceof Num number ? number.intValue(size) : size;
        int place = position < 0 ? size + position : position;
        if (!items.exact() || place < 0 || place >= size) {
            store(in, list, new ListValue.Items(items.known(), items.exact() && items.known().isEmpty()));
            in.mayThrow(ExceptionType.named("IndexError").make(in, List.of(), call.site()), call.site(), false);
            return ListValue.maybe(items.known()).anyItem();
        }
        List<Value> known = new ArrayList<>(items.known());
        Value popped = known.remove(place);
        store(in, list, new ListValue.Items(known, true));
        return popped;
    }

    private static Value index(Interpreter in, Invocation call) {
        ListValue.Items items = items(call);
        for (int i = 0; i < items.known().size() && items.exact() && !call.has(1); i++) {
            Ternary same = Equality.of(items.known().get(i), call.argument(0), false);
            if (same == Ternary.TRUE) {
                return new Num(i);
            }
            if (same == Ternary.MAYBE) {
                break;
            }
        }
        in.mayThrow(ExceptionType.named("ValueError").make(in, List.of(), call.site()), call.site(), false);
        return Unknown.ANY;
    }

    private static Value count(Interpreter in, Invocation call) {
        ListValue.Items items = items(call);
        int count = 0;
        for (Value item : items.known()) {
            Ternary same = Equality.of(item, call.argument(0), false);
            if (same == Ternary.MAYBE) {
                return Unknown.ANY;
            }
            count += same == Ternary.TRUE ? 1 : 0;
        }
        return items.exact() ? new Num(count) : Unknown.ANY;
    }

    /** Whether some, or all, of the items count as true. */
    static Value quantified(Interpreter in, Value collection, boolean some) {
        ListValue.Items items = items(in, collection);
        boolean open = !items.exact();
        for (Value item : items.known()) {
            Ternary truth = in.semantics().truth(item);
            if (truth == Ternary.of(some) && items.exact()) {
                return Bool.of(some);
            }
            open |= truth != Ternary.of(!some);
        }
        return open ? Unknown.ANY : Bool.of(!some);
    }

    /** Any of the items. */
    static Value any(ListValue.Items items) {
        List<Value> any = new ArrayList<>(items.known());
        if (!items.exact() || any.isEmpty()) {
            any.add(Unknown.ANY);
        }
        return Union.of(any);
    }
}
