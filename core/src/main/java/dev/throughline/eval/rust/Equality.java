package dev.throughline.eval.rust;

import dev.throughline.eval.Affixes;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether values are equal: by what they hold. */
final class Equality {
    private static final int DEEPEST = 8;

    private Equality() {}

    static Ternary of(Value left, Value right) {
        return of(left, right, 0);
    }

    private static Ternary of(Value left, Value right, int depth) {
        if (depth > DEEPEST) {
            return Ternary.MAYBE;
        }
        if (left instanceof Union(List<Value> options)) {
            return options.stream().map(o -> of(o, right, depth)).reduce(Ternary::join).orElse(Ternary.MAYBE);
        }
        if (right instanceof Union(List<Value> options)) {
            return options.stream().map(o -> of(left, o, depth)).reduce(Ternary::join).orElse(Ternary.MAYBE);
        }
        if (isText(left) && isText(right) && (left instanceof Template || right instanceof Template)) {
            return Affixes.exclude(left, right) ? Ternary.FALSE : Ternary.MAYBE;
        }
        return switch (left) {
            case Text text when right instanceof Text -> Ternary.of(text.equals(right));
            case Num number when right instanceof Num -> Ternary.of(number.equals(right));
            case Bool bool when right instanceof Bool -> Ternary.of(bool.equals(right));
            case Nothing nothing when right instanceof Nothing -> Ternary.TRUE;
            case RecordValue a when right instanceof RecordValue b -> records(a, b, depth);
            case ListValue a when right instanceof ListValue b -> lists(a, b, depth);
            case DomainValue domain when domain.equals(right) -> Ternary.TRUE;
            default -> Ternary.MAYBE;
        };
    }

    private static boolean isText(Value value) {
        return value instanceof Text || value instanceof Template;
    }

    private static Ternary records(RecordValue left, RecordValue right, int depth) {
        Value type = left.type();
        if (type == null || right.type() == null) {
            return Ternary.MAYBE;
        }
        if (!isSameType(type, right.type())) {
            return type instanceof VariantType && right.type() instanceof VariantType ? Ternary.FALSE : Ternary.MAYBE;
        }
        Ternary all = Ternary.TRUE;
        for (String key : left.keys()) {
            Value other = right.field(key);
            Value own = left.field(key);
            Ternary one = other == null || own == null ? Ternary.MAYBE : of(own, other, depth + 1);
            if (one == Ternary.FALSE) {
                return one;
            }
            all = one == Ternary.TRUE ? all : Ternary.MAYBE;
        }
        return all;
    }

    private static Ternary lists(ListValue left, ListValue right, int depth) {
        ListValue.Items a = left.items();
        ListValue.Items b = right.items();
        if (!a.exact() || !b.exact()) {
            return Ternary.MAYBE;
        }
        if (a.known().size() != b.known().size()) {
            return Ternary.FALSE;
        }
        Ternary all = Ternary.TRUE;
        for (int i = 0; i < a.known().size(); i++) {
            Ternary one = of(a.known().get(i), b.known().get(i), depth + 1);
            if (one == Ternary.FALSE) {
                return one;
            }
            all = one == Ternary.TRUE ? all : Ternary.MAYBE;
        }
        return all;
    }

    /** Whether two types or variants are declared at one place; a block's are made anew whenever it runs. */
    static boolean isSameType(@Nullable Value left, @Nullable Value right) {
        if (left == null || right == null) {
            return false;
        }
        return left.equals(right)
                || (left instanceof StructType a && right instanceof StructType b
                        && a.declaration().span().equals(b.declaration().span())
                        && a.qualifiedName().equals(b.qualifiedName()))
                || (left instanceof VariantType c && right instanceof VariantType d
                        && c.name().equals(d.name())
                        && c.owner().declaration().span().equals(d.owner().declaration().span())
                        && c.owner().qualifiedName().equals(d.owner().qualifiedName()));
    }
}
