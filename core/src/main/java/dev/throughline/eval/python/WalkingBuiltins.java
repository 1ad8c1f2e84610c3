package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Built-in functions that walk collections. What they give is a list, also where Python gives an iterator. */
final class WalkingBuiltins {
    /** Most elements that a function is called for one by one. */
    private static final int MOST = 200;

    private static final int LONGEST_RANGE = 2_000;

    private static final Map<String, NativeCode> FUNCTIONS = Map.ofEntries(
            Map.entry("range", (in, call) -> range(call)),
            Map.entry("enumerate", WalkingBuiltins::enumerate),
            Map.entry("zip", WalkingBuiltins::zip),
            Map.entry("map", WalkingBuiltins::map),
            Map.entry("filter", WalkingBuiltins::filter),
            Map.entry("sorted", (in, call) -> ListMethods.list(
                    Ordering.sorted(in, call, ListMethods.items(in, call.argument(0))))),
            Map.entry("reversed", (in, call) -> {
                ListValue.Items items = ListMethods.items(in, call.argument(0));
                return ListMethods.list(new ListValue.Items(items.known().reversed(), items.exact()));
            }),
            Map.entry("iter", (in, call) -> call.has(1)
                    ? ListValue.maybe(List.of())
                    : ListMethods.list(ListMethods.items(in, call.argument(0)))),
            Map.entry("aiter", (in, call) -> call.argument(0)));

    private WalkingBuiltins() {}

    static @Nullable NativeCode of(String name) {
        return FUNCTIONS.get(name);
    }

    private static Value range(Invocation call) {
        boolean one = call.arguments().size() == 1;
        SliceValue slice = new SliceValue(one ? new Num(0) : call.argument(0),
                one ? call.argument(0) : call.argument(1),
                call.has(2) ? call.argument(2) : new Num(1));
        int[] bounds = slice.bounds();
        if (bounds == null) {
            return ListValue.maybe(List.of());
        }
        long size = Math.max(0, (((long) bounds[1] - bounds[0]) + bounds[2] - Integer.signum(bounds[2])) / bounds[2]);
        List<Value> numbers = IntStream.range(0, (int) Math.min(size, LONGEST_RANGE))
                .<Value>mapToObj(i -> new Num(bounds[0] + (double) i * bounds[2]))
                .toList();
        return size <= LONGEST_RANGE ? ListValue.of(numbers) : ListValue.maybe(numbers);
    }

    private static Value enumerate(Interpreter in, Invocation call) {
        ListValue.Items items = ListMethods.items(in, call.argument(0));
        Value start = Arguments.get(call, 1, "start", new Num(0));
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < items.known().size(); i++) {
            Value position = start instanceof Num(double first) && items.exact() ? new Num(first + i) : Unknown.ANY;
            pairs.add(ListValue.of(List.of(position, items.known().get(i))));
        }
        return ListMethods.list(new ListValue.Items(pairs, items.exact()));
    }

    private static Value zip(Interpreter in, Invocation call) {
        List<ListValue.Items> all = call.arguments().stream().map(a -> ListMethods.items(in, a)).toList();
        boolean exact = !call.more() && all.stream().allMatch(ListValue.Items::exact);
        int size = all.stream().mapToInt(i -> i.known().size()).min().orElse(0);
        List<Value> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int position = i;
            rows.add(ListValue.of(all.stream()
                    .map(items -> items.exact() ? items.known().get(position) : ListMethods.any(items))
                    .toList()));
        }
        return ListMethods.list(new ListValue.Items(rows, exact));
    }

    private static Value map(Interpreter in, Invocation call) {
        List<Value> rest = call.arguments().isEmpty()
                ? List.of()
                : call.arguments().subList(1, call.arguments().size());
        if (rest.size() != 1) {
            Value rows = zip(in, call.with(rest));
            return each(in, call, ListMethods.items(in, rows), row -> ListMethods.items(in, row).known());
        }
        return each(in, call, ListMethods.items(in, rest.getFirst()), List::of);
    }

    private static Value each(Interpreter in, Invocation call, ListValue.Items items,
            java.util.function.Function<Value, List<Value>> arguments) {
        if (items.exact() && items.known().size() <= MOST) {
            return ListValue.of(items.known().stream()
                    .map(item -> in.call(call.argument(0), Nothing.UNDEFINED, arguments.apply(item), call.site()))
                    .toList());
        }
        Value any = Union.of(ListMethods.any(items), Unknown.ANY);
        Value result = in.maybe("there are elements", call.site(),
                () -> in.call(call.argument(0), Nothing.UNDEFINED, arguments.apply(any), call.site()), Nothing.MISSING);
        return result == Nothing.MISSING
                ? ListValue.maybe(List.of())
                : ListValue.maybe(List.of(Union.filter(result, v -> v != Nothing.MISSING)));
    }

    private static Value filter(Interpreter in, Invocation call) {
        ListValue.Items items = ListMethods.items(in, call.argument(1));
        boolean byTruth = call.argument(0) instanceof Nothing;
        if (!items.exact() || items.known().size() > MOST) {
            if (!byTruth) {
                each(in, call, items, List::of);
            }
            return ListValue.maybe(items.known());
        }
        List<Value> kept = new ArrayList<>();
        boolean exact = true;
        for (Value item : items.known()) {
            Value answer = byTruth
                    ? item
                    : in.call(call.argument(0), Nothing.UNDEFINED, List.of(item), call.site());
            Ternary keep = in.semantics().truth(answer);
            exact &= keep != Ternary.MAYBE;
            if (keep != Ternary.FALSE) {
                kept.add(item);
            }
        }
        return ListMethods.list(new ListValue.Items(kept, exact));
    }
}
