package dev.throughline.eval.python;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators on values that are no unions. */
final class Operators {
    private static final Set<String> COMPARING = Set.of("<", ">", "<=", ">=");
    private static final int LONGEST = 10_000;

    private Operators() {}

    static Value binary(String operator, Value writtenLeft, Value writtenRight) {
        Value left = plain(writtenLeft);
        Value right = plain(writtenRight);
        if (COMPARING.contains(operator)) {
            return left instanceof MapValue ? Unknown.ANY : Ordering.decide(operator, left, right);
        }
        Double a = Equality.number(left);
        Double b = Equality.number(right);
        if (a != null && b != null) {
            return left instanceof Bool && right instanceof Bool && "|&^".contains(operator)
                    ? Bool.of(arithmetic(operator, a, b).equals(new Num(1)))
                    : arithmetic(operator, a, b);
        }
        return switch (operator) {
            case "+" -> plus(left, right);
            case "%" -> isText(left) ? PercentFormatting.format(left, right) : Unknown.ANY;
            case "*" -> left instanceof Num times
                    ? repeated(right, times)
                    : right instanceof Num times ? repeated(left, times) : Unknown.ANY;
            case "|" -> union(left, right);
            case "&" -> left instanceof MapValue x && right instanceof MapValue y ? kept(x, y, true) : Unknown.ANY;
            case "-" -> left instanceof MapValue x && right instanceof MapValue y ? kept(x, y, false) : Unknown.ANY;
            default -> Unknown.ANY;
        };
    }

    /** The constant that an instance is as well, else the value. */
    private static Value plain(Value value) {
        Value literal = value instanceof RecordValue record ? record.literal() : null;
        return literal == null ? value : literal;
    }

    private static boolean isText(Value value) {
        return value instanceof Text || value instanceof Template;
    }

    private static Value plus(Value left, Value right) {
        if (left instanceof ListValue a && right instanceof ListValue b) {
            List<Value> all = new ArrayList<>(a.items().known());
            all.addAll(b.items().known());
            return a.items().exact() && b.items().exact() ? ListValue.of(all) : ListValue.maybe(all);
        }
        // What is added to a text is a text, or the addition fails.
        if (isText(left) || isText(right)) {
            return Template.concat(List.of(isText(left) ? left : Unknown.ANY, isText(right) ? right : Unknown.ANY));
        }
        if ((left instanceof ListValue && right instanceof Unknown)
                || (right instanceof ListValue && left instanceof Unknown)) {
            return ListValue.maybe(((ListValue) (left instanceof ListValue ? left : right)).items().known());
        }
        return Unknown.ANY;
    }

    private static Value repeated(Value value, Num number) {
        int times = Math.max(0, number.intValue(-1));
        if (value instanceof Text(String text) && (long) times * text.length() <= LONGEST) {
            return new Text(text.repeat(times));
        }
        if (value instanceof ListValue list && (long) times * list.items().known().size() <= LONGEST) {
            List<Value> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(list.items().known());
            }
            return list.items().exact() ? ListValue.of(all) : ListValue.maybe(all);
        }
        return Unknown.ANY;
    }

    /** Merged maps and sets; alternatives of types ({@code int | None}). */
    private static Value union(Value left, Value right) {
        if (left instanceof MapValue a && right instanceof MapValue b && a.isSet() == b.isSet()) {
            MapValue all = MapValue.byContent(a.isSet());
            take(all, a);
            take(all, b);
            return all;
        }
        return isType(left) && isType(right)
                ? new GenericAlias(Unknown.library(GenericAlias.UNION), List.of(left, right))
                : Unknown.ANY;
    }

    private static boolean isType(Value value) {
        return value instanceof BuiltinType
                || value instanceof ExceptionType
                || value instanceof ClassValue
                || value instanceof GenericAlias
                || value instanceof AnnotatedType
                || value instanceof Unknown
                || value instanceof Nothing;
    }

    private static void take(MapValue target, MapValue source) {
        for (Map.Entry<Value, Value> entry : source.entries()) {
            String slot = target.slotFor(entry.getKey());
            if (slot != null) {
                Value before = target.field(slot);
                boolean perhaps = Union.options(entry.getValue()).contains(Nothing.MISSING);
                target.restore(slot, perhaps && before != null
                        ? Union.of(before, Union.filter(entry.getValue(), v -> v != Nothing.MISSING))
                        : entry.getValue());
            }
        }
        if (source.isOpen()) {
            target.restore(MapValue.openSlot(), Bool.TRUE);
        }
    }

    /** The elements of the first set that are, or are not, in the second. */
    private static MapValue kept(MapValue left, MapValue right, boolean common) {
        MapValue kept = MapValue.byContent(true);
        if (left.isOpen()) {
            kept.restore(MapValue.openSlot(), Bool.TRUE);
        }
        for (Map.Entry<Value, Value> entry : left.entries()) {
            String slot = kept.slotFor(entry.getKey());
            Value isIn = Bool.of(Maps.has(right, entry.getKey()));
            if (slot != null && !isIn.equals(Bool.of(!common))) {
                kept.restore(slot, isIn instanceof Bool
                        ? entry.getValue()
                        : Union.of(Nothing.MISSING, entry.getValue()));
            }
        }
        return kept;
    }

    private static Value arithmetic(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> new Num(a + b);
            case "-" -> new Num(a - b);
            case "*" -> new Num(a * b);
            case "/" -> b == 0 ? Unknown.ANY : new Num(a / b);
            case "//" -> b == 0 ? Unknown.ANY : new Num(Math.floor(a / b));
            case "%" -> b == 0 ? Unknown.ANY : new Num(a - b * Math.floor(a / b));
            case "**" -> new Num(Math.pow(a, b));
            case "|" -> new Num((long) a | (long) b);
            case "&" -> new Num((long) a & (long) b);
            case "^" -> new Num((long) a ^ (long) b);
            case "<<" -> b >= 0 && b < Integer.SIZE ? new Num(a * (1L << (int) b)) : Unknown.ANY;
            case ">>" -> b >= 0 && b < Integer.SIZE ? new Num((long) a >> (int) b) : Unknown.ANY;
            default -> Unknown.ANY;
        };
    }

    static Value unary(String operator, Value operand) {
        @Nullable Double number = Equality.number(operand);
        if (number == null) {
            return Unknown.ANY;
        }
        return switch (operator) {
            case "-" -> new Num(number == 0 ? 0 : -number);
            case "+" -> new Num(number);
            case "~" -> new Num(-number - 1);
            default -> Unknown.ANY;
        };
    }
}
