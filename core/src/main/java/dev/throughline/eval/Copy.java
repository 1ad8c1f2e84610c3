package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies values with all that they hold, as far as it is new: what is older stays the same object. */
final class Copy {
    private final long firstBirth;
    private final IdentityHashMap<HeapValue, HeapValue> made = new IdentityHashMap<>();
    private boolean whole = true;

    private Copy(long firstBirth) {
        this.firstBirth = firstBirth;
    }

    /**
     * The copy of a value, or null when something new in it cannot be copied, such as a function.
     *
     * @param firstBirth what was made from here on is new
     */
    static @Nullable Value of(Value value, long firstBirth) {
        Copy copy = new Copy(firstBirth);
        Value copied = copy.value(value);
        return copy.whole ? copied : null;
    }

    /** A further copy of what {@link #of} gave. */
    static Value again(Value copied, long firstBirth) {
        return new Copy(firstBirth).value(copied);
    }

    private Value value(Value value) {
        return switch (value) {
            case HeapValue heap when heap.birth() < firstBirth -> heap;
            case HeapValue heap -> {
                HeapValue known = made.get(heap);
                yield known == null ? heap(heap) : known;
            }
            case Union(List<Value> options) -> Union.of(all(options));
            case Template(List<Value> parts) -> new Template(all(parts));
            case PromiseValue(var result, List<ThrownValue> thrown, var reaction) -> {
                whole &= reaction.isEmpty() && thrown.stream().noneMatch(ThrownValue::known);
                yield result == null ? value : new PromiseValue(value(result), thrown);
            }
            default -> value;
        };
    }

    private List<Value> all(List<Value> values) {
        List<Value> copies = new ArrayList<>(values.size());
        values.forEach(each -> copies.add(value(each)));
        return copies;
    }

    private HeapValue heap(HeapValue original) {
        HeapValue copy;
        switch (original) {
            case RecordValue record when record.type() == null || isOld(record.type()) -> copy = record.blank();
            case ListValue list -> copy = ListValue.of(List.of());
            case MapValue map -> copy = map.blank(this::value);
            default -> {
                whole = false;
                return original;
            }
        }
        made.put(original, copy);
        for (String name : original.slotNames()) {
            copy.restore(name, state(original.slot(name)));
        }
        return copy;
    }

    private boolean isOld(Value type) {
        return !(type instanceof HeapValue heap) || heap.birth() < firstBirth;
    }

    private @Nullable Object state(@Nullable Object state) {
        return switch (state) {
            case null -> null;
            case Value value -> value(value);
            case ListValue.Items items -> new ListValue.Items(all(items.known()), items.exact());
            default -> {
                whole = false;
                yield state;
            }
        };
    }
}
