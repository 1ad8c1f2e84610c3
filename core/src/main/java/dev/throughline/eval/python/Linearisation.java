package dev.throughline.eval.python;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which the classes above a class are searched for members: the C3 linearisation, as Python's method
 * resolution order is defined. Classes of libraries are leaves.
 */
public final class Linearisation {
    private static final int DEEPEST = 40;

    private Linearisation() {}

    /** The class, then the classes of the project and of libraries above it, in order of search. */
    public static List<Value> of(ClassValue type) {
        return of(type, 0);
    }

    private static List<Value> of(ClassValue type, int depth) {
        List<Value> order = new ArrayList<>();
        order.add(type);
        if (depth > DEEPEST) {
            return order;
        }
        List<List<Value>> remaining = new ArrayList<>();
        List<Value> bases = type.bases().stream().map(GenericAlias::originOf).toList();
        for (Value base : bases) {
            remaining.add(new ArrayList<>(base instanceof ClassValue project ? of(project, depth + 1) : List.of(base)));
        }
        remaining.add(new ArrayList<>(bases));
        while (remaining.stream().anyMatch(list -> !list.isEmpty())) {
            Value next = next(remaining);
            order.add(next);
            remaining.forEach(list -> list.remove(next));
        }
        // Above every class, those of libraries too, of which it is not known.
        if (order.remove(BuiltinTypes.OBJECT)) {
            order.add(BuiltinTypes.OBJECT);
        }
        return order;
    }

    /** The first head that stands in no tail; where the bases contradict each other, the first head. */
    private static Value next(List<List<Value>> remaining) {
        Value first = null;
        for (List<Value> list : remaining) {
            if (list.isEmpty()) {
                continue;
            }
            Value head = list.getFirst();
            first = first == null ? head : first;
            if (remaining.stream().noneMatch(other -> other.lastIndexOf(head) > 0)) {
                return head;
            }
        }
        return java.util.Objects.requireNonNull(first);
    }
}
