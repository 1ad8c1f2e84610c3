package dev.throughline.eval.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of several values.
 *
 * @param options two to {@link #WIDEST}, or more where they are {@link KeptApart}; no unions, at most one {@link Unknown}
 */
public record Union(List<Value> options) implements Value {
    /** Most alternatives that are kept apart; beyond it the rest is one unknown. */
    public static final int WIDEST = 8;

    /** Most alternatives that are kept apart where all of them matter. */
    private static final int MOST_APART = 24;

    /** How far parts of parts are compared. */
    private static final int DEEPEST = 3;

    public Union {
        options = List.copyOf(options);
    }

    // Compared millions of times: the generated methods are slow until they are compiled in full.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Union u && u.options.equals(options));
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }

    /** The alternatives of any value: a union's options, else the value itself. */
    public static List<Value> options(Value value) {
        return value instanceof Union(List<Value> options) ? options : List.of(value);
    }

    /** One of two values. */
    public static Value of(Value left, Value right) {
        return same(left, right) ? left : of(List.of(left, right));
    }

    /** One of several values; {@link Unknown#ANY} when there is none. */
    public static Value of(List<Value> values) {
        List<Value> flat = new ArrayList<>();
        for (Value value : values) {
            for (Value option : options(value)) {
                add(flat, option);
            }
        }
        if (flat.isEmpty()) {
            return Unknown.ANY;
        }
        return flat.size() == 1 ? flat.getFirst() : new Union(flat);
    }

    private static void add(List<Value> flat, Value option) {
        for (int i = 0; i < flat.size(); i++) {
            Value present = flat.get(i);
            if (same(present, option)) {
                return;
            }
            if (present instanceof Unknown a && option instanceof Unknown b) {
                flat.set(i, joinUnknowns(a, b));
                return;
            }
            if (present instanceof PromiseValue a && option instanceof PromiseValue b) {
                flat.set(i, a.join(b));
                return;
            }
        }
        if (flat.size() < WIDEST) {
            flat.add(option);
            return;
        }
        if (isKeptApart(option) && flat.size() < MOST_APART) {
            if (flat.stream().noneMatch(present -> isAlike(present, option, 0))) {
                flat.add(option);
            }
            return;
        }
        if (flat.stream().noneMatch(Unknown.class::isInstance)) {
            flat.set(lastGiven(flat), Unknown.ANY);
        }
        if (option == Nothing.MISSING) {
            flat.set(lastGiven(flat), option);
        }
    }

    private static boolean isKeptApart(Value value) {
        return value instanceof KeptApart
                || (value instanceof RecordValue record && record.type() instanceof KeptApart);
    }

    /** Whether two records hold the same, so that nothing is lost where one stands for both. */
    private static boolean isAlike(@Nullable Value a, @Nullable Value b, int depth) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        if (same(a, b)) {
            return true;
        }
        return depth < DEEPEST
                && a instanceof RecordValue left
                && b instanceof RecordValue right
                && left.type() instanceof KeptApart
                && left.type().equals(right.type())
                && holdsAlike(left, right, depth);
    }

    private static boolean holdsAlike(RecordValue left, RecordValue right, int depth) {
        List<String> keys = left.keys();
        for (String key : keys) {
            if (!isAlike(left.field(key), right.field(key), depth + 1)) {
                return false;
            }
        }
        return keys.equals(right.keys());
    }

    /** The last alternative that an unknown can stand for: it does not tell that an entry may be absent. */
    private static int lastGiven(List<Value> flat) {
        int last = flat.size() - 1;
        while (flat.get(last) == Nothing.MISSING || flat.get(last) instanceof Unknown) {
            last--;
        }
        return last;
    }

    /** A library path survives a join with an unknown that has none; of two paths the first stays. */
    private static Unknown joinUnknowns(Unknown a, Unknown b) {
        String path = a.path() != null ? a.path() : b.path();
        String type = Objects.equals(a.type(), b.type()) ? a.type() : null;
        String documented = Objects.equals(a.documented(), b.documented()) ? a.documented() : null;
        return new Unknown(path, a.truth().join(b.truth()), type, documented);
    }

    /** Whether two values are one for joins. */
    public static boolean same(Value a, Value b) {
        return a.equals(b);
    }

    /** Applies a function to every alternative. */
    public static Value map(Value value, Function<Value, Value> function) {
        if (!(value instanceof Union(List<Value> options))) {
            return function.apply(value);
        }
        List<Value> results = new ArrayList<>(options.size());
        options.forEach(option -> results.add(function.apply(option)));
        return of(results);
    }

    /** Keeps the alternatives that pass; the value itself when none does. */
    public static Value filter(Value value, Predicate<Value> keep) {
        if (!(value instanceof Union(List<Value> options))) {
            return value;
        }
        List<Value> kept = options.stream().filter(keep).toList();
        return kept.isEmpty() ? value : of(kept);
    }
}
