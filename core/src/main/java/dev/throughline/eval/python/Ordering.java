package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts, and compares by order. */
final class Ordering {
    /** Most items whose key function is called one by one. */
    private static final int MOST = 200;

    private Ordering() {}

    /** The order of two values: negative, zero or positive; null when it is not known. */
    static @Nullable Integer compare(Value left, Value right) {
        Double a = Equality.number(left);
        Double b = Equality.number(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        if (left instanceof Text(String x) && right instanceof Text(String y)) {
            return x.compareTo(y);
        }
        if (left instanceof ListValue l && right instanceof ListValue r && l.items().exact() && r.items().exact()) {
            return ofLists(l.items().known(), r.items().known());
        }
        return null;
    }

    private static @Nullable Integer ofLists(List<Value> left, List<Value> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            Integer order = compare(left.get(i), right.get(i));
            if (order == null || order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Items in order, by the call's arguments {@code key} and {@code reverse}; each at any place if it is not known. */
    static ListValue.Items sorted(Interpreter in, Invocation call, ListValue.Items items) {
        if (items.known().size() < 2 || !items.exact()) {
            return items;
        }
        List<Value> keys = keys(in, call, items.known());
        boolean descending = Bool.TRUE.equals(call.named().get("reverse"));
        List<Integer> order = order(keys);
        if (order == null || (call.named().containsKey("reverse") && !(call.named().get("reverse") instanceof Bool))) {
            // The order is not worked out: each item may stand at each place.
            return new ListValue.Items(Collections.nCopies(items.known().size(), Union.of(items.known())), true);
        }
        if (descending) {
            order = order(keys, Comparator.reverseOrder());
        }
        return new ListValue.Items(order.stream().map(items.known()::get).toList(), true);
    }

    private static List<Value> keys(Interpreter in, Invocation call, List<Value> items) {
        Value key = call.named().get("key");
        if (key == null || key instanceof Nothing) {
            return items;
        }
        if (items.size() > MOST) {
            return List.of(Unknown.ANY);
        }
        return items.stream()
                .map(item -> in.call(key, Nothing.UNDEFINED, List.of(item), call.site()))
                .toList();
    }

    private static @Nullable List<Integer> order(List<Value> keys) {
        for (int i = 0; i + 1 < keys.size(); i++) {
            if (compare(keys.get(i), keys.get(i + 1)) == null) {
                return null;
            }
        }
        return keys.size() < 2 ? null : order(keys, Comparator.naturalOrder());
    }

    private static List<Integer> order(List<Value> keys, Comparator<Integer> direction) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> {
            Integer compared = compare(keys.get(a), keys.get(b));
            return direction.compare(compared == null ? 0 : compared, 0);
        });
        return order;
    }

    /** The least or the greatest of some values; any of them when that is not known. */
    static Value extreme(Interpreter in, Invocation call, boolean greatest) {
        ListValue.Items items = call.arguments().size() == 1
                ? ListMethods.items(in, call.argument(0))
                : new ListValue.Items(call.arguments(), !call.more());
        Value otherwise = call.named().get("default");
        if (items.exact() && items.known().isEmpty() && otherwise != null) {
            return otherwise;
        }
        List<Value> keys = items.exact() ? keys(in, call, items.known()) : List.of();
        if (keys.isEmpty() || keys.size() != items.known().size()) {
            return Union.of(ListMethods.any(items), otherwise == null ? Unknown.ANY : otherwise);
        }
        int best = 0;
        for (int i = 1; i < keys.size(); i++) {
            Integer order = compare(keys.get(i), keys.get(best));
            if (order == null) {
                return ListMethods.any(items);
            }
            best = (greatest ? order > 0 : order < 0) ? i : best;
        }
        return items.known().get(best);
    }

    /** The result of a comparing operator, or unknown. */
    static Value decide(String operator, Value left, Value right) {
        Integer order = compare(left, right);
        if (order == null) {
            return Unknown.ANY;
        }
        return Bool.of(Ternary.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case ">" -> order > 0;
                    case "<=" -> order <= 0;
                    default -> order >= 0;
                }));
    }
}
