package dev.throughline.eval.python;

import dev.throughline.eval.Affixes;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meaning of {@code ==} and {@code is}. */
final class Equality {
    private static final int DEEPEST = 20;

    private Equality() {}

    /**
     * Whether two values are equal.
     *
     * @param identity whether they have to be one object ({@code is})
     */
    static Ternary of(Value left, Value right, boolean identity) {
        return of(left, right, identity, 0);
    }

    private static Ternary of(Value left, Value right, boolean identity, int depth) {
        Ternary result = null;
        for (Value l : Union.options(left)) {
            for (Value r : Union.options(right)) {
                Ternary one = options(l, r, identity, depth);
                result = result == null ? one : result.join(one);
            }
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary options(Value left, Value right, boolean identity, int depth) {
        if (left instanceof HeapValue && left.equals(right)) {
            return Ternary.TRUE;
        }
        if (left instanceof Nothing || right instanceof Nothing) {
            return ofNothing(left, right);
        }
        if (left instanceof Unknown || right instanceof Unknown || depth > DEEPEST) {
            return Ternary.MAYBE;
        }
        if (isType(left) && isType(right)) {
            return Ternary.FALSE;
        }
        if (left instanceof DomainValue || right instanceof DomainValue) {
            return isType(left) || isType(right) ? Ternary.FALSE : Ternary.MAYBE;
        }
        if (left instanceof RecordValue || right instanceof RecordValue) {
            return ofRecords(left, right, identity, depth);
        }
        if (left instanceof HeapValue && right instanceof HeapValue) {
            return identity ? Ternary.FALSE : ofContents(left, right, depth);
        }
        if (left instanceof HeapValue || right instanceof HeapValue) {
            return Ternary.FALSE;
        }
        return ofConstants(left, right, identity);
    }

    private static boolean isType(Value value) {
        return value instanceof BuiltinType || value instanceof ExceptionType || value instanceof ClassValue;
    }

    /** Only {@code None} is equal to it; a value that counts as true is not. */
    private static Ternary ofNothing(Value left, Value right) {
        if (left instanceof Nothing && right instanceof Nothing) {
            return Ternary.TRUE;
        }
        Value other = left instanceof Nothing ? right : left;
        return other instanceof Unknown unknown && unknown.truth() != Ternary.TRUE ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary ofRecords(Value left, Value right, boolean identity, int depth) {
        Value a = literal(left);
        Value b = literal(right);
        if (a != null && b != null && !identity) {
            return of(a, b, false, depth + 1);
        }
        boolean members = isMember(left) || isMember(right);
        if (identity || members || !(left instanceof RecordValue) || !(right instanceof RecordValue)) {
            boolean custom = !identity && (comparesItself(left) || comparesItself(right));
            return custom ? Ternary.MAYBE : Ternary.FALSE;
        }
        return comparesItself(left) || comparesItself(right) ? Ternary.MAYBE : Ternary.FALSE;
    }

    /** The constant that a value is, or null. */
    private static @Nullable Value literal(Value value) {
        return value instanceof RecordValue record ? record.literal() : value instanceof HeapValue ? null : value;
    }

    private static boolean isMember(Value value) {
        return value instanceof RecordValue record && record.field(EnumMembers.MEMBER) != null;
    }

    /** Whether an instance may say itself what it is equal to. */
    private static boolean comparesItself(Value value) {
        if (!(value instanceof RecordValue record) || isMember(value)) {
            return false;
        }
        List<Value> ancestry = Ancestry.of(record.type());
        return ancestry.isEmpty() || ancestry.stream().anyMatch(above -> above instanceof Unknown
                || (above instanceof ClassValue c
                        && (c.field("__eq__") != null || c.field(DataClasses.FIELDS) != null)));
    }

    private static Ternary ofContents(Value left, Value right, int depth) {
        if (left instanceof ListValue a && right instanceof ListValue b) {
            return ofLists(a.items(), b.items(), depth);
        }
        if (left instanceof MapValue a && right instanceof MapValue b) {
            return a.isSet() == b.isSet() ? ofMaps(a, b, depth) : Ternary.FALSE;
        }
        return Ternary.FALSE;
    }

    private static Ternary ofLists(ListValue.Items a, ListValue.Items b, int depth) {
        if (!a.exact() || !b.exact()) {
            return Ternary.MAYBE;
        }
        if (a.known().size() != b.known().size()) {
            return Ternary.FALSE;
        }
        Ternary all = Ternary.TRUE;
        for (int i = 0; i < a.known().size() && all != Ternary.FALSE; i++) {
            all = both(all, of(a.known().get(i), b.known().get(i), false, depth + 1));
        }
        return all;
    }

    private static Ternary ofMaps(MapValue a, MapValue b, int depth) {
        if (!Maps.isExact(a) || !Maps.isExact(b)) {
            return Ternary.MAYBE;
        }
        List<Map.Entry<Value, Value>> entries = a.entries();
        if (entries.size() != b.entries().size()) {
            return Ternary.FALSE;
        }
        Ternary all = Ternary.TRUE;
        for (Map.Entry<Value, Value> entry : entries) {
            String slot = b.slotFor(entry.getKey());
            Value other = slot == null ? Unknown.ANY : b.field(slot);
            if (other == null || other == Nothing.MISSING) {
                return Ternary.FALSE;
            }
            all = both(all, a.isSet() ? Ternary.TRUE : of(entry.getValue(), other, false, depth + 1));
        }
        return all;
    }

    private static Ternary both(Ternary first, Ternary second) {
        if (first == Ternary.FALSE || second == Ternary.FALSE) {
            return Ternary.FALSE;
        }
        return first == Ternary.TRUE ? second : Ternary.MAYBE;
    }

    private static Ternary ofConstants(Value left, Value right, boolean identity) {
        boolean leftIsText = left instanceof Text || left instanceof Template;
        boolean rightIsText = right instanceof Text || right instanceof Template;
        if (leftIsText != rightIsText) {
            return Ternary.FALSE;
        }
        if (left instanceof Template || right instanceof Template) {
            return Affixes.exclude(left, right) ? Ternary.FALSE : Ternary.MAYBE;
        }
        if (identity && !left.getClass().equals(right.getClass())) {
            return Ternary.FALSE;
        }
        Double a = number(left);
        Double b = number(right);
        return a != null && b != null ? Ternary.of(a.doubleValue() == b.doubleValue()) : Ternary.of(left.equals(right));
    }

    /** The number that a value counts as, or null: {@code True} is one. */
    static @Nullable Double number(Value value) {
        return switch (value) {
            case Num(double n) -> n;
            case Bool(boolean b) -> b ? 1.0 : 0.0;
            case RecordValue record when record.literal() instanceof Num(double n) -> n;
            default -> null;
        };
    }
}
