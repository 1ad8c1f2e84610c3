package dev.throughline.eval.value;

import java.util.ArrayList;
import java.util.List;

/** A list, tuple or array. Its items are one slot, so that a branch can be undone as a whole. */
public final class ListValue extends HeapValue {
    /** The slot that holds the {@link Items}. */
    public static final String ITEMS = "#items";

    /** Most items that a join or an append keeps. */
    public static final int LONGEST = 400;

    /** Most items that a list keeps at all: a longer one, as loops that double a list make, is known at its head only. */
    public static final int MOST = 20_000;

    /**
     * The content of a list.
     *
     * @param known items in order
     * @param exact whether these are all items, each at its place; otherwise there may be fewer or more
     */
    public record Items(List<Value> known, boolean exact) {
        public Items {
            if (known.size() > MOST) {
                known = known.subList(0, MOST);
                exact = false;
            }
            known = List.copyOf(known);
        }

        /** What the list holds when one of two branches has run: the common head, then all that may follow. */
        public Items join(Items other) {
            if (equals(other)) {
                return this;
            }
            List<Value> merged = new ArrayList<>();
            int common = 0;
            int shorter = Math.min(known.size(), other.known.size());
            while (common < shorter && Union.same(known.get(common), other.known.get(common))) {
                merged.add(known.get(common++));
            }
            if (exact && other.exact && known.size() == other.known.size()) {
                for (int i = common; i < known.size(); i++) {
                    merged.add(Union.of(known.get(i), other.known.get(i)));
                }
                return new Items(merged, true);
            }
            addNew(merged, known.subList(common, known.size()));
            addNew(merged, other.known.subList(common, other.known.size()));
            return new Items(merged, false);
        }

        private static void addNew(List<Value> merged, List<Value> more) {
            for (Value value : more) {
                if (merged.size() < LONGEST && !merged.contains(value)) {
                    merged.add(value);
                }
            }
        }
    }

    /** A list of exactly these items. */
    public static ListValue of(List<Value> items) {
        return new ListValue(new Items(items, true));
    }

    /** A list with these items and possibly others. */
    public static ListValue maybe(List<Value> items) {
        return new ListValue(new Items(items, false));
    }

    private ListValue(Items items) {
        restore(ITEMS, items);
    }

    /** The current content. */
    public Items items() {
        return slot(ITEMS) instanceof Items items ? items : new Items(List.of(), false);
    }

    /** Whatever an item can be; {@link Unknown} is among it when not all items are known. */
    public Value anyItem() {
        Items items = items();
        List<Value> options = new ArrayList<>(items.known());
        if (!items.exact() || options.isEmpty()) {
            options.add(Unknown.ANY);
        }
        return Union.of(options);
    }
}
