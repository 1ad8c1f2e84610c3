package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of arrays. */
final class ListMembers {
    private static final Methods METHODS = new Methods()
            .add("push", (in, call) -> append(in, call, false))
            .add("unshift", (in, call) -> append(in, call, true))
            .add("pop", (in, call) -> take(in, call, false))
            .add("shift", (in, call) -> take(in, call, true))
            .add("map", ListMembers::map)
            .add("flatMap", ListMembers::flatMap)
            .add("filter", ListMembers::filter)
            .add("forEach", (in, call) -> {
                over(in, call);
                return Nothing.UNDEFINED;
            })
            .addAll(ListMembers::find, "find", "findLast")
            .addAll((in, call) -> {
                over(in, call);
                return Unknown.ANY;
            }, "findIndex", "findLastIndex")
            .add("some", (in, call) -> quantified(in, call, true))
            .add("every", (in, call) -> quantified(in, call, false))
            .addAll(ListMembers::reduce, "reduce", "reduceRight")
            .add("concat", ListMembers::concat)
            .add("slice", ListMembers::slice)
            .add("splice", ListMembers::splice)
            .add("join", ListMembers::join)
            .add("includes", ListMembers::includes)
            .addAll((in, call) -> Unknown.ANY, "indexOf", "lastIndexOf")
            .add("flat", ListMembers::flat)
            .add("at", ListMembers::at)
            .add("sort", (in, call) -> inPlace(in, call, sorted(in, call)))
            .add("toSorted", (in, call) -> list(sorted(in, call)))
            .add("reverse", (in, call) -> inPlace(in, call, reversed(in, call)))
            .add("toReversed", (in, call) -> list(reversed(in, call)))
            .addAll((in, call) -> call.receiver(), "values", "fill", "copyWithin", "with")
            .add("entries", ListMembers::entries)
            .add("keys", ListMembers::keys);

    private ListMembers() {}

    static @Nullable Value member(ListValue list, String name) {
        if (name.equals("length")) {
            ListValue.Items items = list.items();
            return items.exact() ? new Num(items.known().size()) : Unknown.ANY;
        }
        return METHODS.get(name);
    }

    static ListValue.Items items(Interpreter in, Value value) {
        if (value instanceof ListValue list) {
            return list.items();
        }
        LanguageSemantics.Elements elements = in.elements(value);
        return elements == null
                ? new ListValue.Items(List.of(), false)
                : new ListValue.Items(elements.values(), elements.exact());
    }

    private static Callbacks.Results over(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        return Callbacks.over(in, call, items.known(), items.exact(), call.receiver());
    }

    private static void store(Interpreter in, Value list, List<Value> known, boolean exact) {
        if (list instanceof ListValue target) {
            in.write(target, ListValue.ITEMS, new ListValue.Items(known, exact));
        }
    }

    private static Value append(Interpreter in, Invocation call, boolean front) {
        ListValue.Items items = items(in, call.receiver());
        List<Value> known = new ArrayList<>(items.known());
        boolean full = known.size() + call.arguments().size() > ListValue.LONGEST;
        if (!full) {
            known.addAll(front ? 0 : known.size(), call.arguments());
        }
        store(in, call.receiver(), known, items.exact() && !full && !call.more());
        return items.exact() && !full ? new Num(known.size()) : Unknown.ANY;
    }

    private static Value take(Interpreter in, Invocation call, boolean front) {
        ListValue.Items items = items(in, call.receiver());
        if (!items.exact()) {
            return anyOf(items);
        }
        if (items.known().isEmpty()) {
            return Nothing.UNDEFINED;
        }
        List<Value> known = new ArrayList<>(items.known());
        Value taken = front ? known.removeFirst() : known.removeLast();
        store(in, call.receiver(), known, true);
        return taken;
    }

    private static Value anyOf(ListValue.Items items) {
        List<Value> any = new ArrayList<>(items.known());
        any.add(Unknown.ANY);
        return Union.of(any);
    }

    private static Value map(Interpreter in, Invocation call) {
        Callbacks.Results results = over(in, call);
        return results.exact() ? ListValue.of(results.values()) : ListValue.maybe(results.values());
    }

    private static Value flatMap(Interpreter in, Invocation call) {
        Callbacks.Results results = over(in, call);
        return flatten(results.values(), results.exact());
    }

    private static Value flat(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        return flatten(items.known(), items.exact());
    }

    private static Value flatten(List<Value> values, boolean exactSoFar) {
        List<Value> flat = new ArrayList<>();
        boolean exact = exactSoFar;
        for (Value value : values) {
            if (flat.size() > ListValue.MOST) {
                return ListValue.maybe(flat);
            }
            if (value instanceof ListValue list) {
                flat.addAll(list.items().known());
                exact &= list.items().exact();
            } else {
                exact &= !(value instanceof Unknown || value instanceof Union);
                flat.add(value);
            }
        }
        return exact ? ListValue.of(flat) : ListValue.maybe(flat);
    }

    private static Value filter(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        Callbacks.Results results = over(in, call);
        if (!results.exact()) {
            return ListValue.maybe(items.known());
        }
        List<Value> kept = new ArrayList<>();
        boolean exact = true;
        for (int i = 0; i < items.known().size(); i++) {
            Ternary keep = in.semantics().truth(results.values().get(i));
            exact &= keep != Ternary.MAYBE;
            if (keep != Ternary.FALSE) {
                kept.add(items.known().get(i));
            }
        }
        return exact ? ListValue.of(kept) : ListValue.maybe(kept);
    }

