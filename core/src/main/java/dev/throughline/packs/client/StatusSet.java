package dev.throughline.packs.client;

import com.google.re2j.Pattern;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.Assertion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The statuses that a check lets pass. */
final class StatusSet {
    private static final int FIRST = 100;
    private static final int FIRST_FINAL = 200;
    private static final int END = 600;
    private static final int OK = 200;
    private static final int CLASS_SIZE = 100;
    private static final int REDIRECTS = 3;
    private static final List<Integer> CLASSES = List.of(2, 4, 5);
    /** What a client takes for success that does not follow redirects. */
    private static final List<Integer> GOOD = List.of(2, REDIRECTS);

    /** Most statuses that a check lists one by one; more are a range. */
    private static final int MOST_LISTED = 12;

    private static final Pattern LINE = Pattern.compile("[1-5][0-9][0-9]( .*)?");
    private static final int DIGITS = 3;

    private final BitSet accepted;

    private StatusSet(BitSet accepted) {
        this.accepted = accepted;
    }

    static StatusSet where(IntPredicate passes) {
        BitSet accepted = new BitSet(END);
        for (int status = FIRST; status < END; status++) {
            accepted.set(status, passes.test(status));
        }
        return new StatusSet(accepted);
    }

    /** The success statuses. */
    static StatusSet success() {
        return where(status -> status / CLASS_SIZE == 2);
    }

    /** What passes when the status is related to a value; null when the value is not known. */
    static @Nullable StatusSet of(Relation relation, Value expected) {
        if (relation == Relation.ONE_OF) {
            List<Value> listed = listed(expected);
            return listed == null ? null : of(Relation.EQUAL, listed);
        }
        return of(relation, Union.options(expected));
    }

    /** The elements of a list or set, or null when they are not all known. */
    private static @Nullable List<Value> listed(Value expected) {
        return switch (expected) {
            case ListValue list when list.items().exact() -> list.items().known();
            case MapValue map when !map.isOpen() -> map.entries().stream().map(Map.Entry::getKey).toList();
            default -> null;
        };
    }

    private static @Nullable StatusSet of(Relation relation, List<Value> alternatives) {
        StatusSet all = where(status -> false);
        for (Value alternative : alternatives) {
            Double number = number(alternative);
            if (number == null) {
                return null;
            }
            double bound = number;
            StatusSet one = switch (relation) {
                case EQUAL -> where(status -> status == bound);
                case BELOW -> where(status -> status < bound);
                case AT_MOST -> where(status -> status <= bound);
                case ABOVE -> where(status -> status > bound);
                case AT_LEAST -> where(status -> status >= bound);
                default -> null;
            };
            if (one == null) {
                return null;
            }
            all = all.or(one);
        }
        return all;
    }

    /** The status that a value is, also as a member of an enumeration or in front of its reason phrase; or null. */
    private static @Nullable Double number(Value value) {
        return switch (value) {
            case Num(double number) -> number;
            case Text(String line) when LINE.matches(line) -> Double.valueOf(line.substring(0, DIGITS));
            case RecordValue member when member.literal() instanceof Num(double number) -> number;
            default -> null;
        };
    }

    StatusSet not() {
        return where(status -> !accepted.get(status));
    }

    StatusSet and(StatusSet other) {
        return where(status -> accepted.get(status) && other.accepted.get(status));
    }

    StatusSet or(StatusSet other) {
        return where(status -> accepted.get(status) || other.accepted.get(status));
    }

    /** Whether every status passes, or a list of statuses of every class. */
    boolean cannotFail() {
        return accepted.cardinality() == END - FIRST
                || (isList() && CLASSES.stream().allMatch(c -> accepted.stream().anyMatch(s -> s / CLASS_SIZE == c)));
    }

    private boolean isList() {
        return accepted.cardinality() <= MOST_LISTED;
    }

    /**
     * What is asserted: the numbers of a list, else the narrowest words that hold for all that pass, if any.
     *
     * @param redirects whether the answer may be one that sends the client elsewhere
     */
    List<Assertion> assertions(boolean redirects) {
        List<Assertion> assertions = new ArrayList<>();
        if (cannotFail() || accepted.isEmpty()) {
            return assertions;
        }
        if (isList()) {
            accepted.stream().forEach(status -> assertions.add(new Assertion(status, null, null)));
            return assertions;
        }
        // No final answer has a status below 200.
        BitSet last = accepted.get(0, END);
        last.clear(0, FIRST_FINAL);
        if (!redirects) {
            last.clear(REDIRECTS * CLASS_SIZE, (REDIRECTS + 1) * CLASS_SIZE);
        }
        for (int statusClass : CLASSES) {
            if (last.stream().allMatch(status -> status / CLASS_SIZE == statusClass)) {
                assertions.add(new Assertion(null, statusClass + "xx", null));
                return assertions;
            }
        }
        if (last.equals(where(status -> GOOD.contains(status / CLASS_SIZE)).accepted)) {
            GOOD.forEach(statusClass -> assertions.add(new Assertion(null, statusClass + "xx", null)));
        } else if (!last.get(OK)) {
            assertions.add(new Assertion(null, "not-200", null));
        }
        return assertions;
    }
}
