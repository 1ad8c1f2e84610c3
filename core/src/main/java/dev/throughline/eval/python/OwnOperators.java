package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators that classes of the project give their instances. */
final class OwnOperators {
    private static final Map<String, String> ARITHMETIC = Map.ofEntries(
            Map.entry("+", "add"), Map.entry("-", "sub"), Map.entry("*", "mul"), Map.entry("/", "truediv"),
            Map.entry("//", "floordiv"), Map.entry("%", "mod"), Map.entry("**", "pow"), Map.entry("@", "matmul"),
            Map.entry("|", "or"), Map.entry("&", "and"), Map.entry("^", "xor"), Map.entry("<<", "lshift"),
            Map.entry(">>", "rshift"));

    /** A comparison, and the one that says the same of the other side. */
    private static final Map<String, List<String>> COMPARISONS = Map.of(
            "==", List.of("eq", "eq"), "!=", List.of("ne", "ne"), "<", List.of("lt", "gt"), ">", List.of("gt", "lt"),
            "<=", List.of("le", "ge"), ">=", List.of("ge", "le"));

    private OwnOperators() {}

    /** What the left side makes of an operator, or else the right side; null when neither says anything. */
    static @Nullable Value binary(Interpreter in, String operator, Value left, Value right) {
        if (!isInstance(left) && !isInstance(right)) {
            return null;
        }
        String name = ARITHMETIC.get(operator);
        List<String> methods = name == null ? COMPARISONS.get(operator) : List.of(name, "r" + name);
        if (methods == null) {
            return null;
        }
        Value own = call(in, left, methods.getFirst(), right);
        if (own == null) {
            own = call(in, right, methods.getLast(), left);
        }
        if (own == null && operator.equals("!=")) {
            Value equal = binary(in, "==", left, right);
            return equal == null ? null : Bool.of(in.semantics().truth(equal).not());
        }
        return own;
    }

    /** What an operator that changes its left side gives, or null when that side says nothing about it. */
    static @Nullable Value augmented(Interpreter in, String operator, Value left, Value right) {
        String name = ARITHMETIC.get(operator);
        Value own = name == null ? null : call(in, left, "i" + name, right);
        return own != null ? own : binary(in, operator, left, right);
    }

    /** Whether an instance says that it counts as true. */
    static Ternary truth(Interpreter in, Value value) {
        Value own = call(in, value, "bool");
        Value said = own != null ? own : call(in, value, "len");
        return said == null ? Truth.of(value) : Truth.of(said);
    }

    private static boolean isInstance(Value value) {
        return value instanceof RecordValue record && record.type() instanceof ClassValue;
    }

    private static @Nullable Value call(Interpreter in, Value object, String name, Value... arguments) {
        String method = "__" + name + "__";
        if (!(object instanceof RecordValue record) || !defines(record, method)) {
            return null;
        }
        Site site = record.created() == null ? Site.NOWHERE : record.created();
        Value given = in.call(in.get(record, method, site), record, List.of(arguments), site);
        Value own = Union.filter(given, option -> option != Singleton.NOT_IMPLEMENTED);
        return own == Singleton.NOT_IMPLEMENTED ? null : own;
    }

    private static boolean defines(RecordValue record, String method) {
        return Ancestry.of(record.type()).stream().anyMatch(above -> above instanceof ClassValue type
                && type.field(method) != null && type.field(method) != Nothing.MISSING);
    }
}