    private static Value find(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        Callbacks.Results results = over(in, call);
        if (!results.exact()) {
            return anyOf(items);
        }
        List<Value> candidates = new ArrayList<>();
        for (int i = 0; i < items.known().size(); i++) {
            Ternary found = in.semantics().truth(results.values().get(i));
            if (found != Ternary.FALSE) {
                candidates.add(items.known().get(i));
            }
            if (found == Ternary.TRUE) {
                return Union.of(candidates);
            }
        }
        candidates.add(Nothing.UNDEFINED);
        return Union.of(candidates);
    }

    private static Value quantified(Interpreter in, Invocation call, boolean some) {
        Callbacks.Results results = over(in, call);
        if (!results.exact()) {
            return Unknown.ANY;
        }
        Ternary decisive = Ternary.of(some);
        boolean open = false;
        for (Value result : results.values()) {
            Ternary truth = in.semantics().truth(result);
            if (truth == decisive) {
                return Bool.of(some);
            }
            open |= truth == Ternary.MAYBE;
        }
        return open ? Unknown.ANY : Bool.of(!some);
    }

    private static Value reduce(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        if (!items.exact() || (items.known().isEmpty() && !call.has(1))) {
            List<Value> arguments = List.of(call.argument(1), anyOf(items));
            Value reduced = in.maybe(
                    "there are elements",
                    call.site(),
                    () -> in.call(call.argument(0), Nothing.UNDEFINED, arguments, call.site()));
            return Union.of(List.of(call.argument(1), reduced, Unknown.ANY));
        }
        Value result = call.has(1) ? call.argument(1) : items.known().getFirst();
        for (int i = call.has(1) ? 0 : 1; i < items.known().size(); i++) {
            result = in.call(call.argument(0), Nothing.UNDEFINED, List.of(result, items.known().get(i), new Num(i)),
                    call.site());
        }
        return result;
    }

    private static Value concat(Interpreter in, Invocation call) {
        List<Value> all = new ArrayList<>(List.of(call.receiver()));
        all.addAll(call.arguments());
        return flatten(all, !call.more());
    }

    private static Value slice(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        if (!call.has(0)) {
            return items.exact() ? ListValue.of(items.known()) : ListValue.maybe(items.known());
        }
        if (!items.exact() || !(call.argument(0) instanceof Num from)
                || (call.has(1) && !(call.argument(1) instanceof Num))) {
            return ListValue.maybe(items.known());
        }
        int size = items.known().size();
        int start = position(from.intValue(0), size);
        int end = call.argument(1) instanceof Num to ? position(to.intValue(0), size) : size;
        return ListValue.of(start < end ? items.known().subList(start, end) : List.of());
    }

    private static int position(int index, int length) {
        return Math.clamp(index < 0 ? (long) length + index : index, 0, length);
    }

    private static Value splice(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        store(in, call.receiver(), items.known(), false);
        return ListValue.maybe(items.known());
    }

    private static Value join(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        if (!items.exact()) {
            return Unknown.ANY;
        }
        Value separator = call.has(0) ? in.semantics().text(call.argument(0)) : new Text(",");
        List<Value> pieces = new ArrayList<>();
        for (int i = 0; i < items.known().size(); i++) {
            if (i > 0) {
                pieces.add(separator);
            }
            pieces.add(in.semantics().text(items.known().get(i)));
        }
        return Template.concat(pieces);
    }

    private static Value includes(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof DomainValue searched) {
            Value modelled = searched.compare("in", call.receiver());
            if (modelled != null) {
                return modelled;
            }
        }
        ListValue.Items items = items(in, call.receiver());
        boolean open = !items.exact();
        for (Value item : items.known()) {
            Ternary same = in.semantics().equal(item, call.argument(0), true);
            if (same == Ternary.TRUE && items.exact()) {
                return Bool.TRUE;
            }
            open |= same == Ternary.MAYBE;
        }
        return open ? Unknown.ANY : Bool.FALSE;
    }

    private static Value at(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        if (!items.exact() || !(call.argument(0) instanceof Num number)) {
            return Union.of(ListValue.maybe(items.known()).anyItem(), Unknown.ANY);
        }
        int index = number.intValue(0);
        int position = index < 0 ? items.known().size() + index : index;
        return position >= 0 && position < items.known().size() ? items.known().get(position) : Nothing.UNDEFINED;
    }

    private static ListValue.Items sorted(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        if (items.known().size() < 2 || !items.exact()) {
            return items;
        }
        // The order is not worked out: each item may stand at each place.
        return new ListValue.Items(Collections.nCopies(items.known().size(), Union.of(items.known())), true);
    }

    private static ListValue.Items reversed(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        return new ListValue.Items(items.known().reversed(), items.exact());
    }

    private static Value list(ListValue.Items items) {
        return items.exact() ? ListValue.of(items.known()) : ListValue.maybe(items.known());
    }

    private static Value inPlace(Interpreter in, Invocation call, ListValue.Items changed) {
        store(in, call.receiver(), changed.known(), changed.exact());
        return call.receiver();
    }

    private static Value entries(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < items.known().size(); i++) {
            pairs.add(ListValue.of(List.of(new Num(i), items.known().get(i))));
        }
        return items.exact() ? ListValue.of(pairs) : ListValue.maybe(pairs);
    }

    private static Value keys(Interpreter in, Invocation call) {
        ListValue.Items items = items(in, call.receiver());
        List<Value> positions = new ArrayList<>();
        for (int i = 0; i < items.known().size(); i++) {
            positions.add(new Num(i));
        }
        return items.exact() ? ListValue.of(positions) : ListValue.maybe(positions);
    }
}
