package dev.throughline.eval;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Test;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says tests and expressions in short words, for causes and conditions in the report. */
public final class ConditionText {
    /** What holds where one of several alternatives is followed: it tells nothing. */
    public static final String ALTERNATIVE = "one of several values is used";

    /** What holds where another of several alternatives is followed: it tells nothing. */
    public static final String OTHER_ALTERNATIVE = "another of several values is used";

    /** The words for the call of a function that was given away: they say nothing of when that is. */
    public static final String CALLBACK = "a callback runs";

    private static final int LONGEST = 60;
    private static final Map<String, String> OPPOSITES = Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");
    private static final Set<String> FINDING = Set.of(
            "get", "first", "one_or_none", "scalar", "scalar_one_or_none", "fetchone", "fetchval", "fetchrow",
            "fetch_one",
            "fetch_val", "find_one", "find", "findOne", "findFirst", "findUnique", "findById");
    private static final Set<String> FLAG_BEGINNINGS = Set.of("is", "has", "can", "should", "was", "did", "needs");
    private static final Set<String> FLAG_ENDINGS = Set.of(
            "success", "ok", "valid", "enabled", "disabled", "exists", "allowed", "found", "required", "verified",
            "active");

    private ConditionText() {}

    /** The decision in words: {@code asset is missing}, {@code count is 0}. */
    public static String of(PathCondition condition) {
        Test test = condition.test();
        return test == null ? condition.text() : of(test, condition.holds());
    }

    /** The test in words, as it reads when it has this outcome. */
    public static String of(Test test, boolean holds) {
        return switch (test) {
            case Test.Not(Test inner) -> of(inner, !holds);
            case Test.And(Test left, Test right) -> of(left, holds) + (holds ? " and " : " or ") + of(right, holds);
            case Test.Or(Test left, Test right) -> of(left, holds) + (holds ? " or " : " and ") + of(right, holds);
            case Test.Truthy(Expr.Await(var span, var value)) -> of(new Test.Truthy(value), holds);
            case Test.Truthy(Expr.Call call) when finds(call) ->
                of(call) + (holds ? " gives something" : " gives nothing");
            case Test.Truthy(Expr.Call call) -> of(call) + (holds ? " holds" : " does not hold");
            case Test.Truthy(Expr.Binary comparison) when OPPOSITES.containsKey(comparison.operator()) ->
                of(comparison.left()) + " "
                        + (holds ? comparison.operator() : OPPOSITES.get(comparison.operator())) + " "
                        + of(comparison.right());
            case Test.Truthy(Expr value) when isFlag(value) -> of(value) + (holds ? " is true" : " is false");
            case Test.Truthy(Expr value) -> of(value) + (holds ? " is given" : " is missing");
            case Test.IsAbsent(Expr value, var which) -> of(value) + (holds ? " is missing" : " is given");
            case Test.Equal(Expr left, Expr right, boolean strict) ->
                of(left) + (holds ? " is " : " is not ") + of(right);
            case Test.IsInstance(Expr value, Expr type) -> of(value) + (holds ? " is a " : " is not a ") + of(type);
            case Test.HasPrimitiveType(Expr value, String type) ->
                of(value) + (holds ? " is a " : " is not a ") + type;
            case Test.Matches(Expr value, Pattern pattern) ->
                of(value) + (holds ? " is " : " is not ") + pattern(pattern);
            case Test.Contains(Expr value, Expr container) ->
                of(container) + (holds ? " has " : " has no ") + of(value);
        };
    }

    /** Whether a call is named after looking for one thing, which it gives when there is one. */
    private static boolean finds(Expr.Call call) {
        return call.callee() instanceof Expr.Member member && FINDING.contains(member.name());
    }

    /** Whether the name of a place says that it is true or false rather than there or not. */
    private static boolean isFlag(Expr value) {
        String name = switch (value) {
            case Expr.Name(var span, var own) -> own;
            case Expr.Member(var span, var object, var own, var safe) -> own;
            default -> "";
        };
        String lower = name.toLowerCase(Locale.ROOT);
        return FLAG_ENDINGS.stream().anyMatch(lower::endsWith)
                || FLAG_BEGINNINGS.stream().anyMatch(word -> name.length() > word.length()
                        && name.startsWith(word)
                        && Character.isUpperCase(name.charAt(word.length())));
    }

