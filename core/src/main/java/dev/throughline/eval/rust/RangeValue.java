package dev.throughline.eval.rust;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of numbers. */
final class RangeValue extends DomainValue {
    private static final int MOST = 400;

    private final @Nullable Value from;
    private final @Nullable Value to;
    private final boolean inclusive;

    RangeValue(@Nullable Value from, @Nullable Value to, boolean inclusive) {
        this.from = from;
        this.to = to;
        this.inclusive = inclusive;
    }

    @Nullable Value from() {
        return from;
    }

    @Nullable Value to() {
        return to;
    }

    boolean isInclusive() {
        return inclusive;
    }

    /** Its numbers, or null when they are not known or too many. */
    @Nullable List<Value> numbers() {
        if (!(from instanceof Num(double first)) || !(to instanceof Num(double last)) || last - first > MOST) {
            return null;
        }
        List<Value> numbers = new ArrayList<>();
        for (double n = first; inclusive ? n <= last : n < last; n++) {
            numbers.add(new Num(n));
        }
        return numbers;
    }

    @Override
    public String toString() {
        return "range";
    }
}
