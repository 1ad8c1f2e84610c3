package dev.throughline.eval;

import dev.throughline.eval.value.ThrownValue;
import dev.throughline.syntax.ir.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says when the code that handles errors runs: in words of the decisions that lead to the errors. */
public final class CaughtWords {
    private static final int MOST_REASONS = 2;

    private static final Set<String> EVERYTHING = Set.of("Exception", "BaseException");
    private static final String NAMELESS = "…";

    private CaughtWords() {}

    /**
     * The words for a handler's condition, such as {@code user is missing}.
     *
     * @param caught what it may catch
     * @param before the condition under which the code runs whose errors it handles
     */
    public static String of(List<ThrownValue> caught, PathCondition before) {
        Set<String> reasons = new LinkedHashSet<>();
        boolean known = false;
        boolean unexplained = false;
        for (ThrownValue error : caught) {
            if (error.known()) {
                String reason = reason(error.condition(), before);
                known = true;
                unexplained |= reason.isEmpty();
                reasons.add(reason);
            }
        }
        if (!known) {
            return FailureText.CALL_FAILS;
        }
        if (unexplained || reasons.size() > MOST_REASONS) {
            return FailureText.of(caught);
        }
        boolean others = !caught.stream().allMatch(ThrownValue::known);
        return String.join(" or ", reasons) + (others ? " or " + FailureText.CALL_FAILS : "");
    }

    /**
     * The words for the condition of a handler that names what it takes: {@code a call fails with IntegrityError}.
     *
     * @param types the classes that it names, none when it takes everything
     */
    static String of(List<ThrownValue> caught, List<Expr> types, PathCondition before) {
        String words = of(caught, before);
        String named = types.stream()
                .flatMap(type -> type instanceof Expr.ListLiteral list
                        ? list.elements().stream().map(Expr.Element::value)
                        : Stream.of(type))
                .map(ConditionText::of)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> !EVERYTHING.contains(name) && !name.equals(NAMELESS))
                .collect(Collectors.joining(" or "));
        return words.endsWith(FailureText.CALL_FAILS) && !named.isEmpty() ? words + " with " + named : words;
    }

    /** The decision nearest to an error that says something, or an empty text. */
    private static String reason(PathCondition condition, PathCondition before) {
        List<PathCondition> steps = condition.since(before);
        for (int i = steps.size() - 1; i >= 0; i--) {
            String text = ConditionText.of(steps.get(i));
            if (!steps.get(i).isSticky() && !text.isBlank() && !text.equals(ConditionText.CALLBACK)) {
                return text;
            }
        }
        return "";
    }
}