    /** An expression as a reader would say it, shortened. */
    public static String of(Expr expression) {
        String text = full(expression);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private static String full(Expr expression) {
        return switch (expression) {
            case Expr.Name(var span, var name) -> name;
            case Expr.This t -> "this";
            case Expr.Super s -> "super";
            case Expr.Member(var span, Expr.This t, var name, var safe) -> name;
            case Expr.Member(var span, var object, var name, var safe) -> full(object) + "." + name;
            case Expr.Index(var span, var object, var key, var safe) -> full(object) + "[" + full(key) + "]";
            case Expr.Call(var span, var callee, var arguments, var safe) ->
                full(callee)
                        + arguments.stream()
                                .map(Argument::value)
                                .map(ConditionText::full)
                                .collect(Collectors.joining(", ", "(", ")"));
            case Expr.Literal(var span, var value) -> constant(value);
            case Expr.Await(var span, var value) -> full(value);
            case Expr.Cast(var span, var value, var type) -> full(value);
            case Expr.Unary(var span, var operator, var operand) -> operator + full(operand);
            case Expr.Binary(var span, var operator, var left, var right) ->
                full(left) + " " + operator + " " + full(right);
            case Expr.Assign(var span, var target, var operator, var value) -> full(value);
            case Expr.Function f -> "(…)";
            case Expr.Path(var span, var segments, var qualifier) ->
                (qualifier == null ? "" : qualifier.name() + "::") + String.join("::", segments);
            case Expr.Instantiate(var span, var callee, var types) -> full(callee);
            case Expr.EarlyExit(var span, var value) -> full(value);
            case Expr.StructLiteral(var span, var type, var entries, var base) -> type.name() + " {…}";
            case Expr.MacroCall(var span, var path, var arguments, var text, var place, var depth) ->
                String.join("::", path) + "!(" + text.strip() + ")";
            default -> "…";
        };
    }

    /** What a pattern asks for, without what it binds. */
    private static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Constant(Expr value) -> full(value);
            case Pattern.Alternatives(var options) ->
                options.stream().map(ConditionText::pattern).collect(Collectors.joining(" or "));
            case Pattern.Named(var span, var name, var inner) -> pattern(inner);
            case Pattern.Record(var span, var type, var entries, var open) -> type.name();
            case Pattern.Variant(var span, var type, var parts) -> {
                String first = parts.elements().size() == 1 && parts.elements().getFirst() != null
                        ? pattern(parts.elements().getFirst().pattern())
                        : "…";
                yield first.equals("…") ? type.name() : type.name() + "(" + first + ")";
            }
            default -> "…";
        };
    }

    private static String constant(Constant constant) {
        return switch (constant) {
            case Constant.Text(String value) -> "'" + value + "'";
            case Constant.Number(double value) ->
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? String.valueOf((long) value)
                        : String.valueOf(value);
            case Constant.Bool(boolean value) -> String.valueOf(value);
            case Constant.Regex(String pattern, String flags) -> "/" + pattern + "/";
            case Constant.Absent absent -> absent == Constant.Absent.NULL ? "null" : "undefined";
        };
    }

    static Expr firstOperand(Test test) {
        return switch (test) {
            case Test.Not(Test inner) -> firstOperand(inner);
            case Test.And(Test left, Test right) -> firstOperand(left);
            case Test.Or(Test left, Test right) -> firstOperand(left);
            case Test.Truthy(Expr value) -> value;
            case Test.IsAbsent(Expr value, var which) -> value;
            case Test.Equal(Expr left, Expr right, boolean strict) -> left;
            case Test.IsInstance(Expr value, Expr type) -> value;
            case Test.HasPrimitiveType(Expr value, String type) -> value;
            case Test.Contains(Expr value, Expr container) -> value;
            case Test.Matches(Expr value, Pattern pattern) -> value;
        };
    }
}
