package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators whose operands are all evaluated. */
final class Operations {
    /** Most entries of a list or map that are looked at for a value that answers comparisons itself. */
    private static final int MOST = 50;

    private static final int DEEPEST = 3;

    private final Interpreter in;

    Operations(Interpreter in) {
        this.in = in;
    }

    Value unary(String operator, Value operand) {
        return operator.equals("!")
                ? Union.map(operand, this::not)
                : Union.map(operand, value -> in.semantics().unary(operator, value));
    }

    private Value not(Value value) {
        Ternary truth = in.semantics().asked(in, value);
        Value modelled = truth == Ternary.MAYBE && value instanceof DomainValue domain ? domain.negated() : null;
        return modelled != null ? modelled : Bool.of(truth.not());
    }

    Value binary(String operator, Value left, Value right) {
        if (isPartlyModelled(left)) {
            return Union.map(left, option -> binary(operator, option, right));
        }
        if (isPartlyModelled(right)) {
            return Union.map(right, option -> binary(operator, left, option));
        }
        Value modelled = modelled(operator, left, right);
        if (modelled != null) {
            return modelled;
        }
        boolean compares = operator.equals("==") || operator.equals("!=");
        Value own = compares ? in.semantics().operated(in, operator, left, right) : null;
        if (own != null) {
            return own;
        }
        return switch (operator) {
            case "===" -> Bool.of(in.semantics().equal(left, right, true));
            case "!==" -> Bool.of(in.semantics().equal(left, right, true).not());
            case "==" -> compared(operator, left, right, in.semantics().equal(left, right, false));
            case "!=" -> compared(operator, left, right, in.semantics().equal(left, right, false).not());
            case "instanceof" -> Bool.of(in.conditions().instance(left, right));
            case "in" -> Union.map(right, r -> Bool.of(in.semantics().contains(in, r, left)));
            default -> Union.map(left, l -> Union.map(right, r -> operated(operator, l, r)));
        };
    }

    private Value operated(String operator, Value left, Value right) {
        Value own = in.semantics().operated(in, operator, left, right);
        return own != null ? own : in.semantics().binary(operator, left, right);
    }

    private static boolean isPartlyModelled(Value value) {
        return value instanceof Union(List<Value> options)
                && options.stream().anyMatch(DomainValue.class::isInstance);
    }

    /** A comparison that a domain value answers itself. */
    private static @Nullable Value modelled(String operator, Value left, Value right) {
        if (left instanceof DomainValue domain) {
            return domain.compare(operator, right);
        }
        return right instanceof DomainValue domain ? domain.compare(mirrored(operator), left) : null;
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    /** Where lists or maps are compared, a domain value that one of them holds may answer. */
    private static Value compared(String operator, Value left, Value right, Ternary outcome) {
        if (outcome == Ternary.MAYBE && isContainer(left) && isContainer(right)) {
            Value ofLeft = within(operator, left, left, right, 0);
            Value found = ofLeft != null ? ofLeft : within(operator, right, right, left, 0);
            if (found != null) {
                return found;
            }
        }
        return Bool.of(outcome);
    }

    private static boolean isContainer(Value value) {
        return value instanceof ListValue || value instanceof MapValue;
    }

    private static @Nullable Value within(String operator, Value part, Value holder, Value other, int depth) {
        List<Value> parts = switch (part) {
            case ListValue list -> list.items().known();
            case MapValue map -> map.entries().stream().map(Map.Entry::getValue).toList();
            case Union(List<Value> options) -> options;
            default -> List.of();
        };
        for (Value each : parts.subList(0, Math.min(parts.size(), MOST))) {
            Value found = each instanceof DomainValue domain
                    ? domain.compareWithin(operator, holder, other)
                    : depth < DEEPEST ? within(operator, each, holder, other, depth + 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
